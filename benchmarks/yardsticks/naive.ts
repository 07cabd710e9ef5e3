import type { Model } from '../../src/engine';

/**
 * Yardstick: what a first program does. For every trial and risk a Poisson count (Knuth's product of uniforms) and for
 * every event a lognormal loss by Box and Muller. Poisson and lognormal only.
 */
export function simulateNaively(model: Model, trials: number): { total: Float64Array; events: number } {
  const total = new Float64Array(trials);
  let events = 0;
  for (let trial = 0; trial < trials; trial++) {
    for (const { frequency, severity } of model.risks) {
      if (frequency.type !== 'poisson' || severity?.type !== 'lognormal') throw new Error('Poisson and lognormal only');
      const limit = Math.exp(-frequency.rate);
      for (let product = Math.random(); product > limit; product *= Math.random()) {
        const normal = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
        total[trial] = total[trial]! + Math.exp(severity.mu + severity.sigma * normal);
        events++;
      }
    }
  }
  return { total, events };
}
