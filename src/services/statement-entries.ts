import {
  type Applicability,
  applicabilityId,
  applicabilityItemId,
  type CatalogueItem,
  isStandard,
  type Standard,
  type StatementEntry,
  statementEntry,
  unratedApplicability,
} from '../domain/index';
import { applicabilities, catalogueItems, controls, type ReadTx } from '../storage/index';

/** The reference controls of standards, in their order. */
const referenceControls = (tx: ReadTx, organizationId: string, standards: readonly Standard[]) =>
  catalogueItems.all(tx, organizationId, { catalogues: [...standards], kinds: ['CONTROL'] });

/** What the organisation says of every reference control of the standards, also where nobody has spoken of it. */
export async function applicabilitiesOf(
  tx: ReadTx,
  organizationId: string,
  standards: readonly Standard[],
): Promise<{ item: CatalogueItem; entry: Applicability }[]> {
  const items = await referenceControls(tx, organizationId, standards);
  const stored = new Map((await applicabilities.all(tx, organizationId, {})).map((entry) => [entry.id, entry]));
  return items.map((item) => ({
    item,
    entry: stored.get(applicabilityId(organizationId, item.id)) ?? unrated(organizationId, item.id),
  }));
}

/** Entries by their ids, with null for ids that name no reference control. */
export async function applicabilitiesByIds(
  tx: ReadTx,
  organizationId: string,
  ids: readonly string[],
): Promise<(Applicability | null)[]> {
  const stored = await applicabilities.byIds(tx, organizationId, ids);
  const missing = ids.filter((_, index) => stored[index] === null);
  const itemIds = missing.map((id) => applicabilityItemId(organizationId, id)).filter((id) => id !== null);
  const items = await catalogueItems.byIds(tx, organizationId, itemIds);
  const known = new Set(items.flatMap((item) => (item !== null && isReferenceControl(item) ? [item.id] : [])));
  return ids.map((id, index) => {
    const itemId = applicabilityItemId(organizationId, id);
    return stored[index] ?? (itemId !== null && known.has(itemId) ? unrated(organizationId, itemId) : null);
  });
}

/** Nobody has said anything yet, so there is no time at which it was said. */
const unrated = (organizationId: string, itemId: string) => unratedApplicability(organizationId, itemId, new Date(0));

const isReferenceControl = ({ catalogue, kind }: CatalogueItem) => kind === 'CONTROL' && isStandard(catalogue);

/** The entries as a statement of applicability states them, with the controls and risks of the register behind them. */
export async function statementEntries(
  tx: ReadTx,
  organizationId: string,
  standards: readonly Standard[],
): Promise<StatementEntry[]> {
  const rated = await applicabilitiesOf(tx, organizationId, standards);
  const active = await controls.all(tx, organizationId, { states: ['PLANNED', 'IMPLEMENTED'] });
  return rated.map(({ item, entry }) => statementEntry(item, entry, active));
}
