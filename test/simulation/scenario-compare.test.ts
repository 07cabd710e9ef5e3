import type { ScenarioOverlay } from '../../src/domain';
import type { Model } from '../../src/engine';
import {
  applyScenario,
  compareScenarios,
  type Comparison,
  type ComparisonOrder,
  compileModel,
  inlineRunner,
  type Movement,
  type Runner,
} from '../../src/simulation';
import { everything } from '../support/models';
import { testPool } from '../support/pool';
import { outcomeOf } from '../support/run';
import { smallRegister } from '../support/snapshot';

const pool = testPool();
const LEVELS = [0.9, 0.99];
const TRIALS = 40_000;
const register = smallRegister();
const base = compileModel(register).model;
const modelWith = (...overlays: ScenarioOverlay[]): Model => compileModel(applyScenario(register, { overlays })).model;
const appetite = [{ loss: 100_000, probability: 0.1 }];

async function compare(order: Partial<ComparisonOrder>, options = {}, runner: Runner = pool): Promise<Comparison> {
  const usual = { method: 'simulation', precision: 1e-6, trials: TRIALS, seed: 7, levels: LEVELS } as const;
  const result = await compareScenarios(
    { base, scenarios: [], appetite, largestEvent: true, ...order, options: { ...usual, ...options } },
    runner,
  );
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
}

const removed = modelWith({ kind: 'REMOVE_CONTROL', controlId: 'ctl_1' });
const implemented = modelWith({ kind: 'IMPLEMENT_CONTROL', controlId: 'ctl_2' });

describe.each(['simulation', 'exact'] as const)('by %s', (method) => {
  // The exact method cannot follow two drivers on one probability to this precision in a test's time.
  const plain: Model = { ...base, risks: base.risks.filter(({ id }) => id !== 'rsk_3'), links: base.links.slice(0, 1) };

  test('equal models differ by exactly nothing', async () => {
    const { scenarios } = await compare({ base: plain, scenarios: [plain] }, { method });
    const [same] = scenarios;
    const nothing = { value: 0, standardError: 0, low: 0, high: 0 };
    expect(same!.mean).toEqual(nothing);
    expect(same!.valueAtRisk).toEqual(LEVELS.map((level) => ({ level, ...nothing })));
    expect(same!.tailValueAtRisk).toEqual(LEVELS.map((level) => ({ level, ...nothing })));
    for (const { mean, tailContribution } of [...same!.risks, ...same!.kinds]) {
      expect(mean.difference).toEqual(nothing);
      for (const tail of tailContribution) expect(tail.difference).toEqual(nothing);
    }
  });

  test('figures are those of the models by themselves', async () => {
    const { scenarios, ...rest } = await compare({ base: plain, scenarios: [{ ...plain, controls: [] }] }, { method });
    const figuresOf = async (model: Model) =>
      (await outcomeOf(pool, model, { method, trials: TRIALS, seed: 7, levels: LEVELS })).residual;
    for (const [{ ledger }, model] of [
      [rest.base, plain],
      [scenarios[0]!, { ...plain, controls: [] }],
    ] as const) {
      const { largestEvent, largestEventExceedance, ...figures } = await figuresOf(model);
      expect(ledger).toEqual({ ...figures, largestEvent: { ...largestEvent, exceedance: largestEventExceedance } });
    }
  });

  test('movements of risks, and of kinds, add up to those of the whole', async () => {
    const { scenarios } = await compare({ base: plain, scenarios: [{ ...plain, controls: [] }] }, { method });
    const { risks, kinds, mean, tailValueAtRisk, ledger } = scenarios[0]!;
    const total = (moved: Movement[], figure: (one: Movement) => number) =>
      moved.reduce((sum, one) => sum + figure(one), 0);
    const scale = ledger.mean.value!;
    for (const moved of [risks, kinds]) {
      expect(total(moved, (one) => one.mean.difference.value!) / scale).toBeCloseTo(mean.value! / scale, 12);
      LEVELS.forEach((_, l) => {
        const tails = total(moved, (one) => one.tailContribution[l]!.difference.value!);
        expect(tails / scale).toBeCloseTo(tailValueAtRisk[l]!.value! / scale, 10);
      });
    }
    expect(kinds.map(({ key }) => key)).toEqual(['AI_HARM', 'SECURITY_THREAT']);
    const sizes = risks.map((one) => Math.abs(one.mean.difference.value!));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(mean.value!).toBeGreaterThan(0);
  });
});

test('the mean is known without error, paired intervals of VaR and TVaR hold the exact differences', async () => {
  const noShared = (model: Model): Model => ({
    ...model,
    risks: model.risks.filter(({ id }) => id !== 'rsk_3'),
    links: model.links.slice(0, 1),
  });
  const order = { base: noShared(base), scenarios: [noShared(removed)] };
  const [exact, simulated] = [await compare(order, { method: 'exact' }), await compare(order, { trials: 400_000 })];
  const [a, b] = [exact.scenarios[0]!, simulated.scenarios[0]!];
  expect(b.mean.standardError).toBe(0);
  expect(b.mean.value! / a.mean.value!).toBeCloseTo(1, 9);
  LEVELS.forEach((_, l) => {
    for (const [measured, truth] of [
      [b.valueAtRisk[l]!, a.valueAtRisk[l]!],
      [b.tailValueAtRisk[l]!, a.tailValueAtRisk[l]!],
    ] as const) {
      expect(Math.abs(measured.value! - truth.value!)).toBeLessThan(4 * measured.standardError!);
    }
    // On common years the difference is known far better than both figures.
    const unpaired = Math.hypot(
      simulated.base.ledger.tailValueAtRisk[l]!.standardError!,
      b.ledger.tailValueAtRisk[l]!.standardError!,
    );
    expect(b.tailValueAtRisk[l]!.standardError!).toBeLessThan(unpaired / 2);
  });
});

test('the loss exceeded with the probability of a point of appetite is exact, also between the levels', async () => {
  const single: Model = { ...base, risks: base.risks.slice(5), links: [], controls: [] };
  const points = [0.2, 1, 0.01].map((probability) => ({ loss: 1, probability }));
  const order = { base: single, scenarios: [single], appetite: points };
  const { base: compared } = await compare(order, { method: 'exact' });
  expect(compared.exceedances).toBeNull();
  expect(compared.ledger.valueAtRisk.map(({ level }) => level)).toEqual(LEVELS);
  const other = await outcomeOf(pool, single, { method: 'exact', levels: [0.8, 0.99] });
  const [at80, at99] = other.residual.valueAtRisk.map(({ value }) => value!);
  expect(compared.quantiles![0]! / at80!).toBeCloseTo(1, 5);
  expect(compared.quantiles![1]).toBe(0);
  expect(compared.quantiles![2]! / at99!).toBeCloseTo(1, 5);
});

test('how often the loss of a point of appetite is exceeded is counted', async () => {
  const order = { scenarios: [removed] };
  const simulated = await compare(order);
  for (const { exceedances, quantiles, ledger } of [simulated.base, simulated.scenarios[0]!]) {
    expect(quantiles).toBeNull();
    const share = exceedances![0]! / TRIALS;
    const [left, right] = [
      ledger.exceedance.findLast(({ loss }) => loss <= 100_000)!,
      ledger.exceedance.find(({ loss }) => loss > 100_000)!,
    ];
    expect(share).toBeLessThanOrEqual(left.probability);
    expect(share).toBeGreaterThanOrEqual(right.probability);
  }
});

test('a risk that only one model has moves by all that it loses', async () => {
  const { scenarios } = await compare({ scenarios: [modelWith({ kind: 'RETIRE_ASSET', assetId: 'ast_1' })] });
  const gone = scenarios[0]!.risks.find(({ key }) => key === 'rsk_1')!;
  expect(gone.mean.scenario).toBe(0);
  expect(gone.mean.difference.value).toBe(-gone.mean.base);
  expect(gone.tailContribution[1]!.scenario).toBe(0);
  const untouched = scenarios[0]!.risks.find(({ key }) => key === 'rsk_6')!;
  expect(untouched.mean.difference.value! / untouched.mean.base).toBeCloseTo(0, 10);
});

test('the bytes do not depend on threads', async () => {
  const order = { scenarios: [removed, implemented] };
  const trials = 20_000;
  expect(JSON.stringify(await compare(order, { trials }, inlineRunner()))).toBe(
    JSON.stringify(await compare(order, { trials })),
  );
});

test('where the exact method stops at one model, all are simulated; asked for, it names the model', async () => {
  const layered: Model = { ...base, annualLayer: { deductible: 10_000, limit: 500_000, share: 1 } };
  const plain: Model = { ...base, risks: base.risks.slice(5), links: [], controls: [] };
  const comparison = await compare({ base: plain, scenarios: [plain, layered] }, { method: 'auto' });
  expect(comparison.method).toBe('SIMULATION');
  const options = { method: 'exact', precision: 1e-6, trials: TRIALS, seed: 7, levels: LEVELS } as const;
  const order = { base: plain, scenarios: [plain, layered], appetite, largestEvent: false, options };
  expect(await compareScenarios(order, pool)).toMatchObject({ refusals: [{ code: 'ANNUAL_LAYER', scenario: 1 }] });
});

test('a model with a fault is refused by its place', async () => {
  const dangling: Model = { ...base, links: [...base.links, { from: 'rsk_1', to: 'rsk_9', probability: 0.1 }] };
  const options = { method: 'auto', precision: 1e-6, trials: TRIALS, seed: 7, levels: LEVELS } as const;
  const refused = (order: Pick<ComparisonOrder, 'base' | 'scenarios'>) =>
    compareScenarios({ ...order, appetite: [], largestEvent: false, options }, pool);
  expect(await refused({ base, scenarios: [base, dangling] })).toMatchObject({ refusals: [{ scenario: 1 }] });
  expect(await refused({ base: dangling, scenarios: [base] })).toMatchObject({ refusals: [{ scenario: null }] });
});

test('means of simulated risks carry paired errors where nothing is known', async () => {
  const layered: Model = { ...everything, annualLayer: { deductible: 10_000, limit: 500_000, share: 1 } };
  const strengthened: Model = {
    ...layered,
    controls: [
      { ...layered.controls[0]!, effects: [{ risk: 'POISON', frequencyReduction: 0.9, severityReduction: 0.3 }] },
    ],
  };
  const { scenarios } = await compare({ base: layered, scenarios: [strengthened] }, { trials: 100_000 });
  const [scenario] = scenarios;
  expect(scenario!.mean.standardError!).toBeGreaterThan(0);
  const fine = scenario!.risks.find(({ key }) => key === 'POISON')!;
  expect(fine.mean.difference.standardError!).toBeGreaterThan(0);
  expect(fine.mean.difference.value!).toBeLessThan(0);
  expect(scenario!.risksSimulated).toBeNull();
});

test.each([true, false])(
  'a few risks are simulated anew with the figures of a full run (largest event: %s)',
  async (largestEvent) => {
    const larger = modelWith({
      kind: 'ASSESS_RISK',
      riskId: 'rsk_4',
      frequency: null,
      severity: { form: 'EXACT', value: 300_000 },
    });
    const scenarios = [implemented, larger, modelWith({ kind: 'RETIRE_ASSET', assetId: 'ast_1' })];
    const comparison = await compare({ scenarios, largestEvent });
    for (const [i, scenario] of comparison.scenarios.entries()) {
      expect(scenario.risksSimulated).toBe(1);
      const alone = await outcomeOf(pool, scenarios[i]!, {
        method: 'simulation',
        trials: TRIALS,
        seed: 7,
        levels: LEVELS,
      });
      const { largestEvent: largest, largestEventExceedance: exceedance, ...figures } = alone.residual;
      expect(scenario.modelDigest).toBe(alone.modelDigest);
      expect(scenario.ledger).toEqual({ ...figures, largestEvent: largestEvent ? { ...largest, exceedance } : null });
    }
  },
);
