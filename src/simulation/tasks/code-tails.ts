import { ascending, BLOCK_TRIALS, type TailCodes, tailCodes } from '../../engine/index';

export interface TailCodesInput {
  annual: Float64Array;
  levels: readonly number[];
  /** On a shared buffer, one entry a trial. */
  codes: Uint16Array;
}

/** Where each trial stands in the tails of its own sample. */
export function codeTails({ annual, levels, codes }: TailCodesInput): TailCodes {
  return tailCodes(annual, ascending(annual), levels, BLOCK_TRIALS, codes);
}
