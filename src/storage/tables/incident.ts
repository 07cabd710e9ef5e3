import type { Incident } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { IncidentFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, type NamedOrder, namedOrders, nameKeyOf } from '../named-table';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byText } from '../table-definition';

const link = (target: string, valuesOf: (incident: Incident) => readonly string[]): LinkTable<Incident> => ({
  name: `incident_${target}`,
  owner: 'incident',
  target,
  valuesOf,
});
const assetLinks = link('asset', ({ assetIds }) => assetIds);
const aiSystemLinks = link('ai_system', ({ aiSystemIds }) => aiSystemIds);
const links = [assetLinks, aiSystemLinks];

export const incidentSchemas = (columns: Columns) => [
  registerSchema<Named<Incident>>(columns, {
    name: 'incident',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      occurredOn: columns.orderedDay,
      detectedOn: orNull(columns.day),
      resolvedOn: orNull(columns.day),
      riskId: orNull(idOf('risk', columns.text)),
      causedById: orNull(idOf('incident', columns.text)),
      nearMiss: columns.boolean,
      losses: columns.json,
      lossesComplete: columns.boolean,
      assetIds: columns.json,
      aiSystemIds: columns.json,
      externalReference: orNull(columns.text),
      nameKey: columns.key,
    },
    indices: ['nameKey', 'occurredOn', 'riskId', 'causedById'],
    uniques: { external_reference: ['organizationId', 'externalReference'] },
  }),
  ...links.map((each) => linkSchema(each, columns)),
];

export const incidents = table<Incident, NamedOrder | 'OCCURRED_ON', IncidentFilter>({
  name: 'incident',
  owned: true,
  orders: { ...namedOrders<Incident>(), OCCURRED_ON: byText('occurredOn', ({ occurredOn }) => occurredOn) },
  naturalOrder: 'CREATED_AT',
  links,
  derived: nameKeyOf,
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('riskId', filter.riskIds);
    by.among('causedById', filter.causedByIds);
    by.among('externalReference', filter.externalReferences);
    by.linked(assetLinks, filter.assetIds);
    by.linked(aiSystemLinks, filter.aiSystemIds);
    by.matching('t.occurredOn >=', filter.occurredFirstOn);
    by.matching('t.occurredOn <=', filter.occurredLastOn);
  },
});
