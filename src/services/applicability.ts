import {
  type Applicability,
  type ApplicabilityRateInput,
  type Problem,
  rateApplicability,
  refusal,
  type Result,
  type StatementDraftInput,
  success,
} from '../domain/index';
import { applicabilities } from '../storage/index';
import type { Act, Work } from './act';
import { appendChanges, differences } from './history';
import { ruleContext, stale } from './register-act';
import { applicabilitiesByIds } from './statement-entries';

/** Most entries of one draft: all controls of both standards, and some room. */
const MOST_ENTRIES = 200;

interface Rated {
  current: Applicability;
  next: Applicability;
}

const rateOne: Act<ApplicabilityRateInput, Applicability> = async (work, input) => {
  const [rated] = await rateAll(work, [input]);
  if (!rated!.ok) return rated!;
  await store(work, [rated!.value]);
  return success(rated!.value.next);
};

const draft: Act<StatementDraftInput, Applicability[]> = async (work, { entries }) => {
  const problems = listProblems(entries);
  if (problems.length > 0) return refusal(...problems);
  const rated = await rateAll(work, entries);
  const refused = rated.flatMap((result, index) => (result.ok ? [] : result.problems.map(under(index))));
  if (refused.length > 0) return refusal(...refused);
  const sound = rated.flatMap((result) => (result.ok ? [result.value] : []));
  await store(work, sound);
  return success(sound.map(({ next }) => next));
};

export const applicabilityActs = { rate: rateOne, draft };

const under =
  (index: number) =>
  (problem: Problem): Problem => ({ ...problem, path: ['entries', String(index), ...problem.path] });

function listProblems(entries: readonly ApplicabilityRateInput[]): Problem[] {
  if (entries.length === 0 || entries.length > MOST_ENTRIES) {
    const message = `entries has ${entries.length} entries; it must have 1 to ${MOST_ENTRIES}`;
    return [{ type: 'INVALID_INPUT', code: 'OUT_OF_RANGE', message, path: ['entries'] }];
  }
  const ids = entries.map(({ id }) => id);
  return ids.flatMap((id, index): Problem[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            type: 'INVALID_INPUT',
            code: 'DUPLICATE_VALUE',
            message: `${id} is listed twice`,
            path: ['entries', String(index), 'id'],
          },
        ],
  );
}

async function rateAll(work: Work, inputs: readonly ApplicabilityRateInput[]): Promise<Result<Rated>[]> {
  const { tx, organization, now } = work;
  const ids = inputs.map(({ id }) => id);
  const currents = await applicabilitiesByIds(tx, organization.id, ids);
  const context = await ruleContext(work, inputs);
  return inputs.map((input, index): Result<Rated> => {
    const current = currents[index] ?? null;
    const { id, expectedVersion } = input;
    if (current === null) {
      const message = `Applicability ${JSON.stringify(id)} does not exist`;
      return refusal({ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path: ['id'], id });
    }
    if (current.version !== expectedVersion) {
      return refusal(stale('Applicability', id, expectedVersion, current.version));
    }
    const result = rateApplicability(current, input, context);
    if (!result.ok) return result;
    if (differences(current, result.value).length === 0) return success({ current, next: current });
    return success({ current, next: current.version === 0 ? { ...result.value, createdAt: now } : result.value });
  });
}

/** Writes what changed; within the lock of the organisation nobody else changes it meanwhile. */
async function store(work: Work, rated: readonly Rated[]): Promise<void> {
  const changed = rated.filter(({ current, next }) => current !== next);
  const added = changed.filter(({ current }) => current.version === 0);
  await applicabilities.insert(
    work.tx,
    added.map(({ next }) => next),
  );
  for (const { current, next } of changed) {
    if (current.version > 0) await applicabilities.update(work.tx, current, next);
  }
  const history = changed.map(({ current, next }) => ({ before: current.version === 0 ? null : current, after: next }));
  await appendChanges(work, 'Applicability', 'applicabilityRate', history);
}
