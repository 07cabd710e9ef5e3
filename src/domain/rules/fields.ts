import { type Check, invalid, type Path, shown } from './check';

/** Reads one value of an input; null when it is faulty (the problem is then in the check). */
export type Parse<T> = (value: unknown, path: Path, check: Check) => T | null;

/** A field of a noun: how its value is read, and what an absent or null value means. */
export interface Field<T> {
  parse: Parse<T>;
  /** Value of an absent field in a new thing; undefined where the field must be given. */
  absent?: T;
  /** Value that null clears to; undefined where null is refused. */
  cleared?: T;
}

export type Fields<T> = { [K in keyof T]-?: Field<T[K]> };

/** Must have a value. */
export const required = <T>(parse: Parse<T>): Field<T> => ({ parse });

/** May be unknown: absent and null mean null. */
export const nullable = <T>(parse: Parse<T>): Field<T | null> => ({ parse, absent: null, cleared: null });

/** Has a usual value that absent and null stand for. */
export const defaulted = <T>(parse: Parse<T>, value: T): Field<T> => ({ parse, absent: value, cleared: value });

/** A list that is empty unless given. */
export const listed = <T>(parse: Parse<T[]>): Field<T[]> => ({ parse, absent: [] });

/** All fields of a new thing, with every problem; fields that are faulty are missing in the answer. */
export function parseNew<T extends object>(
  fields: Fields<T>,
  input: unknown,
  check: Check,
  path: Path = [],
): Partial<T> {
  return parseFields(fields, input, check, path, (field, at) => {
    if (field.absent === undefined) invalid(check, at, 'REQUIRED', `${nameOf(at)} must be given`);
    return field.absent;
  });
}

/** An object of which all fields must be sound. */
export const objectOf =
  <T extends object>(fields: Fields<T>): Parse<T> =>
  (value, path, check) => {
    const before = check.problems.length;
    const parsed = parseNew(fields, value, check, path);
    return check.problems.length > before ? null : (parsed as T);
  };

/** Those fields that the input carries: absent keeps, null clears. */
export function parseChanges<T extends object>(fields: Fields<T>, input: unknown, check: Check): Partial<T> {
  return parseFields(fields, input, check, [], () => undefined);
}

function parseFields<T extends object>(
  fields: Fields<T>,
  input: unknown,
  check: Check,
  path: Path,
  absent: (field: Field<T[keyof T]>, at: Path) => T[keyof T] | undefined,
): Partial<T> {
  const parsed: Partial<T> = {};
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    invalid(check, path, 'MALFORMED', `${nameOf(path)} must be an object, not ${shown(input)}`);
    return parsed;
  }
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const value = (input as Record<string, unknown>)[key];
    const result = parseField(fields[key], value, [...path, key], check, absent);
    if (result !== undefined) parsed[key] = result as T[keyof T & string];
  }
  return parsed;
}

function parseField<T>(
  field: Field<T>,
  value: unknown,
  path: Path,
  check: Check,
  absent: (field: Field<T>, at: Path) => T | undefined,
): T | undefined {
  if (value === undefined) return absent(field, path);
  if (value !== null) return field.parse(value, path, check) ?? undefined;
  if (field.cleared === undefined) {
    invalid(check, path, 'REQUIRED', `${nameOf(path)} must have a value, not null`);
  }
  return field.cleared;
}

/** A path as messages name it. */
export function nameOf(path: Path): string {
  return path.length === 0 ? 'input' : path.join('.');
}
