import { type AiSystem, LIFECYCLE_STAGES } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { AiSystemFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const roleLinks: LinkTable<AiSystem> = {
  name: 'ai_system_role',
  owner: 'ai_system',
  target: null,
  valuesOf: ({ roles }) => roles,
};
const assetLinks: LinkTable<AiSystem> = {
  name: 'ai_system_asset',
  owner: 'ai_system',
  target: 'asset',
  valuesOf: ({ assetIds }) => assetIds,
};

export const aiSystemSchemas = (columns: Columns) => [
  registerSchema<Named<AiSystem>>(columns, {
    name: 'ai_system',
    columns: {
      name: columns.text,
      purpose: orNull(columns.text),
      lifecycleStage: columns.text,
      roles: columns.json,
      ownerId: orNull(idOf('person', columns.text)),
      assetIds: columns.json,
      affectedPeople: orNull(columns.text),
      humanOversight: orNull(columns.text),
      euAiActTier: orNull(columns.text),
      stageException: orNull(columns.text),
      nameKey: columns.key,
    },
    checks: { lifecycle_stage: oneOf('lifecycle_stage', LIFECYCLE_STAGES) },
    indices: ['nameKey', 'ownerId'],
  }),
  linkSchema(roleLinks, columns),
  linkSchema(assetLinks, columns),
];

export const aiSystems = namedTable<AiSystem, AiSystemFilter>({
  name: 'ai_system',
  links: [roleLinks, assetLinks],
  narrow: ({ nameContains, lifecycleStages, roles, ownerIds, assetIds }, by) => {
    by.containing('nameKey', nameContains);
    by.among('lifecycleStage', lifecycleStages);
    by.linked(roleLinks, roles);
    by.among('ownerId', ownerIds);
    by.linked(assetLinks, assetIds);
  },
});
