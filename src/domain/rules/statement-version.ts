import type { Result } from '../problem';
import { type Standard, STANDARDS } from '../standard';
import type {
  StatementApproveInput,
  StatementDifference,
  StatementEntry,
  StatementVersion,
} from '../statement-version';
import { invalid, type RuleContext, startCheck } from './check';
import { type Fields, nullable, parseNew, required } from './fields';
import { reference } from './reference';
import { settleNew } from './settle';
import { oneOf, text } from './values';

const FIELDS: Fields<Pick<StatementVersion, 'approvedById' | 'note'> & { standard: Standard | null }> = {
  standard: nullable<Standard>(oneOf(STANDARDS)),
  approvedById: required(reference('Person')),
  note: nullable(text(10_000)),
};

/** How many references a refusal names. */
const NAMED = 10;

/** What an approval rests on. */
export interface StatementContext extends RuleContext {
  /** Of the standards to be approved. */
  entries: readonly StatementEntry[];
  number: number;
  digest: string;
}

/** Freezes the statement as it is now; every control must have been decided on. */
export function approveStatement(
  id: string,
  input: StatementApproveInput,
  context: StatementContext,
): Result<StatementVersion> {
  const check = startCheck(context);
  const { entries, number, digest } = context;
  const open = entries.filter(({ applicable }) => applicable === null);
  if (open.length > 0) {
    const names = open.slice(0, NAMED).map(({ reference }) => reference);
    const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : '';
    const message = `nobody has decided whether ${names.join(', ')}${more} apply`;
    invalid(check, ['standard'], 'NOT_ALLOWED', message);
  }
  const { standard, ...parsed } = parseNew(FIELDS, input, check);
  const standards = statementStandards(standard);
  return settleNew<StatementVersion>(id, check, {
    ...parsed,
    number,
    standards,
    approvedAt: context.now,
    digest,
    entries: [...entries],
  });
}

/** One standard, or both where none is named. */
export const statementStandards = (standard: string | null | undefined): Standard[] =>
  STANDARDS.filter((code) => standard === undefined || standard === null || code === standard);

/** Entries that differ, in the order of the later statement, then those that it no longer has. */
export function statementDifferences(
  before: readonly StatementEntry[],
  after: readonly StatementEntry[],
): StatementDifference[] {
  const old = new Map(before.map((entry) => [entry.catalogueItemId, entry]));
  const kept = new Set(after.map(({ catalogueItemId }) => catalogueItemId));
  const gone = before.filter(({ catalogueItemId }) => !kept.has(catalogueItemId));
  const pairs: [StatementEntry | undefined, StatementEntry | undefined][] = [
    ...after.map((entry) => [old.get(entry.catalogueItemId), entry] as [StatementEntry | undefined, StatementEntry]),
    ...gone.map((entry) => [entry, undefined] as [StatementEntry, undefined]),
  ];
  return pairs.flatMap(([from, to]) => {
    const fields = differingFields(from, to);
    return fields.length === 0 ? [] : [{ catalogueItemId: (to ?? from)!.catalogueItemId, fields }];
  });
}

function differingFields(
  from: StatementEntry | undefined,
  to: StatementEntry | undefined,
): StatementDifference['fields'] {
  const fields = Object.keys((to ?? from)!).filter((field) => !LABELS.has(field)) as (keyof StatementEntry)[];
  return fields
    .map((field) => ({ field, before: from?.[field] ?? null, after: to?.[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** What names an entry, and is no statement about it. */
const LABELS = new Set<string>(['catalogueItemId', 'standard', 'reference', 'title']);
