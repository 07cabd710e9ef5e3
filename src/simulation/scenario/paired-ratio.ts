/** What one block of trials adds to a ratio. */
export interface RatioBlock {
  readonly weight: number;
  readonly loss: number;
}

/**
 * Standard error of the difference of two ratios of sums over the same blocks of trials, with the blocks as
 * independent replications: the deviation of the difference of both ratios' linearised errors. Zero for equal ones;
 * null with fewer than two blocks that carry weight.
 * Source: Cochran, Sampling Techniques, 3rd ed., 6.3 (one ratio) and 6.19 (two of them).
 */
export function pairedRatioError(a: readonly RatioBlock[], b: readonly RatioBlock[]): number | null {
  const reached = a.filter((block, i) => block.weight > 0 || b[i]!.weight > 0).length;
  if (reached < 2) return null;
  const [errorsA, errorsB] = [linearised(a), linearised(b)];
  const squares = errorsA.reduce((sum, error, i) => sum + (error - errorsB[i]!) ** 2, 0);
  return Math.sqrt((reached / (reached - 1)) * squares);
}

/** Each block's share in the error of the ratio. */
function linearised(blocks: readonly RatioBlock[]): number[] {
  const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
  const loss = blocks.reduce((sum, block) => sum + block.loss, 0);
  return blocks.map((block) => (weight > 0 ? (block.loss - (loss / weight) * block.weight) / weight : 0));
}
