import { type Checked, fault, type JsonObject, pathOf, readList, readObject } from '../../engine';

/** Each entry of the list under `key` as an object with none but the allowed keys, read by `read`; entries that are no objects give {}. */
export function readEntries<Entry extends object>(
  parent: JsonObject,
  key: string,
  allowed: readonly string[],
  read: (object: JsonObject) => Entry,
): (Entry | Record<string, never>)[] {
  return (readList(parent, key) ?? []).map((value, i) => {
    const object = readObject(value, `${pathOf(parent, key)}[${i}]`, allowed, parent.faults);
    return object === null ? {} : read(object);
  });
}

/** The specification under `key` as its check finds it; undefined, with the faults, when it is missing or faulty. */
export function readChecked<Spec>(
  object: JsonObject,
  key: string,
  check: (value: unknown, path: string) => Checked<Spec>,
): Spec | undefined {
  const value = object.fields.get(key);
  if (value === undefined) {
    fault(object, key, 'MISSING', 'is missing');
    return undefined;
  }
  const checked = check(value, pathOf(object, key));
  if ('spec' in checked) return checked.spec;
  object.faults.push(...checked.faults);
  return undefined;
}

/** The same object without the keys that are undefined, so that `in` tells what was stated. */
export function stated<T extends object>(object: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
