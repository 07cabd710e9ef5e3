import { AUDIT_STATES, type Audit } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { AuditFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant, byText } from '../table-definition';

const link = (target: string, valuesOf: (audit: Audit) => readonly string[]): LinkTable<Audit> => ({
  name: `audit_${target}`,
  owner: 'audit',
  target,
  valuesOf,
});
const catalogueLinks = link('catalogue_item', ({ catalogueItemIds }) => catalogueItemIds);
const auditorLinks = link('auditor', ({ team }) => team.map(({ auditorId }) => auditorId));
const links = [catalogueLinks, auditorLinks];

export const auditSchemas = (columns: Columns) => [
  registerSchema<Audit>(columns, {
    name: 'audit',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      state: columns.text,
      standards: columns.json,
      process: orNull(columns.text),
      siteId: orNull(idOf('site', columns.text)),
      catalogueItemIds: columns.json,
      startOn: columns.orderedDay,
      endOn: columns.orderedDay,
      halfDays: columns.integer,
      team: columns.json,
      leadId: orNull(idOf('auditor', columns.text)),
      programmeId: orNull(idOf('audit_programme', columns.text)),
      outcome: orNull(columns.json),
    },
    checks: { state: oneOf('state', AUDIT_STATES), half_days: 'half_days >= 1' },
    indices: ['startOn', 'siteId', 'programmeId'],
  }),
  ...links.map((each) => linkSchema(each, columns)),
];

export const audits = table<Audit, 'START_ON' | 'CREATED_AT', AuditFilter>({
  name: 'audit',
  owned: true,
  links,
  orders: {
    START_ON: byText('startOn', ({ startOn }) => startOn),
    CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt),
  },
  naturalOrder: 'CREATED_AT',
  narrow: ({ states, processes, siteIds, auditorIds, catalogueItemIds, programmeIds, firstOn, lastOn }, by) => {
    by.among('state', states);
    by.among('process', processes);
    by.among('siteId', siteIds);
    by.among('programmeId', programmeIds);
    by.linked(auditorLinks, auditorIds);
    by.linked(catalogueLinks, catalogueItemIds);
    by.matching('t.endOn >=', firstOn);
    by.matching('t.startOn <=', lastOn);
  },
});
