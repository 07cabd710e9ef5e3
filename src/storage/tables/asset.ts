import { ASSET_FORMS, type Asset } from '../../domain/index';
import { between, oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { AssetFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const assetSchema = (columns: Columns) =>
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
      nameKey: columns.key,
    },
    checks: {
      form: oneOf('form', ASSET_FORMS),
      confidentiality: between('confidentiality', 1, 5),
      integrity: between('integrity', 1, 5),
      availability: between('availability', 1, 5),
    },
    indices: ['nameKey', 'ownerId'],
  });

export const assets = namedTable<Asset, AssetFilter>({
  name: 'asset',
  narrow: ({ nameContains, forms, ownerIds }, by) => {
    by.containing('nameKey', nameContains);
    by.among('form', forms);
    by.among('ownerId', ownerIds);
  },
});
