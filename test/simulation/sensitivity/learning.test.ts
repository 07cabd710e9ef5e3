import { analyticMoments, buildPortfolio, severityOf } from '../../../src/engine';
import { epistemicInputs } from '../../../src/simulation/sensitivity/epistemic-input';
import { occurrencesOf } from '../../../src/simulation/sensitivity/occurrences';
import { reachOf, rootsOf } from '../../../src/simulation/sensitivity/reach';
import { yearsOf } from '../../../src/simulation/sensitivity/years';
import { learnInput, registerYears } from '../../../src/simulation/tasks/learn-input';
import { everything, modelOf } from '../../support/models';

const RATES = { severity: null, link: null, control: null };
const TRIALS = 40_000;
const NODES = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

test('the years of the register have its mean, and fall into those of its roots', () => {
  const portfolio = buildPortfolio(everything);
  const years = registerYears({ model: everything, seed: 3, trials: TRIALS });
  const { mean, variance } = analyticMoments(portfolio)!;
  const found = years.reduce((sum, loss) => sum + loss / TRIALS, 0);
  expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / TRIALS));
  const reach = reachOf(portfolio);
  const byRoot = portfolio.risks.map((_, root) => yearsOf(occurrencesOf(portfolio, [root], reach), 3, TRIALS));
  const furthest = years.reduce((most, loss, year) => {
    const sum = byRoot.reduce((total, losses) => total + losses[year]!, 0);
    return Math.max(most, Math.abs(sum - loss));
  }, 0);
  // Each portfolio rounds losses to a quantum of its own.
  expect(furthest).toBeLessThan(0.5);
});

test('an input acts on the roots whose occurrences it can touch', () => {
  const portfolio = buildPortfolio(everything);
  const reach = reachOf(portfolio);
  const inputs = epistemicInputs(everything, { severity: 2, link: 2, control: 2 });
  const roots = rootsOf(everything, inputs, reach);
  const by = Object.fromEntries(inputs.map(({ kind, place }, i) => [`${kind} ${place}`, roots[i]]));
  expect(by).toMatchObject({
    'RATE 1': [1],
    'SEVERITY 0': [0],
    'SEVERITY 1': [0, 1],
    'SEVERITY 2': [0, 1, 2],
    'LINK 0': [0],
    'LINK 1': [0, 1],
  });
});

describe('one risk with an uncertain rate and a fixed loss', () => {
  const [mean, size] = [0.4, 0.8];
  const model = modelOf({
    format: 'riskweave-model/1',
    currency: 'EUR',
    risks: [
      { id: 'A', frequency: { type: 'negativeBinomial', mean, size }, severity: { type: 'fixed', value: 100 } },
      { id: 'B', frequency: { type: 'poisson', rate: 0.1 }, severity: { type: 'fixed', value: 1 } },
    ],
  });
  const [input] = epistemicInputs(model, RATES);
  const years = registerYears({ model, seed: 1, trials: TRIALS });
  const appetite = [
    { loss: 50, probability: 0.25 },
    { loss: 150, probability: 0.3 },
  ];
  const found = learnInput({ model, input: input!, seed: 1, years, level: 0.9, appetite });
  const law = severityOf({ type: 'gamma', shape: size, scale: mean / size });
  const known = NODES.map((u) => 1 - Math.exp(-law.quantile(u)));
  const average = (values: number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
  const probability = average(known);
  const error = Math.sqrt((probability * (1 - probability)) / TRIALS);

  test('the probability is that of the negative binomial, by the law of total probability', () => {
    expect(Math.abs(found.appetite[0]!.probability - probability)).toBeLessThan(4 * error);
    expect(Math.abs(probability - (1 - (1 + mean / size) ** -size))).toBeLessThan(0.01);
  });

  test('move, probability of change and value are those of the closed form', () => {
    const { expectedMove, probabilityOfChange, value, standardError } = found.appetite[0]!;
    expect(Math.abs(expectedMove - average(known.map((q) => Math.abs(q - probability))))).toBeLessThan(4 * error);
    expect(probabilityOfChange).toBe(average(known.map((q) => (q <= 0.25 === probability <= 0.25 ? 0 : 1))));
    const exact = average(known.map((q) => Math.max(0, 0.25 - q))) - Math.max(0, 0.25 - probability);
    expect(exact).toBeGreaterThan(0.01);
    expect(Math.abs(value - exact)).toBeLessThan(4 * standardError);
    expect(standardError).toBeGreaterThan(0);
    expect(standardError).toBeLessThan(0.1 * exact);
  });

  test('a verdict that no rate changes is worth nothing', () => {
    const never = learnInput({
      model,
      input: input!,
      seed: 1,
      years,
      level: 0.9,
      appetite: [{ loss: 1e6, probability: 0.1 }],
    });
    expect(never.appetite[0]).toMatchObject({ probability: 0, value: 0, probabilityOfChange: 0 });
  });

  test('the tail at the 5th and the 95th percentile', () => {
    expect(found.atLow.tailValueAtRisk.value!).toBeLessThan(found.atHigh.tailValueAtRisk.value!);
    expect(found.atLow.valueAtRisk).toMatchObject({ level: 0.9, value: 1 });
    expect(found.atHigh.valueAtRisk.value).toBeGreaterThanOrEqual(200);
    expect(found.expectedMove.value).toBeGreaterThan(10);
    expect(found.expectedMove.standardError! / found.expectedMove.value).toBeLessThan(0.1);
  });
});
