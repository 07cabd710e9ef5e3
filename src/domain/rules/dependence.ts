import type { Dependence } from '../organization';
import { invalid } from './check';
import { nameOf, nullable, objectOf, type Parse, required } from './fields';
import { numberWithin, oneOf } from './values';

/** Above 2, for below the copula's variables have no variance to speak of correlations. */
const FEWEST_DEGREES = 2;
const MOST_DEGREES = 1_000;

/** A copula; the t copula with its degrees of freedom, the Gaussian one without. */
export const dependence: Parse<Dependence> = (value, path, check) => {
  const given = objectOf<{ copula: Dependence['copula']; degreesOfFreedom: number | null }>({
    copula: required(oneOf(['GAUSSIAN', 'T'])),
    degreesOfFreedom: nullable(numberWithin(FEWEST_DEGREES, MOST_DEGREES)),
  })(value, path, check);
  if (given === null) return null;
  const { copula, degreesOfFreedom } = given;
  const at = [...path, 'degreesOfFreedom'];
  if (copula === 'GAUSSIAN') {
    if (degreesOfFreedom === null) return { copula };
    return invalid(check, at, 'NOT_ALLOWED', `${nameOf(at)} does not apply to the Gaussian copula`);
  }
  if (degreesOfFreedom === null) return invalid(check, at, 'REQUIRED', `${nameOf(at)} must be given for the t copula`);
  if (degreesOfFreedom > FEWEST_DEGREES) return { copula, degreesOfFreedom };
  return invalid(check, at, 'OUT_OF_RANGE', `${nameOf(at)} is ${degreesOfFreedom}; it must be above ${FEWEST_DEGREES}`);
};
