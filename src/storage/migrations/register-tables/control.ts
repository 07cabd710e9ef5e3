import type { ColumnTypes } from './column-types';

/** Controls and what they act on. */
export const controlTables = ({ instant, json, key, number }: ColumnTypes): string[] => [
  `CREATE TABLE "control" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "state" text NOT NULL,
    "owner_id" text,
    "catalogue_item_ids" ${json} NOT NULL,
    "effects" ${json} NOT NULL,
    "coverage" ${number} NOT NULL,
    "coverage_group" text,
    "reliability" ${json} NOT NULL,
    "implementation_cost" ${json},
    "annual_cost" ${json},
    "name_key" ${key} NOT NULL,
    CONSTRAINT "control_version_check" CHECK (version >= 1),
    CONSTRAINT "control_state_check" CHECK (state IN ('PLANNED', 'IMPLEMENTED', 'RETIRED')),
    CONSTRAINT "control_coverage_check" CHECK (coverage BETWEEN 0 AND 1),
    CONSTRAINT "control_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "control_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "control_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person" ("id")
  )`,
  'CREATE INDEX "control_created_at_idx" ON "control" ("organization_id", "created_at", "id")',
  'CREATE INDEX "control_name_key_idx" ON "control" ("organization_id", "name_key", "id")',
  'CREATE INDEX "control_owner_id_idx" ON "control" ("organization_id", "owner_id", "id")',
  `CREATE TABLE "control_catalogue_item" (
    "catalogue_item_id" text NOT NULL,
    "control_id" text NOT NULL,
    CONSTRAINT "control_catalogue_item_pkey" PRIMARY KEY ("catalogue_item_id", "control_id"),
    CONSTRAINT "control_catalogue_item_catalogue_item_id_fkey" FOREIGN KEY ("catalogue_item_id") REFERENCES "catalogue_item" ("id"),
    CONSTRAINT "control_catalogue_item_control_id_fkey" FOREIGN KEY ("control_id") REFERENCES "control" ("id") ON DELETE CASCADE
  )`,
  'CREATE INDEX "control_catalogue_item_owner_idx" ON "control_catalogue_item" ("control_id")',
  `CREATE TABLE "control_risk" (
    "risk_id" text NOT NULL,
    "control_id" text NOT NULL,
    CONSTRAINT "control_risk_pkey" PRIMARY KEY ("risk_id", "control_id"),
    CONSTRAINT "control_risk_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "risk" ("id"),
    CONSTRAINT "control_risk_control_id_fkey" FOREIGN KEY ("control_id") REFERENCES "control" ("id") ON DELETE CASCADE
  )`,
  'CREATE INDEX "control_risk_owner_idx" ON "control_risk" ("control_id")',
  `CREATE TABLE "control_cascade_link" (
    "cascade_link_id" text NOT NULL,
    "control_id" text NOT NULL,
    CONSTRAINT "control_cascade_link_pkey" PRIMARY KEY ("cascade_link_id", "control_id"),
    CONSTRAINT "control_cascade_link_cascade_link_id_fkey" FOREIGN KEY ("cascade_link_id") REFERENCES "cascade_link" ("id"),
    CONSTRAINT "control_cascade_link_control_id_fkey" FOREIGN KEY ("control_id") REFERENCES "control" ("id") ON DELETE CASCADE
  )`,
  'CREATE INDEX "control_cascade_link_owner_idx" ON "control_cascade_link" ("control_id")',
];
