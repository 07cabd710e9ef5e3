import { type CsvRow, csvRows } from '../analytics/index';
import {
  type Incident,
  type IncidentLoss,
  type IncidentRecordInput,
  type Problem,
  refusal,
  type Result,
  type Risk,
  success,
} from '../domain/index';
import { LOSS_FORM_KINDS } from '../engine/index';
import { incidents, risks } from '../storage/index';
import { openWork, type RegisterParts, type Work, write } from './act';
import { incidentActs } from './incident';
import type { IncidentImport, IncidentImportInput, ImportedRow } from './incident-imported';
import { modelProblems } from './quantifiable';
import type { Caller } from './services';
import { outOfRange } from './simulation-order';

const ROWS_MAXIMUM = 5_000;
const DAYS = ['occurredOn', 'detectedOn', 'resolvedOn'] as const;
const TRUTHS = ['nearMiss', 'lossesComplete'] as const;
const COLUMNS = [
  'name',
  'description',
  ...DAYS,
  'risk',
  'causedBy',
  ...TRUTHS,
  'loss',
  ...LOSS_FORM_KINDS,
  'externalReference',
];

/**
 * Records the incidents of a CSV text, in its order. One whose external reference is recorded already is passed over, so
 * that a file can be sent again. Where a row is faulty, and on a dry run, nothing is recorded; every row is answered.
 */
export async function importIncidents(
  parts: RegisterParts,
  caller: Caller,
  { csv, dryRun }: IncidentImportInput,
): Promise<Result<IncidentImport>> {
  const rows = csvRows(csv);
  const problems = 'fault' in rows ? [malformed(rows.fault)] : fileProblems(rows);
  if ('fault' in rows || problems.length > 0) return refusal(...problems);
  const answered: ImportedRow[] = [];
  const whole = await write<null>(parts, async (tx) => {
    const work = await openWork(parts, tx, caller);
    for (const row of rows) answered.push(await importRow(work, row));
    const faults = answered.flatMap((row) => row.problems);
    const unsound = faults.length > 0 ? [] : await modelProblems(work, '', ['csv']);
    problems.push(...unsound);
    // A refusal undoes what was written.
    return dryRun === true || faults.length > 0 || unsound.length > 0 ? refusal(...faults, ...unsound) : success(null);
  });
  if (problems.length > 0) return refusal(...problems);
  return success({
    rows: whole.ok ? answered : answered.map((row) => ({ ...row, incidentId: null })),
    recorded: whole.ok ? answered.filter(({ state }) => state === 'RECORDED').length : 0,
  });
}

function fileProblems(rows: readonly CsvRow[]): Problem[] {
  if (rows.length === 0) return [malformed('it has no rows')];
  if (rows.length > ROWS_MAXIMUM) {
    return [outOfRange(['csv'], `csv has ${rows.length} rows; at most ${ROWS_MAXIMUM} are imported at once`)];
  }
  const unknown = new Set(rows.flatMap(({ cells }) => Object.keys(cells)).filter((name) => !COLUMNS.includes(name)));
  return [...unknown].map((name) =>
    malformed(`column ${JSON.stringify(name)} is not known; known: ${COLUMNS.join(', ')}`),
  );
}

const malformed = (what: string): Problem => ({
  type: 'INVALID_INPUT',
  code: 'MALFORMED',
  message: `csv cannot be read: ${what}`,
  path: ['csv'],
});

async function importRow(work: Work, { line, cells }: CsvRow): Promise<ImportedRow> {
  const { tx, organization } = work;
  const byReference = async (reference: string | undefined): Promise<Incident | null> => {
    if (reference === undefined) return null;
    const [found] = await incidents.all(tx, organization.id, { externalReferences: [reference] });
    return found ?? null;
  };
  const known = await byReference(cells.externalReference);
  if (known !== null) return { line, state: 'ALREADY_RECORDED', incidentId: known.id, problems: [] };
  const risk = cells.risk === undefined ? null : await riskOf(work, cells.risk);
  const cause = await byReference(cells.causedBy);
  const unnamed = [
    ...(cells.risk !== undefined && risk === null ? [nothing('risk', cells.risk, 'risk of this id or name')] : []),
    ...(cells.causedBy !== undefined && cause === null
      ? [nothing('causedBy', cells.causedBy, 'incident with this externalReference, in an earlier row or recorded')]
      : []),
  ];
  const recorded = await incidentActs.record(work, inputOf(work, cells, risk, cause));
  const problems = [...unnamed, ...(recorded.ok ? [] : recorded.problems)];
  const incidentId = recorded.ok && problems.length === 0 ? recorded.value.id : null;
  return { line, state: incidentId === null ? 'REFUSED' : 'RECORDED', incidentId, problems };
}

async function riskOf({ tx, organization }: Work, named: string): Promise<Risk | null> {
  const byId = await risks.byId(tx, organization.id, named);
  if (byId !== null) return byId;
  const alike = await risks.all(tx, organization.id, { nameContains: named });
  return alike.find(({ name }) => name === named) ?? null;
}

const nothing = (column: string, value: string, what: string): Problem => ({
  type: 'NOT_FOUND',
  code: 'NOT_FOUND',
  message: `${column} is ${JSON.stringify(value)}; there is no ${what}`,
  path: [column],
  id: value,
});

/** The rules check every input, so what comes from a file may stand for one. */
function inputOf(
  { organization: { currency } }: Work,
  cells: CsvRow['cells'],
  risk: Risk | null,
  cause: Incident | null,
): IncidentRecordInput {
  const lossOf = (column: string, form: IncidentLoss['form']): IncidentLoss[] => {
    const amount = cells[column];
    return amount === undefined ? [] : [{ form, amount: { amount, currency } }];
  };
  const truths = TRUTHS.map((name) => [name, { true: true, false: false }[cells[name] ?? 'false'] ?? cells[name]]);
  return {
    name: cells.name,
    description: cells.description,
    externalReference: cells.externalReference,
    ...Object.fromEntries(DAYS.map((name) => [name, cells[name]])),
    ...Object.fromEntries(truths),
    riskId: risk?.id ?? null,
    causedById: cause?.id ?? null,
    losses: [...lossOf('loss', null), ...LOSS_FORM_KINDS.flatMap((form) => lossOf(form, form))],
  } as IncidentRecordInput;
}
