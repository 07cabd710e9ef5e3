import { type Problem, refusal, type Result, success } from '../problem';
import type { RegisterRecord } from '../record';
import type { Check, RuleContext } from './check';

/** What a new record starts with. */
function newRecord(id: string, { organizationId, now }: RuleContext): RegisterRecord {
  return { id, organizationId, version: 1, createdAt: now, updatedAt: now };
}

/** The new thing, unless the check found problems. `parsed` is complete when it found none. */
export function settleNew<T extends RegisterRecord>(
  id: string,
  check: Check,
  parsed: Partial<Omit<T, keyof RegisterRecord>>,
): Result<T> {
  return settle(check, () => ({ ...newRecord(id, check), ...parsed }) as T);
}

/** The thing with its changes and the next version, unless the check found problems. */
export function settleChange<T extends { version: number; updatedAt: Date }>(
  current: T,
  check: Check,
  changes: Partial<NoInfer<T>>,
): Result<T> {
  return settle(check, () => ({ ...current, ...changes, version: current.version + 1, updatedAt: check.now }));
}

function settle<T>(check: Check, value: () => T): Result<T> {
  return check.problems.length > 0 ? refusal(...check.problems) : success(value());
}

/** The state of the thing does not allow the act. */
export function conflict(path: readonly string[], message: string): Problem {
  return { type: 'CONFLICT', code: 'CONFLICT', message, path: [...path] };
}

/** Another thing takes that place already. */
export function duplicate(path: readonly string[], message: string): Problem {
  return { type: 'CONFLICT', code: 'DUPLICATE', message, path: [...path] };
}

/** The same evidence is not recorded twice. */
export const duplicateReference = (holder: string): Problem =>
  duplicate(['externalReference'], `${holder} has this externalReference already: the same evidence counts once`);
