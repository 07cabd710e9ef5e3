import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

const ADDED = ['planned_start_on', 'planned_level', 'started_on'] as const;

/** When improvements are planned to start, when they did, and the roadmaps that schedule them. */
export const improvementRoadmapTable: Migration = {
  name: 'ImprovementRoadmapTable1795773600000',
  up: (dialect) => {
    const { instant, json, key, number } = columnTypes[dialect];
    return [
      ...ADDED.map(
        (column) =>
          `ALTER TABLE "improvement" ADD COLUMN "${column}" ${column === 'planned_level' ? 'integer' : 'text'}`,
      ),
      `CREATE TABLE "improvement_roadmap" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "started_at" ${instant},
    "finished_at" ${instant},
    "state" text NOT NULL,
    "progress" ${number} NOT NULL,
    "search" ${json},
    "roadmap_order" ${json} NOT NULL,
    "engine_version" text NOT NULL,
    "register_digest" text NOT NULL,
    "result" ${json},
    "failure" text,
    "chosen_at" ${instant},
    "order_key" ${key} NOT NULL,
    CONSTRAINT "improvement_roadmap_version_check" CHECK (version >= 1),
    CONSTRAINT "improvement_roadmap_state_check" CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    CONSTRAINT "improvement_roadmap_progress_check" CHECK (progress BETWEEN 0 AND 1),
    CONSTRAINT "improvement_roadmap_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "improvement_roadmap_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`,
      ...['created_at', 'order_key', 'state'].map(
        (column) =>
          `CREATE INDEX "improvement_roadmap_${column}_idx" ON "improvement_roadmap" ("organization_id", "${column}", "id")`,
      ),
    ];
  },
  down: () => [
    'DROP TABLE "improvement_roadmap"',
    ...ADDED.toReversed().map((column) => `ALTER TABLE "improvement" DROP COLUMN "${column}"`),
  ],
};
