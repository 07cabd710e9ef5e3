import { IMPROVEMENT_MANDATES, type Improvement, type ImprovementLevel, type RoleEffort } from '../improvement';
import type {
  ImprovementChangeInput,
  ImprovementLevelChoiceInput,
  ImprovementRecordInput,
  ImprovementScheduleInput,
} from '../improvement-inputs';
import type { VersionedInput } from '../inputs';
import { refusal, type Result, success } from '../problem';
import type { RegisterRecord } from '../record';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { controlEffects } from './control-effect';
import {
  defaulted,
  type Fields,
  listed,
  nameOf,
  nullable,
  objectOf,
  type Parse,
  parseChanges,
  parseNew,
  required,
} from './fields';
import { leadsBack } from './leads-back';
import { cost } from './money';
import { reference, references } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { day, distinctBy, listOf, numberWithin, oneOf, text } from './values';

type Own = Omit<Improvement, keyof RegisterRecord>;
type Stated = Omit<Own, 'state' | 'chosenLevel' | 'plannedStartOn' | 'plannedLevel' | 'startedOn' | 'controlId'>;

const EFFORT: Fields<RoleEffort> = { role: required(text(100)), personDays: required(numberWithin(0, 100_000)) };

const effort: Parse<RoleEffort[]> = (value, path, check) => {
  const given = listOf(objectOf(EFFORT), 20)(value, path, check);
  return given && distinctBy(given, ({ role }) => role, path, check, 'role');
};

const LEVEL: Fields<ImprovementLevel> = {
  name: required(text(100)),
  implementationCost: required(cost),
  annualCost: required(cost),
  effort: listed(effort),
  durationQuarters: defaulted(numberWithin(0, 40, 'integer'), 1),
  effects: listed(controlEffects),
};

const levels: Parse<ImprovementLevel[]> = (value, path, check) => {
  const given = listOf(objectOf(LEVEL), 10, 1)(value, path, check);
  return given && distinctBy(given, ({ name }) => name, path, check, 'name');
};

const FIELDS: Fields<Stated> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  ownerId: nullable(reference('Person')),
  mandate: nullable(oneOf(IMPROVEMENT_MANDATES)),
  dueOn: nullable(day),
  catalogueItemIds: listed(references('CatalogueItem')),
  prerequisiteIds: listed(references('Improvement')),
  exclusionGroup: nullable(text(100)),
  levels: required(levels),
};

/** What the register holds beside the improvement in question. */
export interface ImprovementContext extends RuleContext {
  improvements: readonly Improvement[];
}

export function recordImprovement(
  id: string,
  input: ImprovementRecordInput,
  context: ImprovementContext,
): Result<Improvement> {
  const check = startCheck(context);
  const parsed = parseNew<Stated>(FIELDS, input, check);
  const untouched = { chosenLevel: null, plannedStartOn: null, plannedLevel: null, startedOn: null, controlId: null };
  return settleNew<Improvement>(id, check, { ...parsed, state: 'CANDIDATE', ...untouched });
}

export function changeImprovement(
  improvement: Improvement,
  input: ImprovementChangeInput,
  context: ImprovementContext,
): Result<Improvement> {
  return whileIn(improvement, ['CANDIDATE'], () => {
    const check = startCheck(context);
    const parsed = parseChanges<Stated>(FIELDS, input, check);
    checkPrerequisites({ ...improvement, ...parsed }, context, check);
    return settleChange(improvement, check, parsed);
  });
}

/** Nothing may be its own prerequisite, directly or by way of others. */
function checkPrerequisites(changed: Improvement, { improvements }: ImprovementContext, check: Check): void {
  const prerequisites = new Map(improvements.map(({ id, prerequisiteIds }) => [id, prerequisiteIds]));
  if (leadsBack(changed.prerequisiteIds, changed.id, prerequisites)) {
    invalid(check, ['prerequisiteIds'], 'NOT_ALLOWED', 'prerequisiteIds lead back to this improvement');
  }
}

/** Work on one of its levels has begun; it is frozen from now on. */
export function startImprovement(
  improvement: Improvement,
  input: ImprovementLevelChoiceInput,
  context: RuleContext,
): Result<Improvement> {
  return whileIn(improvement, ['CANDIDATE'], () => {
    const check = startCheck(context);
    const { level } = parseNew<{ level: number }>({ level: required(levelOf(improvement)) }, input, check);
    const startedOn = check.now.toISOString().slice(0, 10);
    return settleChange<Improvement>(improvement, check, { state: 'STARTED', chosenLevel: level ?? null, startedOn });
  });
}

/** A roadmap gives it its start and, where one is named, its owner. What was started keeps its level. */
export function scheduleImprovement(
  improvement: Improvement,
  input: ImprovementScheduleInput,
  context: RuleContext,
): Result<Improvement> {
  return whileIn(improvement, ['CANDIDATE', 'STARTED'], () => {
    const check = startCheck(context);
    const fields = { plannedStartOn: required(day), level: required(levelOf(improvement)) };
    const { plannedStartOn, level } = parseNew<{ plannedStartOn: string; level: number }>(fields, input, check);
    const owner = parseChanges({ ownerId: nullable(reference('Person')) }, input, check);
    return settleChange<Improvement>(improvement, check, {
      ...owner,
      plannedStartOn: plannedStartOn ?? null,
      plannedLevel: improvement.chosenLevel ?? level ?? null,
    });
  });
}

const levelOf =
  (improvement: Improvement): Parse<number> =>
  (value, path, check) => {
    const names = improvement.levels.map(({ name }) => name);
    const index = names.findIndex((name) => name === value);
    if (index >= 0) return index;
    const message = `${nameOf(path)} is ${JSON.stringify(value)}; the levels are ${names.join(', ')}`;
    return invalid(check, path, 'NOT_ALLOWED', message);
  };

/** The level that was started has become a control. */
export function finishImprovement(
  improvement: Improvement,
  controlId: string,
  { now }: RuleContext,
): Result<Improvement> {
  return whileIn(improvement, ['STARTED'], () => success(next(improvement, now, { state: 'DONE', controlId })));
}

export function rejectImprovement(
  improvement: Improvement,
  _input: VersionedInput,
  { now }: RuleContext,
): Result<Improvement> {
  return whileIn(improvement, ['CANDIDATE', 'STARTED'], () => success(next(improvement, now, { state: 'REJECTED' })));
}

const next = (improvement: Improvement, now: Date, changes: Partial<Improvement>): Improvement => ({
  ...improvement,
  ...changes,
  version: improvement.version + 1,
  updatedAt: now,
});

function whileIn(
  improvement: Improvement,
  states: readonly Improvement['state'][],
  act: () => Result<Improvement>,
): Result<Improvement> {
  if (states.includes(improvement.state)) return act();
  const needed = states.join(' or ');
  return refusal(
    conflict(['id'], `improvement ${improvement.id} is ${improvement.state}; it must be ${needed} for that`),
  );
}
