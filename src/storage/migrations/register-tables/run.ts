import type { ColumnTypes } from './column-types';

/** History, simulations and what is kept of them. */
export const runTables = ({ instant, json, key, number }: ColumnTypes): string[] => [
  `CREATE TABLE "change" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "at" ${instant} NOT NULL,
    "actor" text NOT NULL,
    "act" text NOT NULL,
    "noun" text NOT NULL,
    "noun_id" text NOT NULL,
    "noun_version" integer NOT NULL,
    "fields" ${json} NOT NULL,
    CONSTRAINT "change_noun_version_check" CHECK (noun_version >= 1),
    CONSTRAINT "change_noun_version_key" UNIQUE ("noun_id", "noun_version"),
    CONSTRAINT "change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "change_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`,
  'CREATE INDEX "change_at_idx" ON "change" ("organization_id", "at", "id")',
  `CREATE TABLE "simulation" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "started_at" ${instant},
    "finished_at" ${instant},
    "state" text NOT NULL,
    "progress" ${number} NOT NULL,
    "run_order" ${json} NOT NULL,
    "engine_version" text NOT NULL,
    "model_digest" text NOT NULL,
    "model" ${json} NOT NULL,
    "risks" ${json} NOT NULL,
    "outcome" ${json},
    "failure" text,
    "order_key" ${key} NOT NULL,
    CONSTRAINT "simulation_version_check" CHECK (version >= 1),
    CONSTRAINT "simulation_state_check" CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    CONSTRAINT "simulation_progress_check" CHECK (progress BETWEEN 0 AND 1),
    CONSTRAINT "simulation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "simulation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`,
  'CREATE INDEX "simulation_created_at_idx" ON "simulation" ("organization_id", "created_at", "id")',
  'CREATE INDEX "simulation_order_key_idx" ON "simulation" ("organization_id", "order_key", "id")',
  'CREATE INDEX "simulation_state_idx" ON "simulation" ("organization_id", "state", "id")',
  `CREATE TABLE "aggregate_cache" (
    "simulation_id" text NOT NULL,
    "cache_key" text NOT NULL,
    "payload" ${json} NOT NULL,
    CONSTRAINT "aggregate_cache_pkey" PRIMARY KEY ("simulation_id", "cache_key"),
    CONSTRAINT "aggregate_cache_simulation_id_fkey" FOREIGN KEY ("simulation_id") REFERENCES "simulation" ("id") ON DELETE CASCADE
  )`,
];
