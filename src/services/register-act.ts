import {
  idsIn,
  type Noun,
  type Problem,
  refusal,
  type RegisterRecord,
  type Result,
  type RuleContext,
  success,
} from '../domain/index';
import { existingIds, type Table } from '../storage/index';
import type { Act, Work } from './act';
import { appendChange, differences } from './history';
import type { VersionedInput } from './inputs';

/** A noun with its table, for acts that record, change and remove it. */
export interface Register<T> {
  noun: Noun;
  table: Pick<Table<T, never, never>, 'byId' | 'insert' | 'update' | 'remove'>;
}

/** What a rule may know, with the existing ones among the ids that the input names. */
export async function ruleContext({ tx, organization, now }: Work, input: unknown): Promise<RuleContext> {
  const known = await existingIds(tx, organization.id, idsIn(input));
  return { organizationId: organization.id, currency: organization.currency, now, known };
}

/** Records a new thing as the rule makes it. */
export function recordAct<T extends RegisterRecord, I>(
  { noun, table }: Register<T>,
  act: string,
  rule: (id: string, input: I, context: RuleContext, work: Work) => Result<T> | Promise<Result<T>>,
): Act<I, T> {
  return async (work, input) => {
    const result = await rule(work.newId(noun), input, await ruleContext(work, input), work);
    if (!result.ok) return result;
    await table.insert(work.tx, [result.value]);
    await appendChange(work, noun, act, null, result.value);
    return result;
  };
}

/** Changes a thing at the version that the caller saw. What the rule leaves as it was is not written. */
export function changeAct<T extends RegisterRecord, I extends VersionedInput>(
  register: Register<T>,
  act: string,
  rule: (current: T, input: I, context: RuleContext, work: Work) => Result<T> | Promise<Result<T>>,
): Act<I, T> {
  return async (work, input) => {
    const { noun, table } = register;
    const found = await currentOf(register, work, input);
    if (!found.ok) return found;
    const current = found.value;
    const result = await rule(current, input, await ruleContext(work, input), work);
    if (!result.ok) return result;
    if (differences(current, result.value).length === 0) return success(current);
    if (!(await table.update(work.tx, current, result.value))) return overtaken(register, work, input);
    await appendChange(work, noun, act, current, result.value);
    return result;
  };
}

/** Takes a thing out of the register for good, unless `obstacle` names a reason against it. Its history stays. */
export function removeAct<T extends RegisterRecord>(
  register: Register<T>,
  act: string,
  obstacle: (current: T, work: Work) => Promise<Problem | null>,
): Act<VersionedInput, T> {
  return async (work, input) => {
    const { noun, table } = register;
    const found = await currentOf(register, work, input);
    if (!found.ok) return found;
    const problem = await obstacle(found.value, work);
    if (problem !== null) return refusal(problem);
    if (!(await table.remove(work.tx, found.value))) return overtaken(register, work, input);
    await appendChange(work, noun, act, found.value, null);
    return found;
  };
}

/** The thing that the input names, at the version that it expects. */
async function currentOf<T extends RegisterRecord>(
  { noun, table }: Register<T>,
  { tx, organization }: Work,
  { id, expectedVersion }: VersionedInput,
): Promise<Result<T>> {
  const current = await table.byId(tx, organization.id, id);
  if (current === null) return refusal(unknown(noun, id));
  return current.version === expectedVersion
    ? success(current)
    : refusal(stale(noun, id, expectedVersion, current.version));
}

/** The lock of a row is the last word: somebody wrote between the read and the write of this act. */
async function overtaken<T extends RegisterRecord>(
  { noun, table }: Register<T>,
  { tx, organization }: Work,
  { id, expectedVersion }: VersionedInput,
): Promise<Result<never>> {
  const current = await table.byId(tx, organization.id, id);
  return refusal(current === null ? unknown(noun, id) : stale(noun, id, expectedVersion, current.version));
}

function unknown(noun: Noun, id: string): Problem {
  return {
    type: 'NOT_FOUND',
    code: 'NOT_FOUND',
    message: `${noun} ${JSON.stringify(id)} does not exist`,
    path: ['id'],
    id,
  };
}

export function stale(noun: Noun, id: string, expectedVersion: number, actualVersion: number): Problem {
  const message = `${noun} ${id} is at version ${actualVersion}, not ${expectedVersion}: read it again`;
  return {
    type: 'STALE_VERSION',
    code: 'STALE_VERSION',
    message,
    path: ['expectedVersion'],
    expectedVersion,
    actualVersion,
  };
}
