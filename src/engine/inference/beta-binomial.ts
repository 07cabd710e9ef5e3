/** Passes among trials that inform a probability: beta prior, binomial likelihood (Bayesian Data Analysis, 2.4). */
import { inverseBeta, inverseBetaUpper, logGamma } from '../math';

/** A beta law of a probability: as if a successes and b failures had been seen. */
export interface BetaBelief {
  a: number;
  b: number;
}

/** Successes among trials, 0 ≤ successes ≤ trials. */
export interface SuccessCount {
  trials: number;
  successes: number;
}

/** The posterior Beta(a + successes, b + failures). */
export function updateProbability({ a, b }: BetaBelief, { trials, successes }: SuccessCount): BetaBelief {
  return { a: a + successes, b: b + (trials - successes) };
}

export function probabilityMean({ a, b }: BetaBelief): number {
  return a / (a + b);
}

/** Central interval that holds `confidence` of the belief. */
export function probabilityInterval({ a, b }: BetaBelief, confidence: number): [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  return [inverseBeta(a, b, tail).x, inverseBetaUpper(a, b, tail).x];
}

/** ln P(successes | prior, trials): the beta-binomial mass of the count that was seen. */
export function logMarginalSuccesses({ a, b }: BetaBelief, { trials, successes }: SuccessCount): number {
  const failures = trials - successes;
  const choose = logGamma(trials + 1) - logGamma(successes + 1) - logGamma(failures + 1);
  return choose + logBeta(a + successes, b + failures) - logBeta(a, b);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
