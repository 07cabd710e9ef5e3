import type { CalendarEvent } from '../analytics/index';
import type { Audit, AuditState } from '../domain/index';
import { auditors, audits, catalogueItems, type Database, persons, type ReadTx, sites } from '../storage/index';
import { type Column, instant, listed, OLDEST_FIRST, PAGE, table } from './export-register';
import type { DatasetTable } from './quantified';
import type { Caller } from './services';

/** What audits refer to, by id, in words. */
interface Names {
  auditors: ReadonlyMap<string, string>;
  sites: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
}

async function namesIn(tx: ReadTx, organizationId: string): Promise<Names> {
  const people = new Map((await persons.all(tx, organizationId, {})).map(({ id, name }) => [id, name]));
  const all = await auditors.all(tx, organizationId, {});
  const items = await catalogueItems.all(tx, organizationId, { kinds: ['CLAUSE', 'CONTROL'] });
  return {
    auditors: new Map(all.map(({ id, personId }) => [id, people.get(personId) ?? id])),
    sites: new Map((await sites.all(tx, organizationId, {})).map(({ id, name }) => [id, name])),
    items: new Map(items.map(({ id, catalogue, reference }) => [id, `${catalogue} ${reference}`])),
  };
}

const columnsWith = (names: Names): readonly Column<Audit>[] => [
  { name: 'id', cell: ({ id }) => id },
  { name: 'name', cell: ({ name }) => name },
  { name: 'state', cell: ({ state }) => state },
  { name: 'standards', cell: ({ standards }) => listed(standards) },
  { name: 'process', cell: ({ process }) => process },
  { name: 'site', cell: ({ siteId }) => nameOf(names.sites, siteId) },
  { name: 'start_on', cell: ({ startOn }) => startOn },
  { name: 'end_on', cell: ({ endOn }) => endOn },
  { name: 'half_days', cell: ({ halfDays }) => halfDays },
  { name: 'lead', cell: ({ leadId }) => nameOf(names.auditors, leadId) },
  { name: 'team', cell: ({ team }) => listed(team.map((share) => sharing(names, share))) },
  {
    name: 'catalogue_items',
    cell: ({ catalogueItemIds }) => listed(catalogueItemIds.map((id) => named(names.items, id))),
  },
  { name: 'conclusion', cell: ({ outcome }) => outcome?.conclusion ?? null },
  { name: 'finished_on', cell: ({ outcome }) => outcome?.finishedOn ?? null },
  { name: 'finding_ids', cell: ({ outcome }) => outcome && listed(outcome.findingIds) },
  { name: 'version', cell: ({ version }) => version },
  { name: 'created_at', cell: ({ createdAt }) => instant(createdAt) },
  { name: 'updated_at', cell: ({ updatedAt }) => instant(updatedAt) },
];

const named = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id;
const nameOf = (names: ReadonlyMap<string, string>, id: string | null): string | null => id && named(names, id);
const sharing = (names: Names, { auditorId, halfDays }: Audit['team'][number]): string =>
  `${named(names.auditors, auditorId)}: ${halfDays}`;

/** Every audit, by the time of recording. */
export async function exportAudits(database: Database, { organizationId }: Caller): Promise<DatasetTable> {
  const names = await database.read((tx) => namesIn(tx, organizationId));
  return table(columnsWith(names), database, (tx, after) =>
    audits.page(tx, organizationId, { first: PAGE, after, order: OLDEST_FIRST, filter: {} }),
  );
}

const STATUS: Record<AuditState, CalendarEvent['status']> = {
  PLANNED: 'TENTATIVE',
  CONFIRMED: 'CONFIRMED',
  DONE: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
};

/** Every audit as a calendar shows it, cancelled ones too, so that calendars forget them. */
export const auditCalendar = (database: Database, { organizationId }: Caller): Promise<CalendarEvent[]> =>
  database.read(async (tx) => {
    const names = await namesIn(tx, organizationId);
    const all = await audits.all(tx, organizationId, {});
    return all.map((audit) => ({
      id: audit.id,
      version: audit.version,
      changedAt: audit.updatedAt,
      title: audit.name,
      description: descriptionOf(audit, names),
      location: nameOf(names.sites, audit.siteId),
      firstOn: audit.startOn,
      lastOn: audit.endOn,
      status: STATUS[audit.state],
    }));
  });

function descriptionOf({ leadId, team, halfDays, catalogueItemIds, description }: Audit, names: Names): string {
  return [
    `${halfDays} half days, any time between these days`,
    ...(leadId === null ? [] : [`Lead: ${named(names.auditors, leadId)}`]),
    ...(team.length === 0 ? [] : [`Team: ${team.map((share) => sharing(names, share)).join(', ')}`]),
    `Covers: ${catalogueItemIds.map((id) => named(names.items, id)).join(', ')}`,
    ...(description === null ? [] : [description]),
  ].join('\n');
}
