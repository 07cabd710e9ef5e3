import type { CascadeLink, Control, Driver } from '../../src/domain/index';
import { checkModel } from '../../src/engine/index';
import { compileModel, modelDigest } from '../../src/simulation/index';
import { controlOf, driverOf, linkOf, record, riskOf, snapshotOf, yearly } from '../support/snapshot';

const basis = { kind: 'ELICITED', note: 'workshop' } as const;

const link = (
  id: string,
  fromRiskId: string,
  toRiskId: string,
  differences: Partial<CascadeLink> = {},
): CascadeLink => ({ ...linkOf(id, fromRiskId, toRiskId), ...differences });

const control = (id: string, differences: Partial<Control> = {}): Control =>
  controlOf(id, { coverage: 0.9, ...differences });

const driver: Driver = { ...driverOf('drv_1', { type: 'gamma', shape: 2 }), name: 'Calm' };

test('an empty register is an empty model in its currency', () => {
  expect(compileModel(snapshotOf())).toEqual({
    model: { currency: 'CHF', drivers: [], risks: [], links: [], controls: [] },
    risks: [],
  });
});

test('estimates become the laws that they stand for', () => {
  const { model } = compileModel(
    snapshotOf({
      risks: [
        riskOf('rsk_1'),
        riskOf('rsk_2', {
          frequency: { spec: { form: 'ANNUAL_PROBABILITY', probability: 0.2, reading: 'AT_MOST_ONE_EVENT' }, basis },
          severity: { spec: { form: 'THREE_POINT', min: 1, mode: 2, max: 9, shape: 4 }, basis },
        }),
        riskOf('rsk_3', {
          frequency: { spec: { form: 'ANNUAL_PROBABILITY', probability: 0.2, reading: 'POISSON' }, basis },
          severity: { spec: { form: 'EXACT', value: 5 }, basis },
        }),
        riskOf('rsk_4', {
          frequency: {
            spec: { form: 'EVENTS_PER_YEAR', rate: { form: 'THREE_POINT', min: 0.1, mode: 0.2, max: 0.9, shape: 4 } },
            basis,
          },
          severity: { spec: { form: 'DISTRIBUTION', distribution: { type: 'gamma', shape: 2, scale: 3 } }, basis },
        }),
      ],
    }),
  );
  expect(model.risks.map(({ frequency }) => frequency)).toEqual([
    { type: 'poisson', rate: 0.5 },
    { type: 'bernoulli', probability: 0.2 },
    { type: 'poisson', rate: -Math.log1p(-0.2) },
    { type: 'negativeBinomial', mean: expect.closeTo(0.3, 12), size: expect.any(Number) },
  ]);
  expect(model.risks.map(({ severity }) => severity)).toEqual([
    { type: 'lognormalInterval', low: 1000, high: 9000, confidence: 0.9 },
    { type: 'pert', min: 1, mode: 2, max: 9, shape: 4 },
    { type: 'fixed', value: 5 },
    { type: 'gamma', shape: 2, scale: 3 },
  ]);
  expect(checkModel(model)).toEqual([]);
});

test('links, effects, loadings and layers name register ids', () => {
  const layer = { deductible: 10, limit: Infinity, share: 0.8 };
  const { model } = compileModel(
    snapshotOf({
      risks: [
        riskOf('rsk_1', { drivers: [{ driverId: 'drv_1', frequencyLoading: 1, severityLoading: 0.5 }] }),
        riskOf('rsk_2', { eventLayer: layer, kind: 'AI_HARM' }),
      ],
      links: [link('lnk_1', 'rsk_1', 'rsk_2'), link('lnk_2', 'rsk_2', 'rsk_2', { probability: null, meanEvents: 0.4 })],
      controls: [
        control('ctl_1', {
          coverageGroup: 'servers',
          effects: [
            { target: 'RISK', riskId: 'rsk_1', frequencyReduction: 0.5, severityReduction: 0.1 },
            { target: 'LINK', linkId: 'lnk_1', probabilityReduction: 0.6 },
          ],
        }),
      ],
      drivers: [driver],
    }),
  );
  expect(model.drivers).toEqual([{ id: 'drv_1', distribution: { type: 'gamma', shape: 2 } }]);
  expect(model.risks[0]!.drivers).toEqual([{ driver: 'drv_1', frequencyLoading: 1, severityLoading: 0.5 }]);
  expect('eventLayer' in model.risks[0]!).toBe(false);
  expect(model.risks[1]).toMatchObject({ id: 'rsk_2', name: 'Risk rsk_2', kind: 'AI_HARM', eventLayer: layer });
  expect(model.links).toEqual([
    { from: 'rsk_1', to: 'rsk_2', probability: 0.3 },
    { from: 'rsk_2', to: 'rsk_2', meanEvents: 0.4 },
  ]);
  expect(model.controls).toEqual([
    {
      id: 'ctl_1',
      name: 'Control ctl_1',
      effects: [
        { risk: 'rsk_1', frequencyReduction: 0.5, severityReduction: 0.1 },
        { link: ['rsk_1', 'rsk_2'], probabilityReduction: 0.6 },
      ],
      coverage: 0.9,
      coverageGroup: 'servers',
      reliability: { availability: 1, variantEfficacy: 0 },
    },
  ]);
  expect(checkModel(model)).toEqual([]);
});

test('a control ages from its renewal to the day of the snapshot, and keeps how sure one is of it', () => {
  const stateful = {
    availability: { failuresPerYear: 4, daysToRestore: 5, formula: 'fairCam' as const },
    variantEfficacy: 0.1,
    mode: 'stateful' as const,
  };
  const compiled = (renewedOn: string) =>
    compileModel(
      snapshotOf({
        asOf: '2026-11-23',
        risks: [riskOf('rsk_1')],
        controls: [
          control('ctl_1', { ageing: { halfLife: 2, renewedOn }, efficacySampleSize: 20, reliability: stateful }),
        ],
      }),
    ).model;
  const model = compiled('2024-11-23');
  expect(model.controls[0]).toMatchObject({
    reliability: stateful,
    efficacySampleSize: 20,
    ageing: { halfLife: 2, age: expect.closeTo(730 / 365.25, 12) },
  });
  expect(checkModel(model)).toEqual([]);
  expect(compiled('2026-11-23').controls[0]!.ageing!.age).toBe(0);
  expect(compiled('2027-01-01').controls[0]!.ageing!.age).toBe(0);
});

test('correlations join risks that count, by the copula of the organisation', () => {
  const pair = (id: string, riskIds: string[], spearman = 0.4) => ({
    ...record(id),
    riskIds,
    spearman,
    rationale: null,
  });
  const snapshot = snapshotOf({
    risks: [
      riskOf('rsk_1'),
      riskOf('rsk_2'),
      riskOf('rsk_3', { retiredAt: new Date(1) }),
      riskOf('rsk_4', {}, yearly(0)),
    ],
    correlations: [
      pair('cor_2', ['rsk_2', 'rsk_3']),
      pair('cor_1', ['rsk_1', 'rsk_2'], -0.3),
      pair('cor_3', ['rsk_1', 'rsk_4']),
    ],
  });
  const correlations = [{ between: ['rsk_1', 'rsk_2'], spearman: -0.3 }];
  const { model } = compileModel(snapshot);
  expect(model.dependence).toEqual({ copula: 'gaussian', correlations });
  expect(checkModel(model)).toEqual([]);
  const dependence = { copula: 'T', degreesOfFreedom: 4 } as const;
  const withT = compileModel({ ...snapshot, organization: { ...snapshot.organization, dependence } });
  expect(withT.model.dependence).toEqual({ copula: 't', degreesOfFreedom: 4, correlations });
  expect('dependence' in compileModel({ ...snapshot, correlations: [] }).model).toBe(false);
});

test('what is retired, planned or gone counts no more', () => {
  const { model, risks } = compileModel(
    snapshotOf({
      risks: [riskOf('rsk_1'), riskOf('rsk_2', { retiredAt: new Date(1) })],
      links: [link('lnk_1', 'rsk_1', 'rsk_2')],
      controls: [
        control('ctl_planned', { state: 'PLANNED' }),
        control('ctl_retired', { state: 'RETIRED' }),
        control('ctl_off', {
          effects: [
            { target: 'RISK', riskId: 'rsk_2', frequencyReduction: 1, severityReduction: 0 },
            { target: 'LINK', linkId: 'lnk_1', probabilityReduction: 1 },
            { target: 'LINK', linkId: 'lnk_gone', probabilityReduction: 1 },
          ],
        }),
        control('ctl_on'),
      ],
    }),
  );
  expect(model.risks.map(({ id }) => id)).toEqual(['rsk_1']);
  expect(model.links).toEqual([]);
  expect(model.controls.map(({ id }) => id)).toEqual(['ctl_on']);
  expect(risks.map(({ id }) => id)).toEqual(['rsk_1']);
  expect(checkModel(model)).toEqual([]);
});

test('the order in which rows are read changes nothing', () => {
  const rows = {
    risks: [riskOf('rsk_1'), riskOf('rsk_2')],
    links: [link('lnk_1', 'rsk_1', 'rsk_2'), link('lnk_2', 'rsk_2', 'rsk_1')],
    controls: [control('ctl_1'), control('ctl_2')],
    drivers: [driver, { ...driver, id: 'drv_2' }],
  };
  const reversed = Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, [...list].reverse()]));
  const [there, back] = [compileModel(snapshotOf(rows)), compileModel(snapshotOf(reversed))];
  expect(back).toEqual(there);
  expect(modelDigest(back.model)).toBe(modelDigest(there.model));
});

test('what aggregates group by is taken with it, each value once', () => {
  const system = (id: string, lifecycleStage: 'DESIGN' | 'MONITORING') => ({
    ...record(id),
    name: id,
    purpose: null,
    lifecycleStage,
    roles: [],
    ownerId: null,
    assetIds: [],
  });
  const { risks } = compileModel(
    snapshotOf({
      risks: [
        riskOf('rsk_1', {
          dimensions: ['PRIVACY', 'INTEGRITY'],
          assetIds: ['ast_2', 'ast_1'],
          aiSystemIds: ['ais_2', 'ais_1', 'ais_3'],
          ownerId: 'per_1',
          treatment: 'SHARE',
        }),
      ],
      aiSystems: [system('ais_1', 'MONITORING'), system('ais_2', 'DESIGN'), system('ais_3', 'MONITORING')],
    }),
  );
  expect(risks).toEqual([
    {
      id: 'rsk_1',
      name: 'Risk rsk_1',
      kind: 'SECURITY_THREAT',
      dimensions: ['INTEGRITY', 'PRIVACY'],
      assetIds: ['ast_1', 'ast_2'],
      aiSystemIds: ['ais_1', 'ais_2', 'ais_3'],
      lifecycleStages: ['DESIGN', 'MONITORING'],
      ownerId: 'per_1',
      treatment: 'SHARE',
    },
  ]);
});
