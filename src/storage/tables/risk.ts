import { type Risk, RISK_KINDS, THREAT_CLASSES, TREATMENTS } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { RiskFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, type NamedOrder, namedOrders, nameKeyOf } from '../named-table';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant, byText } from '../table-definition';
import { managerOf, type ReadTx } from '../transaction';

const link = (target: string, valuesOf: (risk: Risk) => readonly string[]): LinkTable<Risk> => ({
  name: `risk_${target}`,
  owner: 'risk',
  target,
  valuesOf,
});
const dimensionLinks = { ...link('dimension', ({ dimensions }) => dimensions), target: null };
const assetLinks = link('asset', ({ assetIds }) => assetIds);
const aiSystemLinks = link('ai_system', ({ aiSystemIds }) => aiSystemIds);
const catalogueLinks = link('catalogue_item', ({ catalogueItemIds }) => catalogueItemIds);
const driverLinks = link('driver', ({ drivers }) => drivers.map(({ driverId }) => driverId));
const links = [dimensionLinks, assetLinks, aiSystemLinks, catalogueLinks, driverLinks];

/** Sorts after every calendar day. */
const NO_DAY = '9999-12-31';

type StoredRisk = Named<Risk> & { reviewKey: string; acceptanceExpiresOn: string | null };

export const riskSchemas = (columns: Columns) => [
  registerSchema<StoredRisk>(columns, {
    name: 'risk',
    columns: {
      name: columns.text,
      kind: columns.text,
      dimensions: columns.json,
      threatClass: orNull(columns.text),
      description: orNull(columns.text),
      causes: columns.json,
      consequences: columns.json,
      ownerId: orNull(idOf('person', columns.text)),
      assetIds: columns.json,
      aiSystemIds: columns.json,
      catalogueItemIds: columns.json,
      frequency: columns.json,
      severity: columns.json,
      frequencyUncertainty: orNull(columns.json),
      severityUncertainty: orNull(columns.json),
      drivers: columns.json,
      eventLayer: orNull(columns.json),
      people: columns.laterList,
      treatment: orNull(columns.text),
      treatmentRationale: orNull(columns.text),
      reviewDueOn: orNull(columns.day),
      acceptance: orNull(columns.json),
      retiredAt: orNull(columns.instant),
      nameKey: columns.key,
      reviewKey: columns.key,
      acceptanceExpiresOn: orNull({ ...columns.day, select: false }),
    },
    checks: {
      kind: oneOf('kind', RISK_KINDS),
      threat_class: oneOf('threat_class', THREAT_CLASSES),
      treatment: oneOf('treatment', TREATMENTS),
    },
    indices: ['nameKey', 'updatedAt', 'reviewKey', 'ownerId'],
  }),
  ...links.map((each) => linkSchema(each, columns)),
];

const riskTable = table<Risk, NamedOrder | 'UPDATED_AT' | 'REVIEW_DUE_ON', RiskFilter>({
  name: 'risk',
  owned: true,
  orders: {
    ...namedOrders<Risk>(),
    UPDATED_AT: byInstant('updatedAt', (risk) => risk.updatedAt),
    REVIEW_DUE_ON: byText('reviewKey', ({ reviewDueOn }) => reviewDueOn ?? NO_DAY),
  },
  naturalOrder: 'CREATED_AT',
  links,
  derived: (risk) => ({
    ...nameKeyOf(risk),
    reviewKey: risk.reviewDueOn ?? NO_DAY,
    acceptanceExpiresOn: risk.acceptance?.expiresOn ?? null,
  }),
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('kind', filter.kinds);
    by.linked(dimensionLinks, filter.dimensions);
    by.among('threatClass', filter.threatClasses);
    by.among('treatment', filter.treatments);
    by.among('ownerId', filter.ownerIds);
    by.linked(assetLinks, filter.assetIds);
    by.linked(aiSystemLinks, filter.aiSystemIds);
    by.linked(catalogueLinks, filter.catalogueItemIds);
    by.linked(driverLinks, filter.driverIds);
    by.matching('t.reviewDueOn <=', filter.reviewDueBy);
    by.matching('t.acceptanceExpiresOn <', filter.acceptanceExpiredBy);
    if (filter.includeRetired !== true) by.absent('retiredAt');
  },
});

export const risks = {
  ...riskTable,
  retiredIds: async (tx: ReadTx, organizationId: string): Promise<Set<string>> => {
    const rows = await managerOf(tx)
      .createQueryBuilder<Risk>('risk', 't')
      .select('t.id', 'id')
      .where('t.organizationId = :organizationId AND t.retiredAt IS NOT NULL', { organizationId })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  },
};
