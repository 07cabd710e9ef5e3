import type { Layer } from '../../engine/index';
import { invalid } from './check';
import { nameOf, objectOf, type Parse, required } from './fields';
import { numberWithin, share } from './values';

const LARGEST_AMOUNT = 1e15;

/** A positive amount; Infinity stands for no limit. */
const limit: Parse<number> = (value, path, check) => {
  if (value === Number.POSITIVE_INFINITY) return value;
  if (value === 0) {
    return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is 0; it must be above 0`);
  }
  return numberWithin(0, LARGEST_AMOUNT)(value, path, check);
};

/** Insurance of each event. */
export const eventLayer: Parse<Layer> = objectOf({
  deductible: required(numberWithin(0, LARGEST_AMOUNT)),
  limit: required(limit),
  share: required(share),
});
