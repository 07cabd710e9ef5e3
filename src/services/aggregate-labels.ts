import type { DimensionValue } from '../analytics/index';
import { aiSystems, assets, type Database, persons } from '../storage/index';
import type { Caller } from './services';

/** What stands for "has no value in this dimension". */
const NONE = '(none)';

type Named = { id: string; name: string } | null;

/** Names of the values of a dimension for people; words of closed sets are their own names. */
export type LabelOf = (value: DimensionValue) => string;

/** Reads the names of all ids among the groups: one statement for each dimension that has names. */
export async function aggregateLabels(
  database: Database,
  { organizationId }: Caller,
  dimensions: readonly string[],
  groups: readonly { values: readonly DimensionValue[] }[],
  known: readonly { id: string; name: string }[],
): Promise<LabelOf> {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const idsIn = (dimension: string): string[] => {
    const at = dimensions.indexOf(dimension);
    return at < 0 ? [] : [...new Set(groups.flatMap(({ values }) => values[at] ?? []))];
  };
  const read = await database.read(
    async (tx): Promise<Named[]> => [
      ...(await assets.byIds(tx, organizationId, idsIn('ASSET'))),
      ...(await aiSystems.byIds(tx, organizationId, idsIn('AI_SYSTEM'))),
      ...(await persons.byIds(tx, organizationId, idsIn('OWNER'))),
    ],
  );
  for (const row of read) if (row !== null) names.set(row.id, row.name);
  return (value) => (value === null ? NONE : (names.get(value) ?? value));
}
