import { analyticMoments } from '../../../src/engine/exact';
import { blockCount, compilePlan, createTotals, simulateBlocks } from '../../../src/engine/kernel';
import type { LossForm, SeveritySpec } from '../../../src/engine/model';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { covariance, digestOf, mean, run } from './run-plan';

const TRIALS = 400_000;
const discrete = (values: number[], probabilities: number[]): SeveritySpec => ({
  type: 'discrete',
  values,
  probabilities,
});
const response: LossForm = { form: 'RESPONSE', secondary: false, severity: discrete([1, 2], [0.6, 0.4]) };
const replacement: LossForm = { form: 'REPLACEMENT', secondary: false, severity: discrete([4, 8], [0.5, 0.5]) };
const fines: LossForm = { form: 'FINES_AND_JUDGMENTS', secondary: true, severity: discrete([16, 48], [0.7, 0.3]) };
const reputation: LossForm = { form: 'REPUTATION', secondary: true, severity: discrete([128, 256], [0.75, 0.25]) };
const RATE = 0.4;
const PI = 0.3;

const withForms = (lossForms: LossForm[], secondaryProbability?: number): ShortModel => ({
  risks: [
    {
      id: 'LEAK',
      frequency: { type: 'poisson', rate: RATE },
      lossForms,
      ...(secondaryProbability === undefined ? {} : { secondaryProbability }),
    },
  ],
});
const all = [response, replacement, fines, reputation];

/** Law of a sum of independent amounts, as a map from amount to probability. */
type Law = Map<number, number>;
const lawOf = ({ severity }: LossForm): Law => {
  if (severity.type !== 'discrete') throw new Error('discrete only');
  return new Map(severity.values.map((value, i) => [value, severity.probabilities[i]!]));
};
function convolve(a: Law, b: Law): Law {
  const sum: Law = new Map();
  for (const [x, p] of a) for (const [y, q] of b) sum.set(x + y, (sum.get(x + y) ?? 0) + p * q);
  return sum;
}
const certain: Law = new Map([[0, 1]]);
function mixed(a: Law, weight: number, b: Law): Law {
  const law: Law = new Map([...a].map(([x, p]) => [x, p * (1 - weight)]));
  for (const [x, p] of b) law.set(x, (law.get(x) ?? 0) + weight * p);
  return law;
}
/** Both secondary forms together or neither. */
function eventLaw(): Law {
  const primary = convolve(lawOf(response), lawOf(replacement));
  return convolve(primary, mixed(certain, PI, convolve(lawOf(fines), lawOf(reputation))));
}
/** Compound Poisson law by brute force: convolution powers up to 14 events (the rest has probability below 1e-16). */
function annualLaw(event: Law, rate: number): Law {
  const law: Law = new Map();
  let power = certain;
  let weight = Math.exp(-rate);
  for (let n = 0; n <= 14; n++) {
    for (const [x, p] of power) law.set(x, (law.get(x) ?? 0) + weight * p);
    power = convolve(power, event);
    weight *= rate / (n + 1);
  }
  return law;
}

/** Every count within five standard errors of its probability; no year that the law does not know. */
function expectLaw(sample: Float64Array, law: Law): void {
  const counts = new Map<number, number>();
  for (const loss of sample) counts.set(loss, (counts.get(loss) ?? 0) + 1);
  for (const [loss, count] of counts) {
    const p = law.get(loss) ?? 0;
    expect(p).toBeGreaterThan(0);
    // A rare loss may be drawn once; beyond that the counts are nearly normal.
    expect(Math.abs(count - sample.length * p)).toBeLessThan(5 * Math.sqrt(sample.length * p * (1 - p)) + 4);
  }
  for (const [loss, p] of law) if (sample.length * p > 40) expect(counts.get(loss)).toBeGreaterThan(0);
}

describe('losses in forms', () => {
  it('give the exact law of the year, secondary forms arising together', () => {
    expectLaw(run(withForms(all, PI), TRIALS).totals.residual.annual, annualLaw(eventLaw(), RATE));
  });

  it('give the exact law of an event of which both secondary forms are certain', () => {
    const model: ShortModel = {
      risks: [{ ...withForms(all, 1).risks[0]!, frequency: { type: 'bernoulli', probability: 1 } }],
    };
    const event = [response, replacement, fines, reputation].map(lawOf).reduce(convolve);
    expectLaw(run(model, TRIALS).totals.residual.annual, event);
  });

  it('have the same law in triggered events', () => {
    const model: ShortModel = {
      risks: [
        { id: 'ROOT', frequency: { type: 'poisson', rate: 2 * RATE }, severity: { type: 'fixed', value: 0 } },
        { ...withForms(all, PI).risks[0]!, frequency: { type: 'poisson', rate: 0 } },
      ],
      links: [{ from: 'ROOT', to: 'LEAK', probability: 0.5 }],
    };
    expectLaw(run(model, TRIALS).totals.residual.annual, annualLaw(eventLaw(), RATE));
  });

  it('are independent between an event and what it triggers', () => {
    const leak = withForms([fines, reputation], PI).risks[0]!;
    const model: ShortModel = {
      risks: [
        { ...leak, id: 'A', frequency: { type: 'bernoulli', probability: 1 } },
        { ...leak, id: 'B', frequency: { type: 'poisson', rate: 0 } },
      ],
      links: [{ from: 'A', to: 'B', probability: 1 }],
    };
    const secondary = mixed(certain, PI, convolve(lawOf(fines), lawOf(reputation)));
    expectLaw(run(model, TRIALS).totals.residual.annual, convolve(secondary, secondary));
  });

  it('have the law also where losses of events are spread evenly', () => {
    const plan = compilePlan(portfolioOf(withForms(all, PI)), 1, 'stratified');
    const totals = createTotals(plan, TRIALS);
    simulateBlocks(plan, 0, blockCount(TRIALS), totals);
    expectLaw(totals.residual.annual, annualLaw(eventLaw(), RATE));
  });

  it('have the moments of the sum with one mark for all secondary forms', () => {
    // E[P] = 1.4 + 6 = 7.4, Var[P] = 0.24 + 4; E[Q] = 25.6 + 160 = 185.6, Var[Q] = 215.04 + 3072.
    const first = 7.4 + 0.3 * 185.6;
    const variance = 4.24 + 0.3 * 3287.04 + 0.3 * 0.7 * 185.6 ** 2;
    const moments = analyticMoments(portfolioOf(withForms(all, PI)))!;
    expect(moments.mean).toBeCloseTo(0.4 * first, 9);
    expect(moments.variance).toBeCloseTo(0.4 * (variance + first * first), 6);
  });

  it('meet the analytic moments under drivers and controls', () => {
    const base = withForms(all, PI);
    const model: ShortModel = {
      drivers: [{ id: 'F', distribution: { type: 'gamma', shape: 3 } }],
      risks: [{ ...base.risks[0]!, drivers: [{ driver: 'F', frequencyLoading: 1, severityLoading: 0.5 }] }],
      controls: [{ id: 'C', effects: [{ risk: 'LEAK', frequencyReduction: 0.4, severityReduction: 0.25 }] }],
    };
    const moments = analyticMoments(portfolioOf(model))!;
    const { residual, inherent } = run(model, TRIALS).totals;
    const { annual } = residual;
    const sampled = mean(annual);
    expect(Math.abs(sampled - moments.mean)).toBeLessThan(4 * Math.sqrt(moments.variance / TRIALS));
    const squares = annual.map((loss) => (loss - sampled) ** 2);
    const error = Math.sqrt(covariance(squares, squares) / TRIALS);
    expect(Math.abs(mean(squares) - moments.variance)).toBeLessThan(4 * error);
    for (let trial = 0; trial < TRIALS; trial++) {
      if (annual[trial]! > inherent!.annual[trial]!) throw new Error(`trial ${trial} has more with controls`);
    }
  });

  it('change no byte by secondary forms that never arise, nor by their order in the file', () => {
    const bytes = (model: ShortModel): string => digestOf(run(model, 20_000));
    const primary = bytes(withForms([response, replacement]));
    expect(bytes(withForms(all, 0))).toBe(primary);
    expect(bytes(withForms(all, PI))).not.toBe(primary);
    expect(bytes(withForms([...all].reverse(), PI))).toBe(bytes(withForms(all, PI)));
  });

  it('keep the draws of a form when another is added', () => {
    const alone = run(withForms([response]), 20_000).totals.residual.annual;
    const both = run(withForms([response, replacement]), 20_000).totals.residual.annual;
    const other = run(withForms([replacement]), 20_000).totals.residual.annual;
    expect(both).toEqual(alone.map((loss, trial) => loss + other[trial]!));
  });

  it('pay into an event layer by their sum', () => {
    const layer = { deductible: 100, limit: 150, share: 1 };
    const model: ShortModel = {
      risks: [
        {
          ...withForms(all, PI).risks[0]!,
          frequency: { type: 'bernoulli', probability: 1 },
          eventLayer: layer,
        },
      ],
    };
    const net: Law = new Map();
    for (const [x, p] of eventLaw()) {
      const kept = x - Math.min(Math.max(x - 100, 0), 150);
      net.set(kept, (net.get(kept) ?? 0) + p);
    }
    expectLaw(run(model, TRIALS).totals.residual.annual, net);
    const kept = [...net].reduce((sum, [x, p]) => sum + p * x, 0);
    expect(analyticMoments(portfolioOf(model))!.mean).toBeCloseTo(kept, 10);
  });
});
