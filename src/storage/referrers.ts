import type { EntityMetadata } from 'typeorm';
import { managerOf, type ReadTx } from './transaction';

/** What only remembers, and may name things that are gone: history, results, and scenarios, which may fall out of step. */
const MEMORIES = new Set([
  'change',
  'simulation',
  'aggregate_cache',
  'improvement_plan',
  'improvement_roadmap',
  'scenario',
]);

/** Tables in which so many things are told of. */
const MOST = 3;

/**
 * Ids of things of the organisation that name another one, in a column or within what they keep as JSON (where lists
 * stand too); at most one a table, and at most three.
 */
export async function referrersOf(
  tx: ReadTx,
  organizationId: string,
  { table, id }: { table: string; id: string },
): Promise<string[]> {
  const manager = managerOf(tx);
  const found: string[] = [];
  for (const metadata of manager.connection.entityMetadatas) {
    const conditions = conditionsOf(metadata, table);
    if (conditions.length === 0 || found.length === MOST) continue;
    const row = await manager
      .createQueryBuilder(metadata.name, 't')
      .select('t.id', 'id')
      .where('t.organizationId = :organizationId AND t.id <> :id', { organizationId, id })
      .andWhere(`(${conditions.join(' OR ')})`, { within: `%"${id}"%` })
      .orderBy('t.id')
      .limit(1)
      .getRawOne<{ id: string }>();
    if (row) found.push(row.id);
  }
  return found;
}

/** How a row of a table can name a thing of another. */
function conditionsOf({ name, columns, foreignKeys }: EntityMetadata, table: string): string[] {
  const owned = columns.some(({ propertyName }) => propertyName === 'organizationId');
  if (!owned || MEMORIES.has(name)) return [];
  const named = foreignKeys.filter((key) => key.referencedEntityMetadata.name === table);
  const json = columns.filter(({ type }) => type === 'json' || type === 'simple-json');
  return [
    ...named.flatMap((key) => key.columns.map(({ propertyName }) => `t.${propertyName} = :id`)),
    ...json.map(({ propertyName }) => `CAST(t.${propertyName} AS text) LIKE :within`),
  ];
}
