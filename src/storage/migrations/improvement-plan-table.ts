import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Portfolios of improvements that are planned in the background. */
export const improvementPlanTable: Migration = {
  name: 'ImprovementPlanTable1795658400000',
  up: (dialect) => {
    const { instant, json, key, number } = columnTypes[dialect];
    return [
      `CREATE TABLE "improvement_plan" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "started_at" ${instant},
    "finished_at" ${instant},
    "state" text NOT NULL,
    "progress" ${number} NOT NULL,
    "plan_order" ${json} NOT NULL,
    "engine_version" text NOT NULL,
    "register_digest" text NOT NULL,
    "result" ${json},
    "failure" text,
    "chosen_at" ${instant},
    "order_key" ${key} NOT NULL,
    CONSTRAINT "improvement_plan_version_check" CHECK (version >= 1),
    CONSTRAINT "improvement_plan_state_check" CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    CONSTRAINT "improvement_plan_progress_check" CHECK (progress BETWEEN 0 AND 1),
    CONSTRAINT "improvement_plan_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "improvement_plan_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`,
      ...['created_at', 'order_key', 'state'].map(
        (column) =>
          `CREATE INDEX "improvement_plan_${column}_idx" ON "improvement_plan" ("organization_id", "${column}", "id")`,
      ),
    ];
  },
  down: () => ['DROP TABLE "improvement_plan"'],
};
