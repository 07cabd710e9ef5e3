import type { ColumnTypes } from './column-types';

/** Catalogues that all organisations share. */
export const catalogueTables = ({ key, number }: ColumnTypes): string[] => [
  `CREATE TABLE "catalogue_item" (
    "id" text NOT NULL,
    "catalogue" text NOT NULL,
    "reference" text NOT NULL,
    "kind" text NOT NULL,
    "title" text NOT NULL,
    "description" text,
    "parent_reference" text,
    "auditable" boolean NOT NULL,
    "position" integer NOT NULL,
    "reference_key" ${key} NOT NULL,
    "title_key" ${key} NOT NULL,
    CONSTRAINT "catalogue_item_kind_check" CHECK (kind IN ('CLAUSE', 'CONTROL', 'THREAT', 'HARM', 'OBJECTIVE', 'RISK_SOURCE', 'REQUIREMENT', 'SUBCATEGORY')),
    CONSTRAINT "catalogue_item_position_check" CHECK (position >= 0),
    CONSTRAINT "catalogue_item_reference_key" UNIQUE ("catalogue", "reference"),
    CONSTRAINT "catalogue_item_pkey" PRIMARY KEY ("id")
  )`,
  'CREATE INDEX "catalogue_item_position_idx" ON "catalogue_item" ("catalogue", "position", "id")',
  'CREATE INDEX "catalogue_item_reference_key_idx" ON "catalogue_item" ("reference_key", "id")',
  `CREATE TABLE "crosswalk" (
    "id" text NOT NULL,
    "from_item_id" text NOT NULL,
    "to_item_id" text NOT NULL,
    "strength" text NOT NULL,
    "reuse_credit" ${number} NOT NULL,
    CONSTRAINT "crosswalk_strength_check" CHECK (strength IN ('STRONG', 'PARTIAL', 'WEAK')),
    CONSTRAINT "crosswalk_reuse_credit_check" CHECK (reuse_credit BETWEEN 0 AND 1),
    CONSTRAINT "crosswalk_pair_key" UNIQUE ("from_item_id", "to_item_id"),
    CONSTRAINT "crosswalk_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "crosswalk_from_item_id_fkey" FOREIGN KEY ("from_item_id") REFERENCES "catalogue_item" ("id"),
    CONSTRAINT "crosswalk_to_item_id_fkey" FOREIGN KEY ("to_item_id") REFERENCES "catalogue_item" ("id")
  )`,
  'CREATE INDEX "crosswalk_to_item_id_idx" ON "crosswalk" ("to_item_id")',
];
