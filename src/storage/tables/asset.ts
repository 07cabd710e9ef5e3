import { ASSET_FORMS, type Asset } from '../../domain/index';
import { between, oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { AssetFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const dependencyLinks: LinkTable<Asset> = {
  name: 'asset_dependency',
  owner: 'asset',
  target: 'asset',
  column: 'dependency_id',
  valuesOf: ({ dependencyIds }) => dependencyIds,
};

export const assetSchemas = (columns: Columns) => [
  registerSchema<Named<Asset>>(columns, {
    name: 'asset',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      form: columns.text,
      confidentiality: columns.integer,
      integrity: columns.integer,
      availability: columns.integer,
      ownerId: orNull(idOf('person', columns.text)),
      dependencyIds: columns.laterList,
      nameKey: columns.key,
    },
    checks: {
      form: oneOf('form', ASSET_FORMS),
      confidentiality: between('confidentiality', 1, 5),
      integrity: between('integrity', 1, 5),
      availability: between('availability', 1, 5),
    },
    indices: ['nameKey', 'ownerId'],
  }),
  linkSchema(dependencyLinks, columns),
];

export const assets = namedTable<Asset, AssetFilter>({
  name: 'asset',
  links: [dependencyLinks],
  narrow: ({ nameContains, forms, ownerIds, dependencyIds }, by) => {
    by.containing('nameKey', nameContains);
    by.among('form', forms);
    by.among('ownerId', ownerIds);
    by.linked(dependencyLinks, dependencyIds);
  },
});
