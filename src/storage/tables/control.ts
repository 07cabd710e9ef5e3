import { CONTROL_STATES, type Control } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { ControlFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const link = (target: string, valuesOf: (control: Control) => readonly string[]): LinkTable<Control> => ({
  name: `control_${target}`,
  owner: 'control',
  target,
  valuesOf,
});
const catalogueLinks = link('catalogue_item', ({ catalogueItemIds }) => catalogueItemIds);
const riskLinks = link('risk', ({ effects }) =>
  effects.flatMap((effect) => (effect.target === 'RISK' ? [effect.riskId] : [])),
);
const cascadeLinkLinks = link('cascade_link', ({ effects }) =>
  effects.flatMap((effect) => (effect.target === 'LINK' ? [effect.linkId] : [])),
);
const links = [catalogueLinks, riskLinks, cascadeLinkLinks];

export const controlSchemas = (columns: Columns) => [
  registerSchema<Named<Control>>(columns, {
    name: 'control',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      state: columns.text,
      ownerId: orNull(idOf('person', columns.text)),
      catalogueItemIds: columns.json,
      effects: columns.json,
      coverage: columns.number,
      coverageGroup: orNull(columns.text),
      reliability: columns.json,
      efficacySampleSize: orNull(columns.number),
      ageing: orNull(columns.json),
      implementationCost: orNull(columns.json),
      annualCost: orNull(columns.json),
      nameKey: columns.key,
    },
    checks: { state: oneOf('state', CONTROL_STATES), coverage: 'coverage BETWEEN 0 AND 1' },
    indices: ['nameKey', 'ownerId'],
  }),
  ...links.map((each) => linkSchema(each, columns)),
];

export const controls = namedTable<Control, ControlFilter>({
  name: 'control',
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
