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
