/** How well an expert's intervals held what came true. */
import { gammaQ, log } from '../math';
import { binomialWindow } from '../measures/binomial';

/** An interval stated before, and what came true; all in one unit. */
export interface JudgedInterval {
  low: number;
  high: number;
  /** Share that the interval was stated to hold, e.g. 0.9. */
  confidence: number;
  outcome: number;
}

export interface ExpertScore {
  questions: number;
  /** Outcomes within their interval. */
  hits: number;
  /** Hits that a calibrated expert would have on average. */
  expectedHits: number;
  /** Probability that a calibrated expert has at most so many hits; small means overconfident. Intervals share one confidence. */
  overconfidence: number;
  /** Cooke's classical model: p-value of the frequencies below, within and above the intervals (Cooke 1991, Experts in Uncertainty, 8.4). */
  calibration: number;
  /** Mean interval score on the logarithms: width + 2/α × distance outside (Gneiting and Raftery 2007, eq. 43); smaller is better. */
  intervalScore: number;
}

/** Scores of an expert by at least one question, all at one confidence, with positive bounds and outcomes. */
export function expertScore(questions: readonly JudgedInterval[]): ExpertScore {
  const n = questions.length;
  const { confidence } = questions[0]!;
  const tail = (1 - confidence) / 2;
  const below = questions.filter(({ low, outcome }) => outcome < low).length;
  const above = questions.filter(({ high, outcome }) => outcome > high).length;
  const hits = n - below - above;
  return {
    questions: n,
    hits,
    expectedHits: n * confidence,
    overconfidence: atMost(n, confidence, hits),
    calibration: gammaQ(1, n * relativeInformation([below / n, hits / n, above / n], [tail, confidence, tail])),
    intervalScore: questions.reduce((sum, question) => sum + logIntervalScore(question), 0) / n,
  };
}

function atMost(n: number, p: number, k: number): number {
  const { first, probabilities } = binomialWindow(n, p);
  return Math.min(
    1,
    probabilities.reduce((sum, mass, i) => (first + i <= k ? sum + mass : sum), 0),
  );
}

/** Σ s ln(s/p): 2n times it is χ² with two degrees of freedom for a calibrated expert. */
function relativeInformation(seen: readonly number[], stated: readonly number[]): number {
  return seen.reduce((sum, s, i) => (s === 0 ? sum : sum + s * log(s / stated[i]!)), 0);
}

function logIntervalScore({ low, high, confidence, outcome }: JudgedInterval): number {
  const outside = Math.max(0, log(low / outcome), log(outcome / high));
  return log(high / low) + (2 / (1 - confidence)) * outside;
}
