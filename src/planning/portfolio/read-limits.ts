import { fault, type JsonObject, openObject, pathOf, readNumber, shown } from '../../engine/index';
import { nameUsed } from '../read/object';
import type { Limit } from './instance';

export const BUDGET = ['budget', 'budget_k'];
export const DAYS = ['person_days', 'personDays'];
export const LIMIT_NAMES = [...BUDGET, ...DAYS];

/** A limit and the role whose person-days it counts; null for all of them or for money. */
export interface StatedLimit extends Limit {
  readonly role: string | null;
}

/** The budget, and person-days where they are limited: one number, or one for each role. */
export function readLimits(object: JsonObject): StatedLimit[] {
  const budget = nameUsed(object, BUDGET);
  const capacity = readNumber(object, budget, 'nonNegative') ?? 0;
  return [{ name: budget, unit: 'money', capacity, role: null }, ...readDays(object)];
}

function readDays(object: JsonObject): StatedLimit[] {
  const key = nameUsed(object, DAYS);
  const value = object.fields.get(key);
  if (value === undefined) return [];
  if (typeof value === 'number') {
    return [{ name: key, unit: 'person-days', capacity: readNumber(object, key, 'nonNegative') ?? 0, role: null }];
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    fault(object, key, 'WRONG_TYPE', `must be a number or an object of numbers by role, found ${shown(value)}`);
    return [];
  }
  const byRole = openObject(value, pathOf(object, key), object.faults)!;
  return [...byRole.fields.keys()].map((role) => ({
    name: pathOf(byRole, role).replace(/^instance\./, ''),
    unit: 'person-days',
    capacity: readNumber(byRole, role, 'nonNegative') ?? 0,
    role,
  }));
}
