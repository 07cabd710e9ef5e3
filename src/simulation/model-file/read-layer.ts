import { type JsonObject, type Layer, pathOf, readNumber, readObject } from '../../engine';

/** The insurance layer under `key`, if there is one. Defaults: deductible 0, no limit, share 1; `limit: null` is no limit. */
export function readLayer(parent: JsonObject, key: string): Layer | undefined {
  const value = parent.fields.get(key);
  if (value === undefined) return undefined;
  const object = readObject(value, pathOf(parent, key), ['deductible', 'limit', 'share'], parent.faults);
  if (object === null) return undefined;
  const deductible = readNumber(object, 'deductible', 'nonNegative', 0);
  const limit = object.fields.get('limit') === null ? Infinity : readNumber(object, 'limit', 'positive', Infinity);
  const share = readNumber(object, 'share', 'probability', 1);
  return deductible === undefined || limit === undefined || share === undefined
    ? undefined
    : { deductible, limit, share };
}
