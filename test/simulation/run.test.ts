import type { Model } from '../../src/engine';
import { inlineRunner, quantify, type Runner } from '../../src/simulation';
import { performTask } from '../../src/simulation/tasks';
import { everything, modelOf, oracle } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, LEVELS, outcomeOf } from '../support/run';

const SIMULATION = { method: 'simulation', trials: 50_000 } as const;
const pool = testPool();

/** The same with an annual layer: the exact method does not apply, so that no time goes into a check against it. */
const quick: Model = { ...everything, annualLayer: { deductible: 10_000, limit: 2_000_000, share: 0.8 } };

describe('the same bytes', () => {
  test('with one thread, with two, and twice', async () => {
    const few = { ...SIMULATION, trials: 20_000 };
    const alone = bytesOf(await outcomeOf(inlineRunner(), quick, few));
    expect(bytesOf(await outcomeOf(pool, quick, few))).toBe(alone);
    expect(bytesOf(await outcomeOf(pool, quick, few))).toBe(alone);
  });

  test('when every message is copied', async () => {
    const copying: Runner = {
      threads: 3,
      run: async (name, input) => structuredClone(performTask(structuredClone({ name, input }))),
      close: () => Promise.resolve(),
    };
    const few = { ...SIMULATION, trials: 20_000 };
    expect(bytesOf(await outcomeOf(copying, quick, few))).toBe(bytesOf(await outcomeOf(pool, quick, few)));
  });

  test('in another order of the file, but not with another seed', async () => {
    const plain = modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: ['A', 'B', 'C'].map((id) => ({
        id,
        frequency: { type: 'poisson', rate: 0.5 },
        severity: { type: 'exponential', mean: 1000 },
      })),
    });
    const reversed: Model = { ...plain, risks: [...plain.risks].reverse() };
    const [given, other] = [await outcomeOf(pool, plain, SIMULATION), await outcomeOf(pool, reversed, SIMULATION)];
    expect(other.residual.valueAtRisk).toEqual(given.residual.valueAtRisk);
    expect(other.residual.tailValueAtRisk).toEqual(given.residual.tailValueAtRisk);
    expect(other.residual.exceedance).toEqual(given.residual.exceedance);
    const reseeded = await outcomeOf(pool, plain, { ...SIMULATION, seed: 2 });
    expect(reseeded.residual.valueAtRisk).not.toEqual(given.residual.valueAtRisk);
  });

  test('of every other figure when a risk without events is added', async () => {
    const silent = { ...everything.risks[1]!, id: 'SILENT', frequency: { type: 'poisson', rate: 0 } as const };
    const given = await outcomeOf(pool, quick, SIMULATION);
    const added = await outcomeOf(pool, { ...quick, risks: [...quick.risks, silent] }, SIMULATION);
    const others = (outcome: typeof given) => ({
      ...outcome.residual,
      risks: outcome.residual.risks.filter(({ id }) => id !== 'SILENT'),
    });
    expect(JSON.stringify(others(added))).toBe(JSON.stringify(others(given)));
    expect(added.residual.risks[3]).toMatchObject({ id: 'SILENT', mean: { value: 0, standardError: 0 } });
  });
});

test('more trials continue the same years', async () => {
  const compiled = performTask({ name: 'compile', input: { model: everything, seed: 1 } });
  if ('refusal' in compiled) throw new Error(compiled.refusal.message);
  const annual = (trials: number): Float64Array => {
    const ledger = () => ({
      annual: new Float64Array(trials),
      largest: new Float64Array(trials),
      ceded: new Float64Array(trials),
    });
    const totals = { trials, residual: ledger(), inherent: ledger() };
    performTask({ name: 'simulate', input: { plan: compiled.plan, firstBlock: 0, lastBlock: 3, totals } });
    return totals.residual.annual;
  };
  const [few, many] = [annual(40_000), annual(49_000)];
  expect(few.some((loss) => loss > 0)).toBe(true);
  expect(many.subarray(0, 40_000)).toEqual(few);
});

test('controls that take nothing away reduce by exactly 0 ± 0', async () => {
  const idle = {
    ...everything.controls[0]!,
    effects: [{ risk: 'POISON', frequencyReduction: 0, severityReduction: 0 }],
  };
  const { reduction, residual, inherent } = await outcomeOf(pool, { ...quick, controls: [idle] }, SIMULATION);
  const nothing = LEVELS.map((level) => ({ level, value: 0, standardError: 0 }));
  expect(reduction).toEqual({ mean: { value: 0, standardError: 0 }, valueAtRisk: nothing, tailValueAtRisk: nothing });
  expect(residual).toEqual(inherent);
});

describe('what adds up', () => {
  test.each([
    ['known', everything],
    ['simulated', quick],
  ])('risks and root pairs to a %s mean, contributions to TVaR, to the last bit', async (_, model) => {
    const { residual, inherent } = await outcomeOf(pool, model, SIMULATION);
    for (const ledger of [residual, inherent!]) {
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(sum(ledger.risks.map(({ mean }) => mean.value!))).toBe(ledger.mean.value);
      expect(sum(ledger.roots.map(({ meanLoss }) => meanLoss))).toBe(ledger.mean.value);
      ledger.tailValueAtRisk.forEach(({ value }, l) => {
        expect(sum(ledger.risks.map(({ tailContribution }) => tailContribution[l]!.value))).toBe(value);
      });
    }
  });

  test('residual never above inherent, largest event never above the year', async () => {
    const { residual, inherent } = await outcomeOf(pool, quick, SIMULATION);
    residual.valueAtRisk.forEach(({ value }, l) => {
      expect(value!).toBeLessThan(inherent!.valueAtRisk[l]!.value!);
      expect(residual.largestEvent.valueAtRisk[l]!.value!).toBeLessThanOrEqual(value!);
    });
  });
});

describe('notices', () => {
  const codes = async (model: Model, trials: number) =>
    (await outcomeOf(pool, model, { method: 'simulation', trials })).notices.map(({ code }) => code);

  test('a thin tail and an interval off the sample', async () => {
    expect(await codes(quick, 2000)).toEqual(expect.arrayContaining(['THIN_TAIL', 'INTERVAL_OFF_SAMPLE']));
    const { residual } = await outcomeOf(pool, quick, { method: 'simulation', trials: 2000 });
    expect(residual.valueAtRisk.at(-1)).toMatchObject({ level: 0.999, high: null, standardError: null });
  });

  test('controls with outages are averaged', async () => {
    const controls = everything.controls.map((control) => ({
      ...control,
      reliability: { availability: 0.9, variantEfficacy: 0 },
    }));
    expect(await codes({ ...quick, controls }, 2000)).toContain('AVERAGED_CONTROLS');
    expect(await codes(quick, 2000)).not.toContain('AVERAGED_CONTROLS');
  });

  test('an infinite variance leaves VaR and TVaR and withholds what does not exist', async () => {
    const heavy = modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: [
        { id: 'H', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'lomax', alpha: 1.5, scale: 1000 } },
      ],
    });
    const { residual, notices } = await outcomeOf(pool, heavy, SIMULATION);
    expect(notices.map(({ code }) => code)).toContain('INFINITE_VARIANCE');
    expect(residual.standardDeviation).toEqual({ value: null, standardError: null });
    expect(residual.mean.value).toBeCloseTo(2000, 6);
    expect(residual.valueAtRisk[0]!.standardError).toBeGreaterThan(0);
    expect(residual.tailValueAtRisk[0]).toMatchObject({ standardError: null, low: null, high: null });
    expect(residual.tailValueAtRisk[0]!.value!).toBeGreaterThan(residual.valueAtRisk[0]!.value!);
  });
});

describe('stopping', () => {
  test('an aborted signal rejects and reports no further progress', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const onProgress = (share: number) => {
      seen.push(share);
      if (seen.length === 2) controller.abort(new Error('enough'));
    };
    const order = { method: 'simulation', precision: 1e-6, trials: 500_000, seed: 1, levels: LEVELS } as const;
    const run = quantify(quick, order, inlineRunner(), { onProgress, signal: controller.signal });
    await expect(run).rejects.toThrow('enough');
    expect(seen).toHaveLength(2);
  });

  test('a pool stops long before its end and works on', async () => {
    const controller = new AbortController();
    const order = { method: 'simulation', precision: 1e-6, trials: 20_000_000, seed: 1, levels: LEVELS } as const;
    let aborted = Number.NaN;
    const onProgress = () => {
      if (controller.signal.aborted) return;
      aborted = performance.now();
      controller.abort();
    };
    const run = quantify(oracle('AGG-01').model, order, pool, { onProgress, signal: controller.signal });
    await expect(run).rejects.toThrow();
    expect(performance.now() - aborted).toBeLessThan(5_000);
    expect((await outcomeOf(pool, quick, SIMULATION)).method).toBe('SIMULATION');
  });

  test('progress rises from above 0 to 1', async () => {
    const seen: number[] = [];
    const order = { ...SIMULATION, precision: 1e-6, seed: 1, levels: LEVELS };
    await quantify(quick, order, pool, { onProgress: (share) => seen.push(share) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(5);
  });
});
