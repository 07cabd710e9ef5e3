import type { ControlAgeing } from '../control';
import { invalid } from './check';
import { type Fields, nameOf, objectOf, type Parse, required } from './fields';
import { day, numberWithin } from './values';

const LARGEST_SAMPLE = 1_000_000;
const LONGEST_HALF_LIFE = 1_000;

/** Trials that the knowledge of an efficacy is worth. */
export const sampleSize: Parse<number> = numberWithin(1, LARGEST_SAMPLE);

const halfLife: Parse<number> = (value, path, check) =>
  value === 0
    ? invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is 0; it must be above 0`)
    : numberWithin(0, LONGEST_HALF_LIFE)(value, path, check);

const FIELDS: Fields<ControlAgeing> = { halfLife: required(halfLife), renewedOn: required(day) };

export const ageing: Parse<ControlAgeing> = objectOf(FIELDS);
