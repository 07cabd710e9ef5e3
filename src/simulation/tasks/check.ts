import type { ExactCheck } from '../../engine/index';
import { exactCheck } from '../exact-check';
import type { Refusal } from '../refusal';
import { exact, type ExactInput } from './exact';
import type { LedgerSample } from './sample';

export interface CheckInput extends ExactInput {
  /** Annual losses of the ledger, and what the trials say of them. */
  annual: Float64Array;
  sample: LedgerSample;
}

/** Sets a simulated ledger against the exact method; a refusal where that does not apply. */
export function check({
  annual,
  sample,
  ...input
}: CheckInput): { exactCheck: ExactCheck[] } | { refusals: Refusal[] } {
  const result = exact(input);
  return 'refusals' in result ? result : { exactCheck: exactCheck(annual, sample, result.ledger) };
}
