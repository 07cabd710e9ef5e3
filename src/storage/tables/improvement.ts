import { IMPROVEMENT_MANDATES, IMPROVEMENT_STATES, type Improvement } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { ImprovementFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const link = (target: string, valuesOf: (improvement: Improvement) => readonly string[]): LinkTable<Improvement> => ({
  name: `improvement_${target}`,
  owner: 'improvement',
  target,
  valuesOf,
});
const effectsOf = ({ levels }: Improvement) => levels.flatMap(({ effects }) => effects);
const catalogueLinks = link('catalogue_item', ({ catalogueItemIds }) => catalogueItemIds);
const riskLinks = link('risk', (improvement) => [
  ...new Set(effectsOf(improvement).flatMap((effect) => (effect.target === 'RISK' ? [effect.riskId] : []))),
]);
const cascadeLinkLinks = link('cascade_link', (improvement) => [
  ...new Set(effectsOf(improvement).flatMap((effect) => (effect.target === 'LINK' ? [effect.linkId] : []))),
]);
const links = [catalogueLinks, riskLinks, cascadeLinkLinks];

export const improvementSchemas = (columns: Columns) => [
  registerSchema<Named<Improvement>>(columns, {
    name: 'improvement',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      state: columns.text,
      ownerId: orNull(idOf('person', columns.text)),
      mandate: orNull(columns.text),
      dueOn: orNull(columns.day),
      catalogueItemIds: columns.json,
      prerequisiteIds: columns.json,
      exclusionGroup: orNull(columns.text),
      levels: columns.json,
      chosenLevel: orNull(columns.integer),
      plannedStartOn: orNull(columns.day),
      plannedLevel: orNull(columns.integer),
      startedOn: orNull(columns.day),
      controlId: orNull(idOf('control', columns.text)),
      nameKey: columns.key,
    },
    checks: { state: oneOf('state', IMPROVEMENT_STATES), mandate: oneOf('mandate', IMPROVEMENT_MANDATES) },
    indices: ['nameKey', 'ownerId'],
  }),
  ...links.map((each) => linkSchema(each, columns)),
];

export const improvements = namedTable<Improvement, ImprovementFilter>({
  name: 'improvement',
  links,
  narrow: ({ nameContains, states, ownerIds, riskIds, linkIds, catalogueItemIds }, by) => {
    by.containing('nameKey', nameContains);
    by.among('state', states);
    by.among('ownerId', ownerIds);
    by.linked(riskLinks, riskIds);
    by.linked(cascadeLinkLinks, linkIds);
    by.linked(catalogueLinks, catalogueItemIds);
  },
});
