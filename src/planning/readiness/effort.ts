/** What is not covered yet is never taken to need less than this share of the whole work. */
const LEAST = 0.2;

/** Share 0..1 of the work on a clause that is left. */
export const gapOfClause = (score: number): number => (score >= 1 ? 0 : Math.max(LEAST, 1 - score));

/** Share 0..1 of the work on a control that is left. */
export function gapOfControl(maturity: number, targetMaturity: number, covered: boolean): number {
  if (covered) return 0;
  return targetMaturity === 0 ? LEAST : Math.max(LEAST, 1 - maturity / targetMaturity);
}
