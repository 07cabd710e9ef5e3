import type { Portfolio } from '../portfolio';
import { driverName } from '../private-drivers';
import type { MovingAtoms } from './moving-atoms';

/** Why the exact method does not do a model: a part that it does not cover, or a precision out of reach. */
export interface ExactRefusal {
  readonly code: string;
  /** Path of the part in the model, `$` for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Thrown by computeExact instead of figures that would not be exact. */
export class ExactRefusedError extends Error {
  constructor(readonly refusals: readonly ExactRefusal[]) {
    super(refusals.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.name = 'ExactRefusedError';
  }
}

export function precisionNotReached(precision: number, reached: number): ExactRefusedError {
  const message = `relative precision ${precision} is out of reach of the largest grid; ${reached.toExponential(1)} is reached`;
  return new ExactRefusedError([{ code: 'PRECISION_NOT_REACHED', path: '$', message }]);
}

/** Single values, as of a loss history, that no grid has on its points, beside too little else. */
export function roundedValuesRefusal(values: number, precision: number, reached: number): ExactRefusedError {
  const message =
    `relative precision ${precision} is out of reach of the largest grid; ${reached.toExponential(1)} is reached: the ` +
    `${values} single values of event losses share no step that a grid could have; use simulation`;
  return new ExactRefusedError([{ code: 'PRECISION_NOT_REACHED', path: '$', message }]);
}

/** Single values that move with a continuous driver: quadrature over it is too coarse for the precision asked. */
export function movingAtomsRefusal(
  { risks, drivers }: Portfolio,
  { risk: place, error }: MovingAtoms,
  precision: number,
): ExactRefusedError {
  const risk = risks[place]!;
  const names = risk.severityLoadings.map(({ driver }) => driverName(drivers[driver]!)).join(', ');
  const message =
    `relative precision ${precision} is out of reach: the losses of ${risk.id} are single values that move with driver ` +
    `${names}, and quadrature over it knows quantiles to about ${error.toExponential(1)}; use simulation`;
  return new ExactRefusedError([{ code: 'PRECISION_NOT_REACHED', path: `risks[${place}].drivers`, message }]);
}
