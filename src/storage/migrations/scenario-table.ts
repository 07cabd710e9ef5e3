import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Scenarios that are kept. */
export const scenarioTable: Migration = {
  name: 'ScenarioTable1795478400000',
  up: (dialect) => {
    const { instant, json, key } = columnTypes[dialect];
    return [
      `CREATE TABLE "scenario" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "description" text,
    "overlays" ${json} NOT NULL,
    "retired_at" ${instant},
    "name_key" ${key} NOT NULL,
    CONSTRAINT "scenario_version_check" CHECK (version >= 1),
    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "scenario_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`,
      'CREATE INDEX "scenario_created_at_idx" ON "scenario" ("organization_id", "created_at", "id")',
      'CREATE INDEX "scenario_name_key_idx" ON "scenario" ("organization_id", "name_key", "id")',
    ];
  },
  down: () => ['DROP TABLE "scenario"'],
};
