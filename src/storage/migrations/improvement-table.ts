import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

const linkTable = (target: string): string[] => [
  `CREATE TABLE "improvement_${target}" (
    "${target}_id" text NOT NULL,
    "improvement_id" text NOT NULL,
    CONSTRAINT "improvement_${target}_pkey" PRIMARY KEY ("${target}_id", "improvement_id"),
    CONSTRAINT "improvement_${target}_${target}_id_fkey" FOREIGN KEY ("${target}_id") REFERENCES "${target}" ("id"),
    CONSTRAINT "improvement_${target}_improvement_id_fkey" FOREIGN KEY ("improvement_id") REFERENCES "improvement" ("id") ON DELETE CASCADE
  )`,
  `CREATE INDEX "improvement_${target}_owner_idx" ON "improvement_${target}" ("improvement_id")`,
];

const LINKED = ['catalogue_item', 'risk', 'cascade_link'];

/** Candidates to make the organisation safer. */
export const improvementTable: Migration = {
  name: 'ImprovementTable1795654800000',
  up: (dialect) => {
    const { instant, json, key } = columnTypes[dialect];
    return [
      `CREATE TABLE "improvement" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "state" text NOT NULL,
    "owner_id" text,
    "mandate" text,
    "due_on" text,
    "catalogue_item_ids" ${json} NOT NULL,
    "prerequisite_ids" ${json} NOT NULL,
    "exclusion_group" text,
    "levels" ${json} NOT NULL,
    "chosen_level" integer,
    "control_id" text,
    "name_key" ${key} NOT NULL,
    CONSTRAINT "improvement_version_check" CHECK (version >= 1),
    CONSTRAINT "improvement_state_check" CHECK (state IN ('CANDIDATE', 'STARTED', 'DONE', 'REJECTED')),
    CONSTRAINT "improvement_mandate_check" CHECK (mandate IN ('LEGAL', 'NONCONFORMITY', 'STAGE_GATE')),
    CONSTRAINT "improvement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "improvement_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "improvement_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person" ("id"),
    CONSTRAINT "improvement_control_id_fkey" FOREIGN KEY ("control_id") REFERENCES "control" ("id")
  )`,
      'CREATE INDEX "improvement_created_at_idx" ON "improvement" ("organization_id", "created_at", "id")',
      'CREATE INDEX "improvement_name_key_idx" ON "improvement" ("organization_id", "name_key", "id")',
      'CREATE INDEX "improvement_owner_id_idx" ON "improvement" ("organization_id", "owner_id", "id")',
      ...LINKED.flatMap(linkTable),
    ];
  },
  down: () => [...LINKED.map((target) => `improvement_${target}`), 'improvement'].map((name) => `DROP TABLE "${name}"`),
};
