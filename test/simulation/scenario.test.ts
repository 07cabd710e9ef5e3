import { type ScenarioOverlay } from '../../src/domain';
import {
  analyticMoments,
  buildPortfolio,
  checkModel,
  type Model,
  severityOf,
  type SeveritySpec,
} from '../../src/engine';
import { applyScenario, compileModel, modelDigest, type RegisterSnapshot } from '../../src/simulation';
import {
  controlOf,
  smallRegister,
  snapshotOf,
  riskOf,
  driverOf,
  atMostOnce,
  severityOf as lossOf,
} from '../support/snapshot';

const modelWith = (register: RegisterSnapshot, ...overlays: ScenarioOverlay[]): Model =>
  compileModel(applyScenario(register, { overlays })).model;
const digestWith = (register: RegisterSnapshot, ...overlays: ScenarioOverlay[]) =>
  modelDigest(modelWith(register, ...overlays));
const register = smallRegister();

test('nothing overlaid is the register itself', () => {
  expect(digestWith(register)).toBe(modelDigest(compileModel(register).model));
});

describe('controls', () => {
  test('removed, they are as if they had never been recorded', () => {
    const without = { ...register, controls: register.controls.filter(({ id }) => id !== 'ctl_1') };
    expect(digestWith(register, { kind: 'REMOVE_CONTROL', controlId: 'ctl_1' })).toBe(
      modelDigest(compileModel(without).model),
    );
  });

  test('implemented, a planned one counts', () => {
    const controls = register.controls.map((control) => ({ ...control, state: 'IMPLEMENTED' as const }));
    expect(digestWith(register, { kind: 'IMPLEMENT_CONTROL', controlId: 'ctl_2' })).toBe(
      modelDigest(compileModel({ ...register, controls }).model),
    );
  });

  test('rated, what is not given stays', () => {
    const { controls } = modelWith(register, {
      kind: 'RATE_CONTROL',
      controlId: 'ctl_1',
      rating: {
        effects: [
          { target: 'RISK', riskId: 'rsk_1', frequencyReduction: 0.9, severityReduction: null },
          { target: 'RISK', riskId: 'rsk_4', frequencyReduction: null, severityReduction: 0.2 },
        ],
        coverage: 0.7,
        coverageGroup: null,
        reliability: null,
      },
    });
    expect(controls[0]).toEqual({
      id: 'ctl_1',
      name: 'Control ctl_1',
      effects: [
        { risk: 'rsk_1', frequencyReduction: 0.9, severityReduction: 0.1 },
        { link: ['rsk_1', 'rsk_2'], probabilityReduction: 0.5 },
        { risk: 'rsk_4', frequencyReduction: 0, severityReduction: 0.2 },
      ],
      coverage: 0.7,
      reliability: { availability: 1, variantEfficacy: 0 },
    });
  });

  test('added, one acts like an implemented one of the register', () => {
    const { name, effects, coverage, coverageGroup, reliability } = controlOf('ctl_9');
    const control = { name, effects, coverage, coverageGroup, reliability };
    const overlaid = modelWith(register, { kind: 'ADD_CONTROL', control });
    const recorded = compileModel({ ...register, controls: [...register.controls, controlOf('ctl_9')] }).model;
    expect(JSON.stringify(buildPortfolio(overlaid).risks)).toBe(JSON.stringify(buildPortfolio(recorded).risks));
    expect(checkModel(overlaid)).toEqual([]);
  });
});

test('estimates are replaced, those not given stay', () => {
  const { risks } = modelWith(register, {
    kind: 'ASSESS_RISK',
    riskId: 'rsk_2',
    frequency: { form: 'ANNUAL_PROBABILITY', probability: 0.4, reading: 'AT_MOST_ONE_EVENT' },
    severity: null,
  });
  const before = compileModel(register).model.risks;
  expect(risks[1]).toEqual({ ...before[1], frequency: { type: 'bernoulli', probability: 0.4 } });
  expect(risks.filter((_, i) => i !== 1)).toEqual(before.filter((_, i) => i !== 1));
});

test('without their only assets risks no longer occur, with another one or none they do', () => {
  const idsWithout = (...assetIds: string[]) =>
    modelWith(register, ...assetIds.map((assetId) => ({ kind: 'RETIRE_ASSET' as const, assetId }))).risks.map(
      ({ id }) => id,
    );
  expect(idsWithout('ast_1')).toEqual(['rsk_2', 'rsk_3', 'rsk_4', 'rsk_5', 'rsk_6']);
  expect(idsWithout('ast_1', 'ast_2')).toEqual(['rsk_3', 'rsk_5', 'rsk_6']);
  expect(modelWith(register, { kind: 'RETIRE_ASSET', assetId: 'ast_1' }).links).toEqual([
    { from: 'rsk_2', to: 'rsk_3', probability: 0.4 },
  ]);
});

test('the order of overlays means nothing', () => {
  const { effects, coverage, coverageGroup, reliability } = controlOf('ctl_9');
  const added = (name: string, share: number): ScenarioOverlay => ({
    kind: 'ADD_CONTROL',
    control: { name, effects, coverage: coverage * share, coverageGroup, reliability },
  });
  const overlays: ScenarioOverlay[] = [
    added('B', 0.5),
    added('A', 0.7),
    { kind: 'FIX_DRIVER', driverId: 'drv_1', at: { by: 'STATE', state: 'WORSE' } },
    { kind: 'FIX_DRIVER', driverId: 'drv_2', at: { by: 'QUANTILE', quantile: 0.95 } },
    { kind: 'RETIRE_ASSET', assetId: 'ast_2' },
    { kind: 'ASSESS_RISK', riskId: 'rsk_1', frequency: null, severity: { form: 'EXACT', value: 7 } },
    { kind: 'IMPLEMENT_CONTROL', controlId: 'ctl_2' },
  ];
  expect(digestWith(register, ...overlays.toReversed())).toBe(digestWith(register, ...overlays));
});

describe('a driver that stands still', () => {
  const meanOf = (model: Model) => analyticMoments(buildPortfolio(model))!;

  test('averaged over its states, gives the means of the base again', () => {
    const base = meanOf(compileModel(register).model);
    const worse = meanOf(
      modelWith(register, { kind: 'FIX_DRIVER', driverId: 'drv_1', at: { by: 'STATE', state: 'WORSE' } }),
    );
    const other = meanOf(
      modelWith(register, { kind: 'FIX_DRIVER', driverId: 'drv_1', at: { by: 'STATE', state: 'OTHER' } }),
    );
    base.riskMeans.forEach((mean, risk) => {
      expect(0.1 * worse.riskMeans[risk]! + 0.9 * other.riskMeans[risk]!).toBeCloseTo(mean, 8);
    });
    expect(worse.riskMeans[0]!).toBeGreaterThan(2 * base.riskMeans[0]!);
    // Law of total variance, over both states.
    const spread = 0.1 * (worse.mean - base.mean) ** 2 + 0.9 * (other.mean - base.mean) ** 2;
    expect((0.1 * worse.variance + 0.9 * other.variance + spread) / base.variance).toBeCloseTo(1, 9);
  });

  test('multiplies rates and losses by f^b / E[F^b]', () => {
    const lone = snapshotOf({
      drivers: [driverOf('drv_2', { type: 'gamma', shape: 2 })],
      risks: [riskOf('rsk_1', { drivers: [{ driverId: 'drv_2', frequencyLoading: 2, severityLoading: 1 }] })],
    });
    const [risk] = modelWith(lone, {
      kind: 'FIX_DRIVER',
      driverId: 'drv_2',
      at: { by: 'MULTIPLE', multiple: 3 },
    }).risks;
    // E[F²] of a gamma variable with mean 1 and variance 1/2 is 1.5.
    expect(risk!.drivers).toEqual([]);
    expect(risk!.frequency).toEqual({ type: 'poisson', rate: expect.closeTo((0.5 * 9) / 1.5, 12) });
    expect(risk!.severity).toEqual({ type: 'lognormalInterval', low: 3000, high: 27000, confidence: 0.9 });
  });

  test('lets the hazard of at most one event follow', () => {
    const certain = snapshotOf({
      drivers: [driverOf('drv_1', { type: 'twoState', probability: 0.5, multiplier: 3 })],
      risks: [
        riskOf('rsk_1', { drivers: [{ driverId: 'drv_1', frequencyLoading: 1, severityLoading: 0 }] }, atMostOnce(0.9)),
      ],
    });
    const probabilityAt = (state: 'WORSE' | 'OTHER') => {
      const [risk] = modelWith(certain, { kind: 'FIX_DRIVER', driverId: 'drv_1', at: { by: 'STATE', state } }).risks;
      return (risk!.frequency as { probability: number }).probability;
    };
    expect((probabilityAt('WORSE') + probabilityAt('OTHER')) / 2).toBeCloseTo(0.9, 12);
    expect(Math.log1p(-probabilityAt('WORSE')) / Math.log1p(-probabilityAt('OTHER'))).toBeCloseTo(3, 9);
  });

  test('at zero it stops what follows it', () => {
    const off = snapshotOf({
      drivers: [driverOf('drv_1', { type: 'twoState', probability: 0.5, multiplier: 0 })],
      risks: [
        riskOf('rsk_1', { drivers: [{ driverId: 'drv_1', frequencyLoading: 1, severityLoading: 1 }] }),
        riskOf('rsk_2', { drivers: [{ driverId: 'drv_1', frequencyLoading: 1, severityLoading: 0 }] }, atMostOnce(0.2)),
      ],
    });
    const model = modelWith(off, { kind: 'FIX_DRIVER', driverId: 'drv_1', at: { by: 'STATE', state: 'WORSE' } });
    expect(meanOf(model).mean).toBe(0);
    expect(checkModel(model)).toEqual([]);
  });

  const severities: SeveritySpec[] = [
    { type: 'fixed', value: 5 },
    { type: 'lognormal', mu: 2, sigma: 1 },
    { type: 'lognormalInterval', low: 1, high: 10, confidence: 0.8 },
    { type: 'pert', min: 1, mode: 3, max: 9, shape: 4 },
    { type: 'gamma', shape: 2, scale: 3 },
    { type: 'exponential', mean: 4 },
    { type: 'weibull', shape: 0.7, scale: 3 },
    { type: 'lomax', alpha: 3, scale: 5 },
    { type: 'generalizedPareto', xi: 0.3, scale: 2, threshold: 1 },
    { type: 'splicedPareto', mu: 1, sigma: 1, bodyProbability: 0.9, xi: 0.3, scale: 4 },
    { type: 'discrete', values: [1, 5], probabilities: [0.4, 0.6] },
    { type: 'empirical', values: [1, 2, 7] },
    {
      type: 'mixture',
      weights: [1, 3],
      components: [
        { type: 'fixed', value: 2 },
        { type: 'exponential', mean: 9 },
      ],
    },
  ];

  test.each(severities)('scales every loss of a $type law', (severity) => {
    const one = snapshotOf({
      drivers: [driverOf('drv_1', { type: 'gamma', shape: 2 })],
      risks: [
        riskOf('rsk_1', {
          ...lossOf(severity),
          drivers: [{ driverId: 'drv_1', frequencyLoading: 0, severityLoading: 1 }],
        }),
      ],
    });
    const [risk] = modelWith(one, {
      kind: 'FIX_DRIVER',
      driverId: 'drv_1',
      at: { by: 'MULTIPLE', multiple: 2.5 },
    }).risks;
    const [scaled, law] = [severityOf(risk!.severity), severityOf(severity)];
    expect(scaled.mean / law.mean).toBeCloseTo(2.5, 10);
    for (const p of [0.05, 0.3, 0.5, 0.8, 0.95, 0.999]) {
      expect(scaled.quantile(p) / law.quantile(p)).toBeCloseTo(2.5, 8);
    }
    expect(risk!.frequency).toEqual({ type: 'poisson', rate: 0.5 });
  });
});
