import { BLOCK_TRIALS, rankSample, type TailCodes, tailCodes, valueAtRiskRanks } from '../../engine/index';

export interface TailCodesInput {
  annual: Float64Array;
  levels: readonly number[];
  /** On a shared buffer, one entry a trial. */
  codes: Uint16Array;
}

/** Where each trial stands in the tails of its own sample. */
export function codeTails({ annual, levels, codes }: TailCodesInput): TailCodes {
  const ranked = rankSample(annual);
  ranked.hold(levels.map((level) => valueAtRiskRanks(annual.length, level)));
  return tailCodes(annual, ranked, levels, BLOCK_TRIALS, codes);
}
