import { fault, type JsonObject, shown } from '../../engine/index';
import { type ReadResult, readInstance } from '../read/instance-file';
import { ignoredKeys, type Notice, nameUsed } from '../read/object';
import type { KnapsackInstance } from './instance';

const PROFITS = ['profits', 'profit'];
const WEIGHTS = ['weights', 'weight'];
const CAPACITIES = ['capacities', 'capacity'];
/** Sums of so large numbers are exact to a unit with a thousand items. */
const LARGEST = 1e12;

/** The knapsack in a parsed file, or everything that is wrong with it. One constraint may stand without its outer list. */
export function readKnapsack(json: unknown): ReadResult<KnapsackInstance> {
  return readInstance(json, readObject);
}

function readObject(object: JsonObject, notices: Notice[]): KnapsackInstance {
  notices.push(...ignoredKeys(object, [...PROFITS, ...WEIGHTS, ...CAPACITIES]));
  const key = (names: readonly string[]) => nameUsed(object, names);
  const profits = numbers(object, key(PROFITS), object.fields.get(key(PROFITS)));
  const capacity = object.fields.get(key(CAPACITIES));
  const capacities = numbers(object, key(CAPACITIES), typeof capacity === 'number' ? [capacity] : capacity);
  const stated = object.fields.get(key(WEIGHTS));
  const rows = Array.isArray(stated) && typeof stated[0] === 'number' ? [stated] : stated;
  return { profits, capacities, weights: readRows(object, key(WEIGHTS), rows, profits.length, capacities.length) };
}

function readRows(object: JsonObject, key: string, rows: unknown, items: number, constraints: number): number[][] {
  if (!Array.isArray(rows)) {
    fault(
      object,
      key,
      rows === undefined ? 'MISSING' : 'WRONG_TYPE',
      rows === undefined ? 'is missing' : `must be a list, found ${shown(rows)}`,
    );
    return [];
  }
  if (rows.length !== constraints) {
    fault(object, key, 'LENGTH_MISMATCH', `must have ${constraints} rows, one for each capacity, found ${rows.length}`);
  }
  return (rows as unknown[]).map((row, i) => {
    const place = `${key}[${i}]`;
    const weights = numbers(object, place, row);
    if (Array.isArray(row) && row.length !== items) {
      refuse(object, place, 'LENGTH_MISMATCH', `must have ${items} numbers, one for each item, found ${row.length}`);
    }
    return weights;
  });
}

function numbers(object: JsonObject, place: string, list: unknown): number[] {
  if (!Array.isArray(list)) {
    const missing = list === undefined;
    refuse(
      object,
      place,
      missing ? 'MISSING' : 'WRONG_TYPE',
      missing ? 'is missing' : `must be a list of numbers, found ${shown(list)}`,
    );
    return [];
  }
  if (list.length === 0) refuse(object, place, 'EMPTY', 'must not be empty');
  const wrong = (list as unknown[]).findIndex((value) => typeof value !== 'number' || !(Math.abs(value) <= LARGEST));
  if (wrong >= 0) {
    refuse(
      object,
      `${place}[${wrong}]`,
      'OUT_OF_RANGE',
      `must be a number of at most ${LARGEST}, found ${shown(list[wrong])}`,
    );
    return [];
  }
  return list as number[];
}

function refuse(
  object: JsonObject,
  place: string,
  code: 'MISSING' | 'WRONG_TYPE' | 'EMPTY' | 'LENGTH_MISMATCH' | 'OUT_OF_RANGE',
  message: string,
): void {
  object.faults.push({ code, path: object.path === '' ? place : `${object.path}.${place}`, message });
}
