import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Management reviews. */
export const reviewTables: Migration = {
  name: 'ReviewTables1795673030000',
  up: (dialect) => {
    const { instant, json, key } = columnTypes[dialect];
    return [
      `CREATE TABLE "management_review" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "standards" ${json} NOT NULL,
    "starts_on" text NOT NULL,
    "ends_on" text NOT NULL,
    "chair_id" text,
    "held_on" text,
    "participant_ids" ${json} NOT NULL,
    "decisions" ${json} NOT NULL,
    "actions" ${json} NOT NULL,
    "inputs" ${json},
    "name_key" ${key} NOT NULL,
    CONSTRAINT "management_review_version_check" CHECK (version >= 1),
    CONSTRAINT "management_review_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "management_review_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "management_review_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "person" ("id")
  )`,
      'CREATE INDEX "management_review_created_at_idx" ON "management_review" ("organization_id", "created_at", "id")',
      'CREATE INDEX "management_review_name_key_idx" ON "management_review" ("organization_id", "name_key", "id")',
      'CREATE INDEX "management_review_chair_id_idx" ON "management_review" ("organization_id", "chair_id", "id")',
      `CREATE TABLE "management_review_standard" (
    "standard" text NOT NULL,
    "management_review_id" text NOT NULL,
    CONSTRAINT "management_review_standard_pkey" PRIMARY KEY ("standard", "management_review_id"),
    CONSTRAINT "management_review_standard_management_review_id_fkey" FOREIGN KEY ("management_review_id") REFERENCES "management_review" ("id") ON DELETE CASCADE
  )`,
      'CREATE INDEX "management_review_standard_owner_idx" ON "management_review_standard" ("management_review_id")',
    ];
  },
  down: () => ['DROP TABLE "management_review_standard"', 'DROP TABLE "management_review"'],
};
