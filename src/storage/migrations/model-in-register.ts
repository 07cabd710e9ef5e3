import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Columns by table: what the engine's model has and the register had no place for. */
const COLUMNS = [
  ['risk', 'frequency_uncertainty', 'json'],
  ['risk', 'severity_uncertainty', 'json'],
  ['control', 'efficacy_sample_size', 'number'],
  ['control', 'ageing', 'json'],
  ['organization', 'dependence', 'json'],
] as const;

/** Second-order uncertainty, ageing controls, correlations between risks. */
export const modelInRegister: Migration = {
  name: 'ModelInRegister1795672511111',
  up: (dialect) => {
    const types = columnTypes[dialect];
    const { instant, json, key, number } = types;
    return [
      ...COLUMNS.map(([table, column, kind]) => `ALTER TABLE "${table}" ADD COLUMN "${column}" ${types[kind]}`),
      `CREATE TABLE "risk_correlation" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "risk_ids" ${json} NOT NULL,
    "spearman" ${number} NOT NULL,
    "rationale" text,
    "pair_key" ${key} NOT NULL,
    CONSTRAINT "risk_correlation_version_check" CHECK (version >= 1),
    CONSTRAINT "risk_correlation_spearman_check" CHECK (spearman > -1 AND spearman < 1),
    CONSTRAINT "risk_correlation_pair_key" UNIQUE ("pair_key"),
    CONSTRAINT "risk_correlation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "risk_correlation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
  )`,
      'CREATE INDEX "risk_correlation_created_at_idx" ON "risk_correlation" ("organization_id", "created_at", "id")',
      `CREATE TABLE "risk_correlation_risk" (
    "risk_id" text NOT NULL,
    "risk_correlation_id" text NOT NULL,
    CONSTRAINT "risk_correlation_risk_pkey" PRIMARY KEY ("risk_id", "risk_correlation_id"),
    CONSTRAINT "risk_correlation_risk_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "risk" ("id"),
    CONSTRAINT "risk_correlation_risk_risk_correlation_id_fkey" FOREIGN KEY ("risk_correlation_id") REFERENCES "risk_correlation" ("id") ON DELETE CASCADE
  )`,
      'CREATE INDEX "risk_correlation_risk_owner_idx" ON "risk_correlation_risk" ("risk_correlation_id")',
    ];
  },
  down: () => [
    'DROP TABLE "risk_correlation_risk"',
    'DROP TABLE "risk_correlation"',
    ...COLUMNS.map(([table, column]) => `ALTER TABLE "${table}" DROP COLUMN "${column}"`),
  ],
};
