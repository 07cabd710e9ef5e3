import type { Dialect } from '../dialect';
import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

const record = (table: string, instant: string, columns: string): string => `CREATE TABLE "${table}" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    ${columns.trim()},
    CONSTRAINT "${table}_version_check" CHECK (version >= 1),
    CONSTRAINT "${table}_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "${table}_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`;

const references = (table: string, column: string, target: string): string =>
  `CONSTRAINT "${table}_${column}_fkey" FOREIGN KEY ("${column}") REFERENCES "${target}" ("id")`;

const indices = (table: string, columns: readonly string[]): string[] =>
  ['created_at', ...columns].map(
    (column) => `CREATE INDEX "${table}_${column}_idx" ON "${table}" ("organization_id", "${column}", "id")`,
  );

const linkTable = (target: string): string[] => [
  `CREATE TABLE "audit_${target}" (
    "${target}_id" text NOT NULL,
    "audit_id" text NOT NULL,
    CONSTRAINT "audit_${target}_pkey" PRIMARY KEY ("${target}_id", "audit_id"),
    ${references(`audit_${target}`, `${target}_id`, target)},
    ${references(`audit_${target}`, 'audit_id', 'audit')} ON DELETE CASCADE
  )`,
  `CREATE INDEX "audit_${target}_owner_idx" ON "audit_${target}" ("audit_id")`,
];

const LINKED = ['catalogue_item', 'auditor'];

function site(dialect: Dialect): string[] {
  const { instant, json, key } = columnTypes[dialect];
  const columns = `
    "name" text NOT NULL,
    "description" text,
    "processes" ${json} NOT NULL,
    "name_key" ${key} NOT NULL`;
  return [record('site', instant, columns), ...indices('site', ['name_key'])];
}

function auditor(dialect: Dialect): string[] {
  const { instant, json } = columnTypes[dialect];
  const columns = `
    "person_id" text NOT NULL,
    "standards" ${json} NOT NULL,
    "lead_standards" ${json} NOT NULL,
    "competences" ${json} NOT NULL,
    "home_site_id" text NOT NULL,
    "day_rate" ${json} NOT NULL,
    "half_days_per_month" integer NOT NULL,
    "blackouts" ${json} NOT NULL,
    "ties" ${json} NOT NULL,
    CONSTRAINT "auditor_person_key" UNIQUE ("person_id"),
    ${references('auditor', 'person_id', 'person')},
    ${references('auditor', 'home_site_id', 'site')}`;
  return [record('auditor', instant, columns), ...indices('auditor', ['home_site_id'])];
}

function auditProgramme(dialect: Dialect): string[] {
  const { instant, json, key, number } = columnTypes[dialect];
  const columns = `
    "started_at" ${instant},
    "finished_at" ${instant},
    "state" text NOT NULL,
    "progress" ${number} NOT NULL,
    "programme_order" ${json} NOT NULL,
    "register_digest" text NOT NULL,
    "result" ${json},
    "failure" text,
    "chosen_at" ${instant},
    "order_key" ${key} NOT NULL,
    CONSTRAINT "audit_programme_state_check" CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    CONSTRAINT "audit_programme_progress_check" CHECK (progress BETWEEN 0 AND 1)`;
  return [record('audit_programme', instant, columns), ...indices('audit_programme', ['order_key', 'state'])];
}

function audit(dialect: Dialect): string[] {
  const { instant, json, key } = columnTypes[dialect];
  const columns = `
    "name" text NOT NULL,
    "description" text,
    "state" text NOT NULL,
    "standards" ${json} NOT NULL,
    "process" text,
    "site_id" text,
    "catalogue_item_ids" ${json} NOT NULL,
    "start_on" ${key} NOT NULL,
    "end_on" ${key} NOT NULL,
    "half_days" integer NOT NULL,
    "team" ${json} NOT NULL,
    "lead_id" text,
    "programme_id" text,
    "outcome" ${json},
    CONSTRAINT "audit_state_check" CHECK (state IN ('PLANNED', 'CONFIRMED', 'DONE', 'CANCELLED')),
    CONSTRAINT "audit_half_days_check" CHECK (half_days >= 1),
    ${references('audit', 'site_id', 'site')},
    ${references('audit', 'lead_id', 'auditor')},
    ${references('audit', 'programme_id', 'audit_programme')}`;
  return [
    record('audit', instant, columns),
    ...indices('audit', ['start_on', 'site_id', 'programme_id']),
    ...LINKED.flatMap(linkTable),
  ];
}

/** Sites, auditors, audits and the programmes that plan them. */
export const auditTables: Migration = {
  name: 'AuditTables1795662000000',
  up: (dialect) => [...site(dialect), ...auditor(dialect), ...auditProgramme(dialect), ...audit(dialect)],
  down: () =>
    [...LINKED.map((target) => `audit_${target}`), 'audit', 'audit_programme', 'auditor', 'site'].map(
      (name) => `DROP TABLE "${name}"`,
    ),
};
