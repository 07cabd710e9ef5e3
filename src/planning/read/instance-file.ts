import { type Fault, type JsonObject, openObject } from '../../engine/index';
import type { Notice } from './object';

/** An instance that was read, or everything that is wrong with it, each fault with its path. */
export type ReadResult<Instance> =
  | { readonly instance: Instance; readonly notices: readonly Notice[] }
  | { readonly faults: readonly Fault[] };

/**
 * Reads `{ "instance": { … } }` (further keys of the file play no part) or the instance alone. The path of the file itself
 * is `$`; paths begin with `instance` where the file does.
 */
export function readInstance<Instance>(
  json: unknown,
  read: (object: JsonObject, notices: Notice[]) => Instance,
): ReadResult<Instance> {
  const faults: Fault[] = [];
  const notices: Notice[] = [];
  const file = openObject(json, '', faults);
  const wrapped = file?.fields.has('instance') ?? false;
  const object = file && wrapped ? openObject(file.fields.get('instance'), 'instance', faults) : file;
  if (object === null) return { faults: faults.map((entry) => ({ ...entry, path: entry.path || '$' })) };
  const instance = read(object, notices);
  return faults.length > 0 ? { faults } : { instance, notices };
}
