import { buildPortfolio, linkId, withoutControls } from '../../src/engine/build-portfolio';
import type { Model, ModelRisk } from '../../src/engine/model';

const risk = (id: string, more: Partial<ModelRisk> = {}): ModelRisk => ({
  id,
  frequency: { type: 'poisson', rate: 0.5 },
  severity: { type: 'fixed', value: 10 },
  drivers: [],
  ...more,
});

const always = { availability: 1, variantEfficacy: 0 };

const model: Model = {
  currency: 'EUR',
  drivers: [
    { id: 'CALM', distribution: { type: 'gamma', shape: 2 } },
    { id: 'STORM', distribution: { type: 'twoState', probability: 0.1, multiplier: 4 } },
  ],
  risks: [
    risk('A', {
      name: 'First',
      kind: 'SECURITY_THREAT',
      drivers: [
        { driver: 'STORM', frequencyLoading: 1, severityLoading: 0 },
        { driver: 'CALM', frequencyLoading: 0, severityLoading: -0.5 },
      ],
      eventLayer: { deductible: 1, limit: Infinity, share: 0.5 },
    }),
    risk('B'),
  ],
  links: [
    { from: 'A', to: 'B', probability: 0.3 },
    { from: 'B', to: 'A', meanEvents: 0.1 },
  ],
  controls: [
    {
      id: 'C',
      coverage: 0.8,
      reliability: { availability: 0.9, variantEfficacy: 0.5 },
      effects: [
        { risk: 'A', frequencyReduction: 0.5, severityReduction: 0.2 },
        { link: ['A', 'B'], probabilityReduction: 0.4 },
      ],
    },
    {
      id: 'D',
      coverage: 1,
      reliability: always,
      effects: [{ risk: 'A', frequencyReduction: 0.25, severityReduction: 0 }],
    },
  ],
  annualLayer: { deductible: 0, limit: 100, share: 1 },
};

test('resolves ids, keeps loadings that are not zero, and lets controls multiply what remains', () => {
  const portfolio = buildPortfolio(model);
  const [a, b] = portfolio.risks;
  expect(a).toMatchObject({
    id: 'A',
    name: 'First',
    kind: 'SECURITY_THREAT',
    frequencyLoadings: [{ driver: 1, loading: 1 }],
    severityLoadings: [{ driver: 0, loading: -0.5 }],
    eventLayer: { deductible: 1, limit: Infinity, share: 0.5 },
  });
  expect(a!.frequencySurvival).toBeCloseTo((1 - 0.8 * 0.5 * 0.95) * 0.75, 15);
  expect(a!.severityFactor).toBeCloseTo(1 - 0.8 * 0.2 * 0.95, 15);
  expect(b).toMatchObject({ name: 'B', kind: null, frequencySurvival: 1, severityFactor: 1, eventLayer: null });
  expect(portfolio.links).toEqual([
    {
      id: 'A→B',
      from: 0,
      to: 1,
      kind: 'probability',
      value: 0.3,
      survival: expect.closeTo(1 - 0.8 * 0.4 * 0.95, 15),
      yearlySurvival: null,
    },
    { id: 'B→A', from: 1, to: 0, kind: 'meanEvents', value: 0.1, survival: 1, yearlySurvival: null },
  ]);
  expect(portfolio.annualLayer).toEqual({ deductible: 0, limit: 100, share: 1 });
  expect(portfolio.hasControls).toBe(true);
});

test('without controls everything survives and the rest stays', () => {
  const inherent = withoutControls(buildPortfolio(model));
  expect(inherent.risks.map((entry) => [entry.frequencySurvival, entry.severityFactor])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(inherent.links.map((entry) => entry.survival)).toEqual([1, 1]);
  expect(inherent.hasControls).toBe(false);
  expect(inherent.risks[0]!.eventLayer).toEqual(model.risks[0]!.eventLayer);
});

test('a control without effects is no control', () => {
  const idle = [{ id: 'C', coverage: 1, reliability: always, effects: [] }];
  expect(buildPortfolio({ ...model, controls: idle }).hasControls).toBe(false);
});

test('an id that nothing has is refused', () => {
  const broken = { ...model, links: [{ from: 'A', to: 'Z', probability: 0.1 }] };
  expect(() => buildPortfolio(broken)).toThrow(new RangeError('nothing has the id "Z"'));
});

test('links between different risks never share an identity', () => {
  expect(linkId('A', 'B')).toBe('A→B');
  expect(linkId('A→B', 'C')).not.toBe(linkId('A', 'B→C'));
  expect(linkId('A\\', '→B')).not.toBe(linkId('A', '\\→→B'));
});
