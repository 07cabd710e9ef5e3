/** Person-days that work is taken to need; an organisation puts its own in their place. */
export interface EffortRates {
  /** A clause from nothing to met. */
  clause: number;
  /** A reference control from nothing to its target. */
  control: number;
  /** The decision whether a control applies. */
  decision: number;
  /** Both stages of one certification audit, on the organisation's own side. */
  certification: number;
}

/** Estimates of this project for an organisation of some hundred people, not figures of a standard. */
export const EFFORT_ESTIMATES: EffortRates = { clause: 5, control: 4, decision: 0.1, certification: 10 };

/** What is not covered yet is never taken to need less than this share of the whole work. */
const LEAST = 0.2;

/** Share 0..1 of the work on a clause that is left. */
export const gapOfClause = (score: number): number => (score >= 1 ? 0 : Math.max(LEAST, 1 - score));

/** Share 0..1 of the work on a control that is left. */
export function gapOfControl(maturity: number, targetMaturity: number, covered: boolean): number {
  if (covered) return 0;
  return targetMaturity === 0 ? LEAST : Math.max(LEAST, 1 - maturity / targetMaturity);
}
