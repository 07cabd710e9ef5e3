import { boundFault, type NumberKind, shown } from './bounds';
import type { Fault, FaultCode } from './fault';

/** Parsed JSON whose shape is known to be an object, with the path that leads to it. Faults are collected, never thrown. */
export interface JsonObject {
  readonly path: string;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly faults: Fault[];
}

/** `value` as an object, its keys not yet looked at; null, with a fault, when it is no object. */
export function openObject(value: unknown, path: string, faults: Fault[]): JsonObject | null {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return { path, fields: new Map(Object.entries(value)), faults };
  }
  faults.push({ code: 'WRONG_TYPE', path, message: `must be an object, found ${shown(value)}` });
  return null;
}

/** A fault for every key that is not allowed here. */
export function refuseUnknownKeys(object: JsonObject, allowed: readonly string[]): void {
  for (const key of object.fields.keys()) {
    if (!allowed.includes(key)) {
      fault(object, key, 'UNKNOWN_KEY', `is not a known key here; known: ${allowed.join(', ')}`);
    }
  }
}

/** `value` as an object with none but the allowed keys; null, with a fault, when it is no object. */
export function readObject(
  value: unknown,
  path: string,
  allowed: readonly string[],
  faults: Fault[],
): JsonObject | null {
  const object = openObject(value, path, faults);
  if (object !== null) refuseUnknownKeys(object, allowed);
  return object;
}

/** The path of a key of this object. */
export function pathOf(object: JsonObject, key: string): string {
  const step = /^[A-Za-z_$][\w$]*$/.test(key) ? key : `[${JSON.stringify(key)}]`;
  if (object.path === '') return step;
  return step.startsWith('[') ? object.path + step : `${object.path}.${step}`;
}

/** Notes what is wrong under `key`. */
export function fault(object: JsonObject, key: string, code: FaultCode, message: string): void {
  object.faults.push({ code, path: pathOf(object, key), message });
}

const MISSING = { code: 'MISSING', message: 'is missing' } as const;

/** The number under `key` within its bound; undefined, with a fault, otherwise. A missing key is a fault unless there is a fallback. */
export function readNumber(object: JsonObject, key: string, kind: NumberKind, fallback?: number): number | undefined {
  const value = object.fields.get(key);
  if (value === undefined && fallback !== undefined) return fallback;
  const wrong = value === undefined ? MISSING : boundFault(kind, value);
  if (wrong === null) return value as number;
  fault(object, key, wrong.code, wrong.message);
  return undefined;
}

/** The nonempty text under `key`; undefined, with a fault, otherwise. */
export function readText(object: JsonObject, key: string): string | undefined {
  const value = object.fields.get(key);
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (value === undefined) fault(object, key, MISSING.code, MISSING.message);
  else if (typeof value === 'string') fault(object, key, 'EMPTY', 'must not be empty');
  else fault(object, key, 'WRONG_TYPE', `must be a text, found ${shown(value)}`);
  return undefined;
}

/** The text under `key` if there is one; undefined without a fault when the key is missing. */
export function readOptionalText(object: JsonObject, key: string): string | undefined {
  return object.fields.has(key) ? readText(object, key) : undefined;
}

/** The list under `key`, empty when the key is missing; undefined, with a fault, when it is no list. */
export function readList(object: JsonObject, key: string): readonly unknown[] | undefined {
  const value = object.fields.get(key);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  fault(object, key, 'WRONG_TYPE', `must be a list, found ${shown(value)}`);
  return undefined;
}

/** The text under `key`, which must be one of those known; undefined, with a fault, otherwise. */
export function readChoice<Choice extends string>(
  object: JsonObject,
  key: string,
  known: readonly Choice[],
): Choice | undefined {
  const text = readText(object, key);
  const choice = known.find((entry) => entry === text);
  if (text !== undefined && choice === undefined) {
    fault(object, key, 'UNKNOWN_TYPE', `must be one of ${known.join(', ')}; found ${shown(text)}`);
  }
  return choice;
}
