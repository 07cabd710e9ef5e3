/** Event counts that inform a yearly rate: gamma prior, Poisson likelihood (Gelman et al., Bayesian Data Analysis, 2.6). */
import { inverseGammaP, inverseGammaQ, log, logGamma } from '../math';

/** A gamma law of events per year: shape without unit, rate in years (as if `shape` events had been seen in `rate` years). */
export interface GammaBelief {
  shape: number;
  rate: number;
}

/** Events seen in an exposure of so many years; both may be 0. */
export interface EventCount {
  events: number;
  years: number;
}

/** The posterior Gamma(shape + events, rate + years). */
export function updateRate({ shape, rate }: GammaBelief, { events, years }: EventCount): GammaBelief {
  return { shape: shape + events, rate: rate + years };
}

export function rateMean({ shape, rate }: GammaBelief): number {
  return shape / rate;
}

/** Central interval that holds `confidence` of the belief, events per year. */
export function rateInterval({ shape, rate }: GammaBelief, confidence: number): [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  return [inverseGammaP(shape, tail) / rate, inverseGammaQ(shape, tail) / rate];
}

/** ln P(events | prior): the negative binomial mass of the count that was seen. */
export function logMarginalCount({ shape, rate }: GammaBelief, { events, years }: EventCount): number {
  if (years === 0) return events === 0 ? 0 : -Infinity;
  const total = rate + years;
  return (
    logGamma(shape + events) -
    logGamma(shape) -
    logGamma(events + 1) +
    shape * log(rate / total) +
    (events === 0 ? 0 : events * log(years / total))
  );
}
