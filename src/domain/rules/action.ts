import type { ActionCompletion, PlannedAction, PlannedActionInput } from '../action';
import { type Check, invalid } from './check';
import { objectOf, type Parse, parseNew, required } from './fields';
import { pastDay } from './days';
import { reference } from './reference';
import { day, listOf, numberWithin, text } from './values';

const MOST = 50;

const planned = listOf(
  objectOf<PlannedActionInput>({
    description: required(text(2_000)),
    ownerId: required(reference('Person')),
    dueOn: required(day),
  }),
  MOST,
);

/** Actions that are planned, none of them done yet: at most 50. */
export const plannedActions: Parse<PlannedAction[]> = (value, path, check) =>
  planned(value, path, check)?.map((action) => ({ ...action, completedOn: null })) ?? null;

/** The actions with one of them completed; null when the input is faulty or that action is done already. */
export function completeAction(actions: readonly PlannedAction[], input: ActionCompletion, check: Check) {
  const fields = { action: required(numberWithin(1, MOST, 'integer')), completedOn: required(pastDay) };
  const { action, completedOn } = parseNew<ActionCompletion>(fields, input, check);
  if (action === undefined || completedOn === undefined) return null;
  const chosen = actions[action - 1];
  if (chosen === undefined) {
    return invalid(check, ['action'], 'OUT_OF_RANGE', `action is ${action}; there are ${actions.length} actions`);
  }
  if (chosen.completedOn !== null) {
    return invalid(check, ['action'], 'NOT_ALLOWED', `action ${action} was completed on ${chosen.completedOn}`);
  }
  return actions.map((one) => (one === chosen ? { ...one, completedOn } : one));
}
