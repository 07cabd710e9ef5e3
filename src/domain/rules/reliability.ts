import type { Reliability } from '../../engine/index';
import { type Check, invalid, type Path } from './check';
import { defaulted, type Fields, nameOf, nullable, objectOf, type Parse } from './fields';
import { numberWithin, oneOf, share } from './values';

export const ALWAYS_AVAILABLE: Reliability = { availability: 1, variantEfficacy: 0 };

const DAYS_A_YEAR = 365;

interface Given {
  availability: number | null;
  failuresPerYear: number | null;
  daysToRestore: number | null;
  formula: 'fairCam' | 'alternatingRenewal';
  variantEfficacy: number;
  mode: 'averaged' | 'stateful';
}

const FIELDS: Fields<Given> = {
  availability: nullable(share),
  failuresPerYear: nullable(numberWithin(0, DAYS_A_YEAR)),
  daysToRestore: nullable(numberWithin(0, 100 * DAYS_A_YEAR)),
  formula: defaulted(oneOf(['fairCam', 'alternatingRenewal']), 'fairCam'),
  variantEfficacy: defaulted(share, 0),
  mode: defaulted<Given['mode']>(oneOf(['averaged', 'stateful']), 'averaged'),
};

/** Stated availability, or failures a year with days to restore; neither means always available. */
export const reliability: Parse<Reliability> = (value, path, check) => {
  const given = objectOf(FIELDS)(value, path, check);
  const availability = given && availabilityOf(given, path, check);
  if (availability === null || given === null) return null;
  const { variantEfficacy, mode } = given;
  if (mode === 'averaged') return { availability, variantEfficacy };
  if (typeof availability !== 'number') return { availability, variantEfficacy, mode };
  const at = [...path, 'mode'];
  const message = `${nameOf(at)} is stateful; it needs failuresPerYear and daysToRestore, for a share tells of no outages`;
  return invalid(check, at, 'NOT_ALLOWED', message);
};

function availabilityOf(given: Given, path: Path, check: Check): Reliability['availability'] | null {
  const { availability, failuresPerYear, daysToRestore, formula } = given;
  if ((failuresPerYear === null) !== (daysToRestore === null)) {
    const missing = failuresPerYear === null ? 'failuresPerYear' : 'daysToRestore';
    return invalid(check, [...path, missing], 'REQUIRED', 'failuresPerYear and daysToRestore are given together');
  }
  if (failuresPerYear === null || daysToRestore === null) return availability ?? 1;
  if (availability === null) return { failuresPerYear, daysToRestore, formula };
  const message = `${nameOf(path)} states availability and also failures; give one of them`;
  return invalid(check, [...path, 'availability'], 'NOT_ALLOWED', message);
}
