import { type Supplier } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { SupplierFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const assetLinks: LinkTable<Supplier> = {
  name: 'supplier_asset',
  owner: 'supplier',
  target: 'asset',
  valuesOf: ({ assetIds }) => assetIds,
};
const aiSystemLinks: LinkTable<Supplier> = {
  name: 'supplier_ai_system',
  owner: 'supplier',
  target: 'ai_system',
  valuesOf: ({ aiSystemIds }) => aiSystemIds,
};

export const supplierSchemas = (columns: Columns) => [
  registerSchema<Named<Supplier>>(columns, {
    name: 'supplier',
    columns: {
      name: columns.text,
      services: orNull(columns.text),
      ownerId: orNull(idOf('person', columns.text)),
      assetIds: columns.json,
      aiSystemIds: columns.json,
      driverId: orNull(idOf('driver', columns.text)),
      assessedOn: orNull(columns.day),
      contractEndsOn: orNull(columns.day),
      nameKey: columns.key,
    },
    indices: ['nameKey', 'ownerId'],
  }),
  linkSchema(assetLinks, columns),
  linkSchema(aiSystemLinks, columns),
];

export const suppliers = namedTable<Supplier, SupplierFilter>({
  name: 'supplier',
  links: [assetLinks, aiSystemLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('ownerId', filter.ownerIds);
    by.linked(assetLinks, filter.assetIds);
    by.linked(aiSystemLinks, filter.aiSystemIds);
  },
});
