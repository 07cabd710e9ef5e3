import type { Model } from '../../src/engine';
import {
  type AnnualComparison,
  type AnnualOrder,
  compareAnnual,
  compareScenarios,
  inlineRunner,
  type Runner,
} from '../../src/simulation';
import { everything } from '../support/models';
import { testPool } from '../support/pool';

const pool = testPool();
const TRIALS = 20_000;
const usual = { trials: TRIALS, seed: 7, levels: [0.9, 0.99] };
const strengthened = (model: Model): Model => ({
  ...model,
  controls: [
    { ...model.controls[0]!, effects: [{ risk: 'FINE', frequencyReduction: 0.9, severityReduction: 0.3 }] },
    ...model.controls.slice(1),
  ],
});
const layered: Model = { ...everything, annualLayer: { deductible: 10_000, limit: 500_000, share: 1 } };
const heavy: Model = {
  ...everything,
  risks: everything.risks.map((risk, i) =>
    i === 0 ? { ...risk, severity: { type: 'lomax', alpha: 1.5, scale: 50_000 } } : risk,
  ),
};

async function compare(order: Pick<AnnualOrder, 'base' | 'scenarios'>, runner = pool): Promise<AnnualComparison> {
  const result = await compareAnnual({ ...order, ...usual }, runner);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
}

test.each([
  ['of known moments', everything],
  ['with an annual layer', layered],
  ['without a variance', heavy],
])('the figures are those of the whole comparison: models %s', async (_, base) => {
  const scenarios = [strengthened(base), base, { ...base, controls: [] }];
  const options = { method: 'simulation', precision: 1e-6, ...usual } as const;
  const whole = await compareScenarios({ base, scenarios, options, appetite: [], largestEvent: false }, pool);
  if ('refusals' in whole) throw new Error(JSON.stringify(whole.refusals));
  const quick = await compare({ base, scenarios });
  const { mean, valueAtRisk, tailValueAtRisk } = whole.base.ledger;
  expect(quick.base).toEqual({ mean, valueAtRisk, tailValueAtRisk });
  expect(quick.scenarios).toEqual(
    whole.scenarios.map(({ ledger, ...differences }) => ({
      mean: ledger.mean,
      valueAtRisk: ledger.valueAtRisk,
      tailValueAtRisk: ledger.tailValueAtRisk,
      differences: {
        mean: differences.mean,
        valueAtRisk: differences.valueAtRisk,
        tailValueAtRisk: differences.tailValueAtRisk,
      },
    })),
  );
  expect(quick.scenarios[0]!.differences.tailValueAtRisk[0]!.value!).not.toBe(0);
});

test('the bytes do not depend on threads, progress rises to the end', async () => {
  const order = { base: everything, scenarios: [strengthened(everything), heavy], ...usual };
  const told: number[] = [];
  const there = await compareAnnual(order, pool, { onProgress: (share) => told.push(share) });
  expect(JSON.stringify(there)).toBe(JSON.stringify(await compareAnnual(order, inlineRunner())));
  expect(told).toEqual([0.5, 1]);
});

test('years of the base that are known are not simulated again', async () => {
  const order = { base: everything, scenarios: [{ ...everything }] };
  const { baseYears, ...figures } = await compare(order);
  const tasks: string[] = [];
  const counting: Runner = {
    ...pool,
    run: (name, ...rest) => {
      tasks.push(name);
      return pool.run(name, ...rest);
    },
  };
  expect(await compareAnnual({ ...order, ...usual, baseYears }, counting)).toEqual({ ...figures, baseYears });
  expect(tasks).toContain('compare');
  expect(tasks).not.toContain('simulate');
});

test('a model that has a fault, or that cannot be simulated, is refused by its place', async () => {
  const dangling: Model = {
    ...everything,
    links: [...everything.links, { from: 'FINE', to: 'NOBODY', probability: 0.1 }],
  };
  const endless: Model = {
    ...everything,
    risks: everything.risks.map((risk) => ({ ...risk, frequency: { type: 'poisson', rate: 1e9 } })),
  };
  const refused = (base: Model, scenario: Model) => compareAnnual({ base, scenarios: [scenario], ...usual }, pool);
  expect(await refused(everything, dangling)).toMatchObject({ refusals: [{ scenario: 0 }] });
  expect(await refused(dangling, everything)).toMatchObject({ refusals: [{ scenario: null }] });
  expect(await refused(everything, endless)).toMatchObject({ refusals: [{ code: 'CANNOT_SIMULATE', scenario: 0 }] });
});

test('an aborted signal stops it', async () => {
  const order = { base: everything, scenarios: [heavy], ...usual };
  await expect(compareAnnual(order, pool, { signal: AbortSignal.abort() })).rejects.toThrow();
});
