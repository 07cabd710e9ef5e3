import { fault, type JsonObject, type NumberKind, openObject, pathOf, readNumber, shown } from '../../engine/index';

/** What an instance says that is not looked at. */
export interface Notice {
  readonly code: 'IGNORED_KEY';
  readonly path: string;
  readonly message: string;
}

/** The first of these names that the object uses; a fault when it uses two for the same thing. */
export function nameUsed(object: JsonObject, names: readonly string[]): string {
  const used = names.filter((name) => object.fields.has(name));
  if (used.length > 1) fault(object, used[1]!, 'AMBIGUOUS', `says the same as ${used[0]!}; keep one`);
  return used[0] ?? names[0]!;
}

/** The number under one of these names; a missing one is a fault unless there is a fallback. */
export function numberNamed(
  object: JsonObject,
  names: readonly string[],
  kind: NumberKind,
  fallback?: number,
): number | undefined {
  return readNumber(object, nameUsed(object, names), kind, fallback);
}

/** The list under one of these names, empty when there is none. */
export function listNamed(object: JsonObject, names: readonly string[]): readonly unknown[] {
  const key = nameUsed(object, names);
  const value = object.fields.get(key);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  fault(object, key, 'WRONG_TYPE', `must be a list, found ${shown(value)}`);
  return [];
}

/** The entries of a list that must have some, each as an object. */
export function objectsNamed(object: JsonObject, key: string): JsonObject[] {
  const list = listNamed(object, [key]);
  if (!object.fields.has(key)) fault(object, key, 'MISSING', 'is missing');
  else if (Array.isArray(object.fields.get(key)) && list.length === 0) fault(object, key, 'EMPTY', 'must not be empty');
  return list.flatMap((value, i) => {
    const entry = openObject(value, `${pathOf(object, key)}[${i}]`, object.faults);
    return entry === null ? [] : [entry];
  });
}

/** True or false under the key, false when it is missing. */
export function flagNamed(object: JsonObject, key: string): boolean {
  const value = object.fields.get(key);
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  fault(object, key, 'WRONG_TYPE', `must be true or false, found ${shown(value)}`);
  return false;
}

/** A notice for every key that plays no part. */
export function ignoredKeys(object: JsonObject, known: readonly string[]): Notice[] {
  return [...object.fields.keys()]
    .filter((key) => !known.includes(key))
    .map((key) => ({ code: 'IGNORED_KEY', path: pathOf(object, key), message: 'plays no part in the plan' }));
}
