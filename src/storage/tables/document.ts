import { DOCUMENT_KINDS, type Document } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { DocumentFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const catalogueItemLinks: LinkTable<Document> = {
  name: 'document_catalogue_item',
  owner: 'document',
  target: 'catalogue_item',
  valuesOf: ({ catalogueItemIds }) => catalogueItemIds,
};
const controlLinks: LinkTable<Document> = {
  name: 'document_control',
  owner: 'document',
  target: 'control',
  valuesOf: ({ controlIds }) => controlIds,
};
const findingLinks: LinkTable<Document> = {
  name: 'document_finding',
  owner: 'document',
  target: 'finding',
  valuesOf: ({ findingIds }) => findingIds,
};
const policyLinks: LinkTable<Document> = {
  name: 'document_policy',
  owner: 'document',
  target: 'policy',
  valuesOf: ({ policyIds }) => policyIds,
};
const aiSystemLinks: LinkTable<Document> = {
  name: 'document_ai_system',
  owner: 'document',
  target: 'ai_system',
  valuesOf: ({ aiSystemIds }) => aiSystemIds,
};

export const documentSchemas = (columns: Columns) => [
  registerSchema<Named<Document>>(columns, {
    name: 'document',
    columns: {
      name: columns.text,
      kind: columns.text,
      digest: columns.text,
      location: orNull(columns.text),
      issuedOn: columns.day,
      authorId: orNull(idOf('person', columns.text)),
      purpose: orNull(columns.text),
      expiresOn: orNull(columns.day),
      catalogueItemIds: columns.json,
      controlIds: columns.json,
      riskIds: columns.json,
      findingIds: columns.json,
      policyIds: columns.json,
      aiSystemIds: columns.json,
      withdrawnAt: orNull(columns.instant),
      nameKey: columns.key,
    },
    checks: { kind: oneOf('kind', DOCUMENT_KINDS) },
    indices: ['nameKey'],
  }),
  linkSchema(catalogueItemLinks, columns),
  linkSchema(controlLinks, columns),
  linkSchema(findingLinks, columns),
  linkSchema(policyLinks, columns),
  linkSchema(aiSystemLinks, columns),
];

export const documents = namedTable<Document, DocumentFilter>({
  name: 'document',
  links: [catalogueItemLinks, controlLinks, findingLinks, policyLinks, aiSystemLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('kind', filter.kinds);
    by.linked(catalogueItemLinks, filter.catalogueItemIds);
    by.linked(controlLinks, filter.controlIds);
    by.linked(findingLinks, filter.findingIds);
    by.linked(policyLinks, filter.policyIds);
    by.linked(aiSystemLinks, filter.aiSystemIds);
    if (filter.includeWithdrawn !== true) by.absent('withdrawnAt');
  },
});
