import fc from 'fast-check';
import { analyticMoments, buildPortfolio, type Model, type ModelControl, withoutControls } from '../../src/engine';
import { compileModel, type ControlValues, controlValues, inlineRunner } from '../../src/simulation';
import { drawnOrder } from '../../src/simulation/control-value/orders';
import { enumeratedShares, sampledShares } from '../../src/simulation/control-value/shapley';
import { everything } from '../support/models';
import { smallRegister } from '../support/snapshot';

const runner = inlineRunner();
const valuesOf = async (model: Model, permutations = 50): Promise<ControlValues> => {
  const result = await controlValues({ model, permutations, seed: 1 }, runner);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
};
const meanOf = (model: Model, ...ids: string[]): number =>
  analyticMoments(buildPortfolio({ ...model, controls: model.controls.filter(({ id }) => ids.includes(id)) }))!.mean;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const control = (id: string, effects: ModelControl['effects'], coverageGroup?: string): ModelControl => ({
  id,
  effects,
  coverage: 0.9,
  ...(coverageGroup === undefined ? {} : { coverageGroup }),
  reliability: { availability: 1, variantEfficacy: 0 },
});
const onRisk = (risk: string, frequencyReduction: number, severityReduction = 0) => ({
  risk,
  frequencyReduction,
  severityReduction,
});
const { model: register } = compileModel(smallRegister());

/** Eleven controls on one chain of risks: too many to go through every order. */
const crowded: Model = {
  ...everything,
  controls: Array.from({ length: 11 }, (_, i) =>
    control(`C${i}`, [onRisk(['POISON', 'BIAS', 'FINE'][i % 3]!, 0.1 + 0.05 * i, 0.03 * i)]),
  ),
};

test('one control is worth what it takes away, in whatever order', async () => {
  const one = { ...register, controls: register.controls.slice(0, 1) };
  const { controls, inherent, residual } = await valuesOf(one);
  expect(inherent / meanOf(one)).toBeCloseTo(1, 12);
  expect(residual / meanOf(one, 'ctl_1')).toBeCloseTo(1, 12);
  const worth = inherent - residual;
  expect(controls).toHaveLength(1);
  expect(controls[0]!.lastIn / worth).toBeCloseTo(1, 9);
  expect(controls[0]!.firstIn / worth).toBeCloseTo(1, 9);
  expect(controls[0]!.shapley.value! / worth).toBeCloseTo(1, 9);
});

test('two controls on one risk share what they take away together', async () => {
  const model: Model = {
    ...everything,
    links: [],
    controls: [control('A', [onRisk('BIAS', 1)]), control('B', [onRisk('BIAS', 1)])],
  };
  const loss = meanOf(model) - meanOf({ ...model, risks: model.risks.filter(({ id }) => id !== 'BIAS') });
  const { controls, exact } = await valuesOf(model);
  // Each covers 0.9 of the events: the first takes 0.9, the second 0.09.
  expect(exact).toBe(true);
  for (const { lastIn, firstIn, shapley } of controls) {
    expect(firstIn / loss).toBeCloseTo(0.9, 9);
    expect(lastIn / loss).toBeCloseTo(0.09, 9);
    expect(shapley.value! / loss).toBeCloseTo(0.495, 9);
  }
});

test.each([
  ['a register', register],
  [
    'shared coverage',
    {
      ...register,
      controls: ['A', 'B', 'C'].map((id) => control(id, [onRisk('rsk_6', 0.5), onRisk('rsk_1', 0.2, 0.4)], 'g')),
    },
  ],
  ['too many controls for every order', crowded],
])('of %s, Shapley values add up to inherent less residual', async (_, model) => {
  const { controls, inherent, residual, exact } = await valuesOf(model);
  expect(inherent / analyticMoments(withoutControls(buildPortfolio(model)))!.mean).toBeCloseTo(1, 9);
  expect(residual / analyticMoments(buildPortfolio(model))!.mean).toBeCloseTo(1, 9);
  expect(sum(controls.map(({ shapley }) => shapley.value!)) / (inherent - residual)).toBeCloseTo(1, 9);
  expect(controls.map(({ id }) => id)).toEqual(model.controls.map(({ id }) => id));
  expect(exact).toBe(model !== crowded);
  for (const { id, lastIn, firstIn } of controls) {
    const others = model.controls.map((one) => one.id).filter((one) => one !== id);
    expect(lastIn).toBeCloseTo(meanOf(model, ...others) - residual, 6);
    expect(firstIn).toBeCloseTo(inherent - meanOf(model, id), 6);
  }
});

test('taking the model apart leaves the values as they are', async () => {
  // A link that never triggers anything joins what was apart.
  const joined: Model = {
    ...register,
    links: [
      ...register.links,
      { from: 'rsk_4', to: 'rsk_6', probability: 0 },
      { from: 'rsk_1', to: 'rsk_6', probability: 0 },
    ],
  };
  const [apart, together] = [await valuesOf(register), await valuesOf(joined)];
  together.controls.forEach(({ shapley }, i) => {
    expect(shapley.value!).toBeCloseTo(apart.controls[i]!.shapley.value!, 6);
  });
});

test('sampled values lie within their errors of the exact ones', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `P${i}`);
  const share = (id: string) => (1 + Number(id.slice(1))) / 20;
  const worthOf = (members: ReadonlySet<string>) => 1 - [...members].reduce((left, id) => left * (1 - share(id)), 1);
  const exact = enumeratedShares(ids.length, (set) => worthOf(new Set(ids.filter((_, i) => (set >>> i) & 1))));
  const sampled = sampledShares(ids, worthOf, 400, 'seed');
  expect(sum(sampled.map(({ value }) => value))).toBeCloseTo(worthOf(new Set(ids)), 12);
  sampled.forEach(({ value, standardError }, i) => {
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(value - exact[i]!.value)).toBeLessThan(4 * standardError);
  });
});

test('enumerated shares add up, treat equals alike and give nothing to those who add nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 16, maxLength: 16 }), (gains) => {
      // Player 3 adds nothing; players 0 and 1 are interchangeable.
      const worth = (set: number) => {
        const members = set & 7;
        const both = (members & 1) + ((members >>> 1) & 1);
        return members === 0 ? 0 : gains[both * 2 + (members >>> 2)]!;
      };
      const shares = enumeratedShares(4, worth).map(({ value }) => value);
      expect(sum(shares)).toBeCloseTo(worth(15), 9);
      expect(shares[3]).toBeCloseTo(0, 9);
      expect(shares[0]).toBeCloseTo(shares[1]!, 9);
    }),
  );
});

test('orders are drawn alike, whatever the listing', () => {
  const ids = ['A', 'B', 'C', 'D'];
  expect(drawnOrder(ids.toReversed(), 'x', 3)).toEqual(drawnOrder(ids, 'x', 3));
  expect(drawnOrder([...ids, 'E'], 'x', 3).filter((id) => id !== 'E')).toEqual(drawnOrder(ids, 'x', 3));
  const firsts = Array.from({ length: 4_000 }, (_, n) => drawnOrder(ids, 'x', n)[0]!);
  for (const id of ids) {
    const count = firsts.filter((first) => first === id).length;
    expect(Math.abs(count - 1_000)).toBeLessThan(4 * Math.sqrt(4_000 * 0.25 * 0.75));
  }
});

test('what would take too long is refused', async () => {
  expect(await controlValues({ model: crowded, permutations: 20_000, seed: 1 }, runner)).toMatchObject({
    refusals: [{ code: 'TOO_COSTLY', path: 'permutations' }],
  });
});

test('without an analytic mean there is a reason', async () => {
  const model: Model = { ...everything, annualLayer: { deductible: 0, limit: 1e6, share: 1 } };
  expect(await controlValues({ model, permutations: 10, seed: 1 }, runner)).toMatchObject({
    refusals: [{ code: 'MEAN_UNKNOWN' }],
  });
});

test('many drivers on a chain do not stand in the way', async () => {
  const size = 12;
  const chain: Model = {
    currency: 'EUR',
    drivers: Array.from({ length: size }, (_, i) => ({ id: `D${i}`, distribution: { type: 'gamma', shape: 2 } })),
    risks: Array.from({ length: size }, (_, i) => ({
      id: `R${i}`,
      frequency: { type: 'poisson', rate: 1 },
      severity: { type: 'fixed', value: 100 },
      // Under a probability, each driver needs quadrature.
      drivers: [{ driver: `D${i}`, frequencyLoading: 0.5, severityLoading: 0 }],
    })),
    links: Array.from({ length: size - 1 }, (_, i) => ({ from: `R${i}`, to: `R${i + 1}`, probability: 0.5 })),
    controls: [control('last', [onRisk(`R${size - 1}`, 0.5)])],
  };
  expect(analyticMoments(buildPortfolio(chain))).toBeNull();
  const { controls, inherent } = await valuesOf(chain);
  // Events of the i-th risk: 1 + ½ + … + ½^i.
  const events = Array.from({ length: size }, (_, i) => 2 - 0.5 ** i);
  expect(inherent).toBeCloseTo(100 * sum(events), 6);
  expect(controls[0]!.shapley.value!).toBeCloseTo(100 * 0.5 * 0.9 * events.at(-1)!, 6);
});
