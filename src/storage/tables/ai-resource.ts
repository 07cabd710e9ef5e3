import { AI_RESOURCE_KINDS, type AiResource } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { AiResourceFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const aiSystemLinks: LinkTable<AiResource> = {
  name: 'ai_resource_ai_system',
  owner: 'ai_resource',
  target: 'ai_system',
  valuesOf: ({ aiSystemIds }) => aiSystemIds,
};

export const aiResourceSchemas = (columns: Columns) => [
  registerSchema<Named<AiResource>>(columns, {
    name: 'ai_resource',
    columns: {
      name: columns.text,
      kind: columns.text,
      description: orNull(columns.text),
      provenance: orNull(columns.text),
      licence: orNull(columns.text),
      personalData: columns.boolean,
      quality: orNull(columns.text),
      ownerId: orNull(idOf('person', columns.text)),
      supplierId: orNull(idOf('supplier', columns.text)),
      assetId: orNull(idOf('asset', columns.text)),
      aiSystemIds: columns.json,
      sourceIds: columns.json,
      nameKey: columns.key,
    },
    checks: { kind: oneOf('kind', AI_RESOURCE_KINDS) },
    indices: ['nameKey', 'ownerId', 'supplierId'],
  }),
  linkSchema(aiSystemLinks, columns),
];

export const aiResources = namedTable<AiResource, AiResourceFilter>({
  name: 'ai_resource',
  links: [aiSystemLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('kind', filter.kinds);
    by.among('ownerId', filter.ownerIds);
    by.among('supplierId', filter.supplierIds);
    by.linked(aiSystemLinks, filter.aiSystemIds);
  },
});
