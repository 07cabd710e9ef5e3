import type { ExactCheck } from '../../engine/index';
import { type ExactFigures, exactCheck, type SampleFigures } from '../exact-check';

export interface CheckInput {
  /** Annual losses of the ledger, and what the trials say of them. */
  annual: Float64Array;
  sample: SampleFigures;
  exact: ExactFigures;
}

/** Sets a simulated ledger against the exact method. */
export function check({ annual, sample, exact }: CheckInput): ExactCheck[] {
  return exactCheck(annual, sample, exact);
}
