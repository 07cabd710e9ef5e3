import { exactRefusals, ExactRefusedError, computeExact } from '../../../src/engine/exact';
import type { FrequencySpec, LossForm, ModelRisk, SeveritySpec } from '../../../src/engine/model';
import {
  expectAllRelative,
  expectRelative,
  largest,
  portfolioOf,
  quantiles,
  type Sketch,
  solve,
  tails,
} from './support';

const LEVELS = [0.9, 0.99];
const FORMS = ['RESPONSE', 'REPLACEMENT', 'PRODUCTIVITY', 'REPUTATION'] as const;

const formsOf = (severities: readonly SeveritySpec[], secondary: boolean): LossForm[] =>
  severities.map((severity, i) => ({ form: FORMS[i]!, secondary, severity }));

type InForms = Pick<ModelRisk, 'lossForms' | 'secondaryProbability'>;

const inForms = (primary: SeveritySpec[], secondary: SeveritySpec[] = [], secondaryProbability = 0.3): InForms => ({
  lossForms: [...formsOf(primary, false), ...formsOf(secondary, true)],
  ...(secondary.length > 0 ? { secondaryProbability } : {}),
});

const exponential = (mean: number): SeveritySpec => ({ type: 'exponential', mean });
const gamma = (shape: number, scale: number): SeveritySpec => ({ type: 'gamma', shape, scale });
const fixed = (value: number): SeveritySpec => ({ type: 'fixed', value });
const lognormal = (mu: number, sigma: number): SeveritySpec => ({ type: 'lognormal', mu, sigma });

/** Every figure of the two agrees. */
function expectSame(a: Sketch, b: Sketch, precision = 1e-8, tolerance = 2 * precision): void {
  const [left, right] = [a, b].map((sketch) => solve(sketch, LEVELS, precision));
  expectRelative(left!.ledger.mean.value!, right!.ledger.mean.value!, 1e-12);
  expectRelative(left!.ledger.standardDeviation.value!, right!.ledger.standardDeviation.value!, 1e-12);
  expect(left!.ledger.probabilityOfLoss.value).toBeCloseTo(right!.ledger.probabilityOfLoss.value!, 14);
  expectAllRelative(quantiles(left!), quantiles(right!), tolerance);
  expectAllRelative(tails(left!), tails(right!), tolerance);
  expectAllRelative(largest(left!), largest(right!), tolerance);
  left!.ledger.risks.forEach(({ tailContribution }, r) => {
    expectAllRelative(
      tailContribution.map(({ value }) => value),
      right!.ledger.risks[r]!.tailContribution.map(({ value }) => value),
      tolerance,
    );
  });
}

/** A register in which risks meet everything that can happen to a risk, one for each frequency, and another one beside them. */
function register(
  chosen: readonly FrequencySpec[],
  loss: InForms | { severity: SeveritySpec },
  driven: boolean,
): Sketch {
  const ids = chosen.map(({ type }) => type);
  return {
    drivers: driven ? [{ id: 'D', distribution: { type: 'twoState', probability: 0.2, multiplier: 4 } }] : [],
    risks: [
      ...chosen.map((frequency, i) => ({
        id: ids[i]!,
        frequency,
        ...loss,
        // One of them: each state of the driver asks for laws of its own.
        drivers: driven && i === 0 ? [{ driver: 'D', frequencyLoading: 0.5, severityLoading: 0.4 }] : [],
      })),
      { id: 'OTHER', frequency: { type: 'poisson', rate: 0.7 }, severity: lognormal(2, 1) },
    ],
    links: ids.map((to) => ({ from: 'OTHER', to, probability: 0.3 })),
    controls: [
      {
        id: 'C',
        coverage: 1,
        reliability: { availability: 1, variantEfficacy: 0 },
        effects: ids.map((risk) => ({ risk, frequencyReduction: 0.25, severityReduction: 0.4 })),
      },
    ],
  };
}

const frequencies: FrequencySpec[] = [
  { type: 'poisson', rate: 1.5 },
  { type: 'negativeBinomial', mean: 2, size: 0.8 },
  { type: 'bernoulli', probability: 0.4 },
  { type: 'binomial', trials: 5, probability: 0.3 },
];

describe('loss forms that make a known law', () => {
  it('two exponential forms are a gamma law of shape 2, alone', () => {
    const frequency = frequencies[0]!;
    expectSame(
      { risks: [{ id: 'A', frequency, ...inForms([exponential(40), exponential(40)]) }] },
      { risks: [{ id: 'A', frequency, severity: gamma(2, 40) }] },
    );
  });

  it('gamma forms of one scale are one gamma, with every frequency in cascades with a driver and controls', () => {
    const forms = inForms([gamma(0.8, 30), gamma(1.7, 30)], [gamma(1.5, 30)], 1);
    expectSame(register(frequencies, forms, true), register(frequencies, { severity: gamma(4, 30) }, true), 1e-5);
  });

  it.each(frequencies)('fixed forms are a discrete law: $type', (frequency) => {
    const forms = inForms(
      [fixed(10), { type: 'discrete', values: [5, 20], probabilities: [0.6, 0.4] }],
      [fixed(30)],
      0.3,
    );
    const severity: SeveritySpec = {
      type: 'discrete',
      values: [15, 30, 45, 60],
      probabilities: [0.42, 0.28, 0.18, 0.12],
    };
    expectSame({ risks: [{ id: 'A', frequency, ...forms }] }, { risks: [{ id: 'A', frequency, severity }] });
    const eventLayer = { deductible: 20, limit: 25, share: 0.8 };
    expectSame(
      { risks: [{ id: 'A', frequency, ...forms, eventLayer }] },
      { risks: [{ id: 'A', frequency, severity, eventLayer }] },
    );
  });

  it('a single form is its severity, in an event layer too', () => {
    const eventLayer = { deductible: 20, limit: 25, share: 0.8 };
    const frequency = frequencies[1]!;
    expectSame(
      { risks: [{ id: 'A', frequency, ...inForms([lognormal(3, 1)], [exponential(5)], 0), eventLayer }] },
      { risks: [{ id: 'A', frequency, severity: lognormal(3, 1), eventLayer }] },
      1e-6,
    );
  });

  it('secondary forms that are certain are primary ones', () => {
    const frequency = frequencies[2]!;
    expectSame(
      { risks: [{ id: 'A', frequency, ...inForms([lognormal(3, 1)], [lognormal(2, 1.5)], 1) }] },
      { risks: [{ id: 'A', frequency, ...inForms([lognormal(3, 1), lognormal(2, 1.5)]) }] },
      1e-7,
    );
  });
});

/** inf{x : P(S > x) ≤ q} of a decreasing survival. */
function quantileOf(survival: (x: number) => number, q: number): number {
  let low = 0;
  let high = 1e6;
  if (survival(0) <= q) return 0;
  for (let i = 0; i < 200; i++) {
    const middle = 0.5 * (low + high);
    if (survival(middle) > q) low = middle;
    else high = middle;
  }
  return high;
}

describe('loss forms by hand', () => {
  const probability = 0.4;
  const s = 0.3;
  const solveOne = (loss: InForms) =>
    solve({ risks: [{ id: 'A', frequency: { type: 'bernoulli', probability }, ...loss }] }, LEVELS, 1e-6);

  it('an exponential form and a fixed secondary one', () => {
    const result = solveOne(inForms([exponential(50)], [fixed(200)], s));
    const survival = (x: number): number =>
      probability * ((1 - s) * Math.exp(-x / 50) + s * Math.exp(-Math.max(0, x - 200) / 50));
    const expected = LEVELS.map((level) => quantileOf(survival, 1 - level));
    expectAllRelative(quantiles(result), expected, 1e-6);
    expectAllRelative(largest(result), expected, 1e-6);
  });

  it('atoms beside a smooth part in every form', () => {
    const partly: SeveritySpec = { type: 'mixture', weights: [0.5, 0.5], components: [fixed(100), exponential(50)] };
    const result = solveOne(inForms([partly], [{ type: 'discrete', values: [0, 37], probabilities: [0.25, 0.75] }], s));
    const one = (x: number): number => 0.5 * (x < 100 ? 1 : 0) + 0.5 * Math.min(1, Math.exp(-x / 50));
    const moved = 0.75 * s;
    const survival = (x: number): number => probability * ((1 - moved) * one(x) + moved * one(x - 37));
    const expected = LEVELS.map((level) => quantileOf(survival, 1 - level));
    expectAllRelative(quantiles(result), expected, 1e-6);
    expectAllRelative(largest(result), expected, 1e-6);
  });
});

describe('loss forms without a known law', () => {
  it('split their mean among the tails of the year, and the estimate of the error holds', () => {
    const sketch = register(
      [frequencies[1]!],
      inForms([lognormal(3, 1.2), { type: 'pert', min: 5, mode: 20, max: 90, shape: 4 }], [lognormal(4, 1.5)], 0.2),
      false,
    );
    const rough = computeExact(portfolioOf(sketch), { precision: 1e-4, levels: LEVELS });
    const fine = computeExact(portfolioOf(sketch), { precision: 1e-6, levels: LEVELS });
    expectAllRelative(quantiles(rough), quantiles(fine), rough.relativeErrorEstimate + fine.relativeErrorEstimate);
    expectAllRelative(tails(rough), tails(fine), rough.relativeErrorEstimate + fine.relativeErrorEstimate);
    expectAllRelative(largest(rough), largest(fine), rough.relativeErrorEstimate + fine.relativeErrorEstimate);
    LEVELS.forEach((_, i) => {
      const sum = fine.ledger.risks.reduce((total, risk) => total + risk.tailContribution[i]!.value, 0);
      expectRelative(sum, tails(fine)[i]!, 1e-12);
    });
  });

  it('are refused under an event layer, with reason and path', () => {
    const portfolio = portfolioOf({
      risks: [
        {
          id: 'A',
          frequency: frequencies[0]!,
          ...inForms([exponential(1), exponential(2)]),
          eventLayer: { deductible: 1, limit: 2, share: 1 },
        },
      ],
    });
    expect(exactRefusals(portfolio)).toEqual([
      expect.objectContaining({ code: 'LOSS_FORMS', path: 'risks[0].lossForms' }),
    ]);
    expect(() => computeExact(portfolio, { precision: 1e-6, levels: [0.9] })).toThrow(ExactRefusedError);
  });

  it('are refused where their fixed values have too many sums', () => {
    const many: SeveritySpec = { type: 'empirical', values: Array.from({ length: 200 }, (_, i) => Math.sqrt(i + 2)) };
    const portfolio = portfolioOf({ risks: [{ id: 'A', frequency: frequencies[0]!, ...inForms([many, many]) }] });
    expect(exactRefusals(portfolio)).toEqual([
      expect.objectContaining({ code: 'LOSS_FORMS', path: 'risks[0].lossForms' }),
    ]);
  });
});
