import { Halves } from '../../../src/engine/exact/halves';
import { addAmount, noOutcome } from '../../../src/engine/exact/outcomes';
import { expectRelative, quantiles, solve, tails } from './support';

/** A risk by what it costs in a year: k events of `value` with probability masses[k]. */
interface Sample {
  readonly value: number;
  readonly masses: readonly number[];
}

interface Year {
  readonly loss: number;
  readonly probability: number;
  readonly parts: readonly number[];
}

/** Every combination of counts, one after the other. */
function everyYear(risks: readonly Sample[]): Year[] {
  let years: Year[] = [{ loss: 0, probability: 1, parts: [] }];
  for (const { value, masses } of risks) {
    years = years.flatMap(({ loss, probability, parts }) =>
      masses.map((mass, k) => ({
        loss: loss + k * value,
        probability: probability * mass,
        parts: [...parts, k * value],
      })),
    );
  }
  return years.sort((a, b) => a.loss - b.loss);
}

/** VaR, TVaR and its parts by adding up the sorted years. */
function figuresAt(years: readonly Year[], level: number, risks: number) {
  let below = 0;
  const at = years.findIndex(({ probability }) => (below += probability) >= level);
  const parts = new Float64Array(risks);
  let tail = 0;
  years.slice(at).forEach((year, k) => {
    const weight = (k === 0 ? below - level : year.probability) / (1 - level);
    tail += weight * year.loss;
    year.parts.forEach((part, r) => {
      parts[r] = parts[r]! + weight * part;
    });
  });
  return { valueAtRisk: years[at]!.loss, tail, parts };
}

const ONE_OR_NONE = [0.3, 0.2, 0.4, 0.05, 0.15, 0.02, 0.25, 0.1, 0.35].map((probability, i) => ({
  probability,
  value: Math.sqrt([2, 3, 5, 7, 11, 13, 17, 19, 23][i]!),
}));
const TRIALS = { trials: 3, probability: 0.2, value: Math.PI };
const POISSON = { rate: 0.4, value: Math.E };

function poissonMasses(rate: number, count: number): number[] {
  const masses = [Math.exp(-rate)];
  while (masses.length < count) masses.push((masses.at(-1)! * rate) / masses.length);
  return masses;
}

describe('years of losses without a common step', () => {
  const years = everyYear([
    ...ONE_OR_NONE.map(({ probability, value }) => ({ value, masses: [1 - probability, probability] })),
    { value: TRIALS.value, masses: [0.8 ** 3, 3 * 0.2 * 0.8 ** 2, 3 * 0.2 ** 2 * 0.8, 0.2 ** 3] },
    { value: POISSON.value, masses: poissonMasses(POISSON.rate, 14) },
  ]);
  const count = ONE_OR_NONE.length + 2;
  // None within rounding of the probability of a year.
  const levels = [0.3, 0.61, 0.9, 0.97, 0.9951, 0.99907];

  it('as every combination of counts added up', () => {
    const result = solve(
      {
        risks: [
          ...ONE_OR_NONE.map(({ probability, value }, i) => ({
            id: `B${i}`,
            frequency: { type: 'bernoulli' as const, probability },
            severity: { type: 'fixed' as const, value },
          })),
          {
            id: 'N',
            frequency: { type: 'binomial', trials: TRIALS.trials, probability: TRIALS.probability },
            severity: { type: 'fixed', value: TRIALS.value },
          },
          {
            id: 'P',
            frequency: { type: 'poisson', rate: POISSON.rate },
            severity: { type: 'fixed', value: POISSON.value },
          },
        ],
      },
      levels,
    );
    levels.forEach((level, i) => {
      const expected = figuresAt(years, level, count);
      expectRelative(quantiles(result)[i]!, expected.valueAtRisk, 1e-10);
      expectRelative(tails(result)[i]!, expected.tail, 1e-10);
      expected.parts.forEach((part, r) => {
        expectRelative(result.ledger.risks[r]!.tailContribution[i]!.value, part, 1e-9);
      });
    });
  });

  it('two lists answer as their sum does', () => {
    const list = (chosen: readonly (typeof ONE_OR_NONE)[number][], from: number) =>
      chosen.reduce(
        (outcomes, { probability, value }, i) =>
          addAmount(
            outcomes,
            from + i,
            [
              { value: 0, probability: 1 - probability },
              { value, probability },
            ],
            1000,
          ),
        noOutcome(ONE_OR_NONE.length, 1),
      );
    const halves = new Halves(list(ONE_OR_NONE.slice(0, 4), 0), list(ONE_OR_NONE.slice(4), 4));
    const subsets = everyYear(
      ONE_OR_NONE.map(({ probability, value }) => ({ value, masses: [1 - probability, probability] })),
    );
    expect(halves.joined.total).toBe(0);
    for (const bound of [0, 1.7, 5, 9.3, 14, halves.largest]) {
      const below = subsets.filter(({ loss }) => loss <= bound * (1 + 1e-12));
      const probability = below.reduce((sum, year) => sum + year.probability, 0);
      expectRelative(halves.probability(bound), probability, 1e-12);
      halves.partsUpTo(bound).forEach((part, r) => {
        const expected = below.reduce((sum, year) => sum + year.probability * year.parts[r]!, 0);
        if (expected === 0) expect(part).toBe(0);
        else expectRelative(part, expected, 1e-12);
      });
    }
  });
});
