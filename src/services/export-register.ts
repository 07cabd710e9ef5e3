import type { Cell } from '../analytics/index';
import {
  type Control,
  frequencySummary,
  type Risk,
  type SeveritySpecification,
  severitySummary,
  type Uncertainty,
  uncertaintySummary,
} from '../domain/index';
import { availabilityOf } from '../engine/index';
import { controls, type Database, type Page, type ReadTx, risks } from '../storage/index';
import type { DatasetTable } from './quantified';
import type { Caller } from './services';

/** Rows read at a time, each page in a transaction of its own. */
export const PAGE = 200;

/** Multi-valued cells: one cell, entries parted by this. */
export const listed = (values: readonly string[]): string => values.join(' | ');
export const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

export interface Column<T> {
  name: string;
  cell: (row: T) => Cell;
}

const RISK_COLUMNS: readonly Column<Risk>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'name', cell: ({ name }) => name },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'dimensions', cell: ({ dimensions }) => listed(dimensions) },
  { name: 'threat_class', cell: ({ threatClass }) => threatClass },
  { name: 'owner_id', cell: ({ ownerId }) => ownerId },
  { name: 'asset_ids', cell: ({ assetIds }) => listed(assetIds) },
  { name: 'ai_system_ids', cell: ({ aiSystemIds }) => listed(aiSystemIds) },
  { name: 'events_per_year_mean', cell: ({ frequency }) => frequencySummary(frequency.spec).mean },
  { name: 'events_per_year_p05', cell: ({ frequency }) => frequencySummary(frequency.spec).p05 },
  { name: 'events_per_year_p95', cell: ({ frequency }) => frequencySummary(frequency.spec).p95 },
  { name: 'loss_per_event_mean', cell: ({ severity }) => severitySummary(severity.spec).mean },
  { name: 'loss_per_event_p05', cell: ({ severity }) => severitySummary(severity.spec).p05 },
  { name: 'loss_per_event_p95', cell: ({ severity }) => severitySummary(severity.spec).p95 },
  { name: 'treatment', cell: ({ treatment }) => treatment },
  { name: 'review_due_on', cell: ({ reviewDueOn }) => reviewDueOn },
  { name: 'accepted_until', cell: ({ acceptance }) => acceptance?.expiresOn ?? null },
  { name: 'retired_at', cell: ({ retiredAt }) => instant(retiredAt) },
  { name: 'version', cell: ({ version }) => version },
  { name: 'created_at', cell: ({ createdAt }) => instant(createdAt) },
  { name: 'updated_at', cell: ({ updatedAt }) => instant(updatedAt) },
  { name: 'loss_forms', cell: ({ severity }) => listed(formsOf(severity.spec)) },
  { name: 'rate_multiplier_p05', cell: ({ frequencyUncertainty }) => multiplier(frequencyUncertainty)?.p05 ?? null },
  { name: 'rate_multiplier_p95', cell: ({ frequencyUncertainty }) => multiplier(frequencyUncertainty)?.p95 ?? null },
  { name: 'loss_multiplier_p05', cell: ({ severityUncertainty }) => multiplier(severityUncertainty)?.p05 ?? null },
  { name: 'loss_multiplier_p95', cell: ({ severityUncertainty }) => multiplier(severityUncertainty)?.p95 ?? null },
];

function formsOf(spec: SeveritySpecification): string[] {
  if (spec.form !== 'LOSS_FORMS') return [];
  return spec.forms.map(({ form, secondary }) => (secondary ? `${form} (secondary)` : form));
}

const multiplier = (uncertainty: Uncertainty | null) => uncertainty && uncertaintySummary(uncertainty);

const CONTROL_COLUMNS: readonly Column<Control>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'name', cell: ({ name }) => name },
  { name: 'state', cell: ({ state }) => state },
  { name: 'owner_id', cell: ({ ownerId }) => ownerId },
  { name: 'catalogue_item_ids', cell: ({ catalogueItemIds }) => listed(catalogueItemIds) },
  { name: 'risk_ids', cell: ({ effects }) => listed(effects.flatMap((e) => (e.target === 'RISK' ? [e.riskId] : []))) },
  { name: 'link_ids', cell: ({ effects }) => listed(effects.flatMap((e) => (e.target === 'LINK' ? [e.linkId] : []))) },
  { name: 'coverage', cell: ({ coverage }) => coverage },
  { name: 'coverage_group', cell: ({ coverageGroup }) => coverageGroup },
  { name: 'implementation_cost', cell: ({ implementationCost }) => implementationCost?.amount ?? null },
  { name: 'implementation_cost_currency', cell: ({ implementationCost }) => implementationCost?.currency ?? null },
  { name: 'annual_cost', cell: ({ annualCost }) => annualCost?.amount ?? null },
  { name: 'annual_cost_currency', cell: ({ annualCost }) => annualCost?.currency ?? null },
  { name: 'version', cell: ({ version }) => version },
  { name: 'created_at', cell: ({ createdAt }) => instant(createdAt) },
  { name: 'updated_at', cell: ({ updatedAt }) => instant(updatedAt) },
  { name: 'availability', cell: ({ reliability }) => availabilityOf(reliability) },
  { name: 'reliability_mode', cell: ({ reliability }) => (reliability.mode ?? 'averaged').toUpperCase() },
  { name: 'efficacy_sample_size', cell: ({ efficacySampleSize }) => efficacySampleSize },
  { name: 'half_life_years', cell: ({ ageing }) => ageing?.halfLife ?? null },
  { name: 'renewed_on', cell: ({ ageing }) => ageing?.renewedOn ?? null },
];

/** Every risk, retired ones too, by the time of recording. */
export const exportRisks = (database: Database, { organizationId }: Caller): DatasetTable =>
  table(RISK_COLUMNS, database, (tx, after) =>
    risks.page(tx, organizationId, { first: PAGE, after, order: OLDEST_FIRST, filter: { includeRetired: true } }),
  );

/** Every control, by the time of recording. */
export const exportControls = (database: Database, { organizationId }: Caller): DatasetTable =>
  table(CONTROL_COLUMNS, database, (tx, after) =>
    controls.page(tx, organizationId, { first: PAGE, after, order: OLDEST_FIRST, filter: {} }),
  );

export const OLDEST_FIRST = { field: 'CREATED_AT', direction: 'ASC' } as const;

export function table<T>(
  columns: readonly Column<T>[],
  database: Database,
  read: (tx: ReadTx, after: string | null) => Promise<Page<T>>,
): DatasetTable {
  return { columns: columns.map(({ name }) => name), rows: rowsOf(columns, database, read) };
}

async function* rowsOf<T>(
  columns: readonly Column<T>[],
  database: Database,
  read: (tx: ReadTx, after: string | null) => Promise<Page<T>>,
): AsyncGenerator<readonly Cell[]> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    const page: Page<T> = await database.read((tx) => read(tx, from));
    for (const row of page.nodes) yield columns.map(({ cell }) => cell(row));
    after = page.hasNextPage ? page.cursors.at(-1)! : null;
  } while (after !== null);
}
