import { type Check, invalid, type Path, shown } from './check';
import { nameOf, type Parse } from './fields';

/** Text of 1 to `longest` characters without blanks at its ends (they are cut off). */
export const text =
  (longest: number): Parse<string> =>
  (value, path, check) => {
    if (typeof value !== 'string') {
      return mustBe(check, path, 'a text', value);
    }
    const trimmed = value.trim();
    if (trimmed === '') {
      return invalid(check, path, 'REQUIRED', `${nameOf(path)} must not be empty`);
    }
    if (trimmed.length <= longest) return trimmed;
    const message = `${nameOf(path)} has ${trimmed.length} characters; at most ${longest} are allowed`;
    return invalid(check, path, 'OUT_OF_RANGE', message);
  };

/** A finite number within bounds that belong to it. */
export const numberWithin =
  (low: number, high: number, kind: 'number' | 'integer' = 'number'): Parse<number> =>
  (value, path, check) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return mustBe(check, path, 'a finite number', value);
    }
    if (kind === 'integer' && !Number.isInteger(value)) {
      return mustBe(check, path, 'a whole number', value);
    }
    if (value < low) {
      return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${value}; it must be at least ${low}`);
    }
    if (value > high) {
      return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${value}; it must be at most ${high}`);
    }
    return value;
  };

/** A finite number between two bounds that are out of reach. */
export const numberInside =
  (low: number, high: number): Parse<number> =>
  (value, path, check) => {
    const parsed = numberWithin(low, high)(value, path, check);
    if (parsed === null || (parsed > low && parsed < high)) return parsed;
    const bound = parsed === low ? `above ${low}` : `below ${high}`;
    return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${parsed}; it must be ${bound}`);
  };

export const share = numberWithin(0, 1);

/** A probability that is reached: above 0, at most 1. */
export const positiveShare: Parse<number> = (value, path, check) =>
  value === 0
    ? invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is 0; it must be above 0`)
    : share(value, path, check);

export const oneOf =
  <T extends string>(allowed: readonly T[]): Parse<T> =>
  (value, path, check) =>
    allowed.find((candidate) => candidate === value) ?? mustBe(check, path, `one of ${allowed.join(', ')}`, value);

export const boolean: Parse<boolean> = (value, path, check) =>
  typeof value === 'boolean' ? value : mustBe(check, path, 'true or false', value);

/** A list of `fewest` to `most` values, each read by `parse`. */
export const listOf =
  <T>(parse: Parse<T>, most: number, fewest = 0): Parse<T[]> =>
  (value, path, check) => {
    if (!Array.isArray(value)) {
      return mustBe(check, path, 'a list', value);
    }
    if (value.length < fewest || value.length > most) {
      const bound = value.length < fewest ? `at least ${fewest}` : `at most ${most}`;
      return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} has ${value.length} entries; it must have ${bound}`);
    }
    const items = value.map((item, index) => parse(item, [...path, String(index)], check));
    return items.some((item) => item === null) ? null : (items as T[]);
  };

/** The same, with no value twice. */
export const setOf =
  <T>(parse: Parse<T>, most: number, fewest = 0): Parse<T[]> =>
  (value, path, check) => {
    const items = listOf(parse, most, fewest)(value, path, check);
    return items && distinctBy(items, (item) => item, path, check);
  };

/** The items, when no two have the same key; `field` is the part of an item that the key stands in. */
export function distinctBy<T>(
  items: T[],
  key: (item: T) => unknown,
  path: Path,
  check: Check,
  field?: string,
): T[] | null {
  const keys = items.map(key);
  const repeated = keys.flatMap((value, index) => (keys.indexOf(value) < index ? [index] : []));
  for (const index of repeated) {
    const at = [...path, String(index), ...(field === undefined ? [] : [field])];
    invalid(check, at, 'DUPLICATE_VALUE', `${shown(keys[index])} is listed twice in ${nameOf(path)}`);
  }
  return repeated.length > 0 ? null : items;
}

/** A calendar day, YYYY-MM-DD, that exists. */
export const day: Parse<string> = (value, path, check) =>
  typeof value === 'string' && isDay(value) ? value : mustBe(check, path, 'a calendar day as YYYY-MM-DD', value);

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function mustBe(check: Check, path: Path, what: string, value: unknown): null {
  return invalid(check, path, 'MALFORMED', `${nameOf(path)} must be ${what}, not ${shown(value)}`);
}
