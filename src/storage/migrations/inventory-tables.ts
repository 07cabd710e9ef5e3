import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

const TABLES = [
  'supplier',
  'supplier_asset',
  'supplier_ai_system',
  'ai_resource',
  'ai_resource_ai_system',
  'impact_assessment',
];
const COLUMNS = ['affected_people', 'human_oversight', 'eu_ai_act_tier', 'stage_exception'];

/** Suppliers, AI resources and impact assessments, and what more is said of AI systems. */
export const inventoryTables: Migration = {
  name: 'InventoryTables1795673020000',
  up: (dialect) => {
    const { instant, json, key } = columnTypes[dialect];
    return [
      `CREATE TABLE "supplier" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "services" text,
    "owner_id" text,
    "asset_ids" ${json} NOT NULL,
    "ai_system_ids" ${json} NOT NULL,
    "driver_id" text,
    "assessed_on" text,
    "contract_ends_on" text,
    "name_key" ${key} NOT NULL,
    CONSTRAINT "supplier_version_check" CHECK (version >= 1),
    CONSTRAINT "supplier_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "supplier_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "supplier_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person" ("id"),
    CONSTRAINT "supplier_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "driver" ("id")
  )`,
      'CREATE INDEX "supplier_created_at_idx" ON "supplier" ("organization_id", "created_at", "id")',
      'CREATE INDEX "supplier_name_key_idx" ON "supplier" ("organization_id", "name_key", "id")',
      'CREATE INDEX "supplier_owner_id_idx" ON "supplier" ("organization_id", "owner_id", "id")',
      `CREATE TABLE "supplier_asset" (
    "asset_id" text NOT NULL,
    "supplier_id" text NOT NULL,
    CONSTRAINT "supplier_asset_pkey" PRIMARY KEY ("asset_id", "supplier_id"),
    CONSTRAINT "supplier_asset_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset" ("id"),
    CONSTRAINT "supplier_asset_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE
  )`,
      'CREATE INDEX "supplier_asset_owner_idx" ON "supplier_asset" ("supplier_id")',
      `CREATE TABLE "supplier_ai_system" (
    "ai_system_id" text NOT NULL,
    "supplier_id" text NOT NULL,
    CONSTRAINT "supplier_ai_system_pkey" PRIMARY KEY ("ai_system_id", "supplier_id"),
    CONSTRAINT "supplier_ai_system_ai_system_id_fkey" FOREIGN KEY ("ai_system_id") REFERENCES "ai_system" ("id"),
    CONSTRAINT "supplier_ai_system_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE
  )`,
      'CREATE INDEX "supplier_ai_system_owner_idx" ON "supplier_ai_system" ("supplier_id")',
      `CREATE TABLE "ai_resource" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "kind" text NOT NULL,
    "description" text,
    "provenance" text,
    "licence" text,
    "personal_data" boolean NOT NULL,
    "quality" text,
    "owner_id" text,
    "supplier_id" text,
    "asset_id" text,
    "ai_system_ids" ${json} NOT NULL,
    "source_ids" ${json} NOT NULL,
    "name_key" ${key} NOT NULL,
    CONSTRAINT "ai_resource_version_check" CHECK (version >= 1),
    CONSTRAINT "ai_resource_kind_check" CHECK (kind IN ('DATA', 'MODEL', 'TOOLING', 'COMPUTING')),
    CONSTRAINT "ai_resource_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ai_resource_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "ai_resource_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person" ("id"),
    CONSTRAINT "ai_resource_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id"),
    CONSTRAINT "ai_resource_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset" ("id")
  )`,
      'CREATE INDEX "ai_resource_created_at_idx" ON "ai_resource" ("organization_id", "created_at", "id")',
      'CREATE INDEX "ai_resource_name_key_idx" ON "ai_resource" ("organization_id", "name_key", "id")',
      'CREATE INDEX "ai_resource_owner_id_idx" ON "ai_resource" ("organization_id", "owner_id", "id")',
      'CREATE INDEX "ai_resource_supplier_id_idx" ON "ai_resource" ("organization_id", "supplier_id", "id")',
      `CREATE TABLE "ai_resource_ai_system" (
    "ai_system_id" text NOT NULL,
    "ai_resource_id" text NOT NULL,
    CONSTRAINT "ai_resource_ai_system_pkey" PRIMARY KEY ("ai_system_id", "ai_resource_id"),
    CONSTRAINT "ai_resource_ai_system_ai_system_id_fkey" FOREIGN KEY ("ai_system_id") REFERENCES "ai_system" ("id"),
    CONSTRAINT "ai_resource_ai_system_ai_resource_id_fkey" FOREIGN KEY ("ai_resource_id") REFERENCES "ai_resource" ("id") ON DELETE CASCADE
  )`,
      'CREATE INDEX "ai_resource_ai_system_owner_idx" ON "ai_resource_ai_system" ("ai_resource_id")',
      `CREATE TABLE "impact_assessment" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "ai_system_id" text NOT NULL,
    "assessed_on" text NOT NULL,
    "owner_id" text,
    "effects" ${json} NOT NULL,
    "risk_ids" ${json} NOT NULL,
    "conclusion" text,
    "approved_by_id" text,
    "approved_at" ${instant},
    "expires_on" text,
    "name_key" ${key} NOT NULL,
    CONSTRAINT "impact_assessment_version_check" CHECK (version >= 1),
    CONSTRAINT "impact_assessment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "impact_assessment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "impact_assessment_ai_system_id_fkey" FOREIGN KEY ("ai_system_id") REFERENCES "ai_system" ("id"),
    CONSTRAINT "impact_assessment_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person" ("id"),
    CONSTRAINT "impact_assessment_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "person" ("id")
  )`,
      'CREATE INDEX "impact_assessment_created_at_idx" ON "impact_assessment" ("organization_id", "created_at", "id")',
      'CREATE INDEX "impact_assessment_name_key_idx" ON "impact_assessment" ("organization_id", "name_key", "id")',
      'CREATE INDEX "impact_assessment_ai_system_id_idx" ON "impact_assessment" ("organization_id", "ai_system_id", "id")',
      'CREATE INDEX "impact_assessment_owner_id_idx" ON "impact_assessment" ("organization_id", "owner_id", "id")',

      ...COLUMNS.map((column) => `ALTER TABLE "ai_system" ADD COLUMN "${column}" text`),
    ];
  },
  down: () => [
    ...COLUMNS.map((column) => `ALTER TABLE "ai_system" DROP COLUMN "${column}"`),
    ...[...TABLES].reverse().map((table) => `DROP TABLE "${table}"`),
  ],
};
