import {
  acceptRisk,
  cascadeLoop,
  type CascadeLink,
  foundOrganization,
  idsIn,
  recordControl,
  recordRisk,
  recordAiSystem,
  type Risk,
  type RuleContext,
} from '../../src/domain/index';
import { problemsOf, riskInput, TODAY, valueOf } from '../support/register';

const basis = { kind: 'PUBLISHED' as const, note: 'Report' };
const context: RuleContext = {
  organizationId: 'org_1',
  currency: 'EUR',
  now: TODAY,
  known: new Set(['per_1', 'rsk_1', 'rsk_2', 'lnk_1', 'drv_1']),
};
const paths = (problems: { path: string[] }[]) => problems.map(({ path }) => path.join('.'));
const risk = (differences: object) => recordRisk('rsk_9', riskInput(differences), context);
const severity = (given: object) => risk({ severity: { severity: given, basis } });
const frequency = (given: object) => risk({ frequency: { frequency: given, basis } });

describe('risk', () => {
  test('is recorded undecided at version 1', () => {
    const recorded = valueOf(risk({ ownerId: 'per_1', name: '  Leak  ' }));
    expect(recorded).toMatchObject({
      id: 'rsk_9',
      version: 1,
      name: 'Leak',
      treatment: null,
      acceptance: null,
      retiredAt: null,
      causes: [],
    });
    expect(recorded.severity.spec).toEqual({ form: 'RANGE', low: 100_000, high: 5_000_000, confidence: 0.9 });
  });

  test('lists all problems at once', () => {
    const problems = problemsOf(
      risk({
        name: 'x'.repeat(201),
        kind: 'OTHER',
        dimensions: ['PRIVACY', 'PRIVACY'],
        reviewDueOn: '2026-02-30',
        drivers: [{ driverId: 'drv_1', frequencyLoading: 11 }, { driverId: 'drv_2' }],
        eventLayer: { deductible: -1, limit: 0, share: 2 },
      }),
    );
    expect(paths(problems)).toEqual([
      'name',
      'kind',
      'dimensions.1',
      'reviewDueOn',
      'drivers.0.frequencyLoading',
      'drivers.1.driverId',
      'eventLayer.deductible',
      'eventLayer.limit',
      'eventLayer.share',
    ]);
    expect(problems[0]!.message).toBe('name has 201 characters; at most 200 are allowed');
    expect(problems[3]!.message).toContain('"2026-02-30"');
    expect(problems[8]!.message).toBe('eventLayer.share is 2; it must be at most 1');
  });

  test.each([
    [{ range: { low: 5, high: 1 } }, 'range.low', 'REVERSED_INTERVAL'],
    [{ range: { low: 0, high: 1 } }, 'range.low', 'OUT_OF_RANGE'],
    [{ range: { low: 1, high: 2, confidence: 1 } }, 'range.confidence', 'OUT_OF_RANGE'],
    [{ range: { low: 1, high: Number.NaN } }, 'range.high', 'NOT_FINITE'],
    [{ exact: -1 }, 'exact', 'OUT_OF_RANGE'],
    [{ exact: '5' }, 'exact', 'WRONG_TYPE'],
    [
      { distribution: { type: 'generalizedPareto', xi: 1, scale: 1, threshold: 0 } },
      'distribution.xi',
      'INFINITE_MEAN',
    ],
    [{ distribution: { type: 'lomax', alpha: 0.9, scale: 1 } }, 'distribution.alpha', 'INFINITE_MEAN'],
    [{ distribution: { type: 'levy' } }, 'distribution.type', 'UNKNOWN_TYPE'],
    [
      { distribution: { type: 'mixture', weights: [1], components: [{ type: 'gamma', shape: 0, scale: 1 }] } },
      'distribution.components.0.shape',
      'OUT_OF_RANGE',
    ],
  ])('refuses the severity %j', (given, path, code) => {
    expect(problemsOf(severity(given))).toMatchObject([{ code, path: ['severity', 'severity', ...path.split('.')] }]);
  });

  test('three points out of order are refused', () => {
    const problems = problemsOf(severity({ threePoint: { min: 1, mode: 9, max: 5 } }));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]!.path.slice(0, 3)).toEqual(['severity', 'severity', 'threePoint']);
  });

  test('an estimate has exactly one form', () => {
    expect(problemsOf(severity({}))).toMatchObject([{ code: 'NOT_ALLOWED', path: ['severity', 'severity'] }]);
    const two = problemsOf(severity({ exact: 1, range: { low: 1, high: 2 } }));
    expect(two[0]!.message).toContain('found exact and range');
    expect(severity({ exact: 1, range: null }).ok).toBe(true);
    expect(problemsOf(risk({ severity: null }))).toMatchObject([{ code: 'REQUIRED', path: ['severity'] }]);
    expect(problemsOf(risk({ severity: { severity: { exact: 1 } } }))).toMatchObject([{ path: ['severity', 'basis'] }]);
  });

  test('a frequency is a rate or a probability', () => {
    expect(frequency({ eventsPerYear: { exact: 0 } }).ok).toBe(true);
    expect(frequency({ annualProbability: { probability: 1, reading: 'AT_MOST_ONE_EVENT' } }).ok).toBe(true);
    expect(problemsOf(frequency({ annualProbability: { probability: 1, reading: 'POISSON' } }))).toMatchObject([
      { code: 'OUT_OF_RANGE', path: ['frequency', 'frequency', 'annualProbability', 'probability'] },
    ]);
    expect(paths(problemsOf(frequency({ annualProbability: { probability: 1.2, reading: 'OTHER' } })))).toEqual([
      'frequency.frequency.annualProbability.probability',
      'frequency.frequency.annualProbability.reading',
    ]);
    const weibull = { distribution: { type: 'weibull', shape: 1, scale: 1 } };
    expect(problemsOf(frequency({ eventsPerYear: weibull }))).toMatchObject([
      { code: 'NOT_ALLOWED', path: ['frequency', 'frequency', 'eventsPerYear', 'distribution', 'type'] },
    ]);
  });

  test('is accepted until a day to come', () => {
    const recorded = valueOf(risk({}));
    const accept = (given: object) =>
      acceptRisk(
        recorded,
        { id: 'rsk_9', expectedVersion: 1, acceptedById: 'per_1', expiresOn: '2026-11-24', rationale: 'ok', ...given },
        context,
      );
    expect(valueOf(accept({}))).toMatchObject({
      version: 2,
      acceptance: { acceptedAt: TODAY, expiresOn: '2026-11-24' },
    });
    expect(problemsOf(accept({ expiresOn: '2026-11-23' }))[0]!.message).toContain('2026-11-23');
    expect(paths(problemsOf(accept({ acceptedById: 'per_2', rationale: ' ', expiresOn: 'soon' })))).toEqual([
      'acceptedById',
      'expiresOn',
      'rationale',
    ]);
    const retired: Risk = { ...recorded, retiredAt: TODAY };
    expect(
      problemsOf(
        acceptRisk(
          retired,
          { id: 'rsk_9', expectedVersion: 1, acceptedById: 'per_1', expiresOn: '2027-01-01', rationale: 'x' },
          context,
        ),
      ),
    ).toMatchObject([{ code: 'CONFLICT' }]);
  });
});

describe('control', () => {
  const control = (differences: object) => recordControl('ctl_1', { name: 'Wall', ...differences }, context);

  test('has usual values', () => {
    expect(valueOf(control({}))).toMatchObject({
      state: 'PLANNED',
      coverage: 1,
      coverageGroup: null,
      reliability: { availability: 1, variantEfficacy: 0 },
      effects: [],
    });
    const failing = valueOf(control({ reliability: { failuresPerYear: 2, daysToRestore: 5, variantEfficacy: 0.2 } }));
    expect(failing.reliability).toEqual({
      availability: { failuresPerYear: 2, daysToRestore: 5, formula: 'fairCam' },
      variantEfficacy: 0.2,
    });
  });

  test('effects name exactly one target each, none twice, reductions as shares', () => {
    const effects = [
      { riskId: 'rsk_1', frequencyReduction: 1.5 },
      { linkId: 'lnk_1', probabilityReduction: 0.5, severityReduction: 0.5 },
      { riskId: 'rsk_2', linkId: 'lnk_1' },
      { riskId: 'rsk_3' },
      { linkId: 'lnk_1' },
    ];
    expect(paths(problemsOf(control({ effects })))).toEqual([
      'effects.0.frequencyReduction',
      'effects.1.severityReduction',
      'effects.2',
      'effects.3.riskId',
      'effects.4.probabilityReduction',
    ]);
    const twice = [
      { riskId: 'rsk_1', frequencyReduction: 0.5 },
      { riskId: 'rsk_1', severityReduction: 0.5 },
    ];
    expect(problemsOf(control({ effects: twice }))).toMatchObject([
      { code: 'DUPLICATE_VALUE', path: ['effects', '1'] },
    ]);
  });

  test('availability is stated or derived, not both; costs are exact and in the currency of the register', () => {
    expect(
      problemsOf(control({ reliability: { availability: 0.9, failuresPerYear: 1, daysToRestore: 1 } })),
    ).toMatchObject([{ path: ['reliability', 'availability'] }]);
    expect(problemsOf(control({ reliability: { failuresPerYear: 1 } }))).toMatchObject([
      { code: 'REQUIRED', path: ['reliability', 'daysToRestore'] },
    ]);
    expect(valueOf(control({ annualCost: { amount: '12.50', currency: 'EUR' } })).annualCost).toEqual({
      amount: '12.50',
      currency: 'EUR',
    });
    expect(paths(problemsOf(control({ annualCost: { amount: '-1', currency: 'USD' } })))).toEqual([
      'annualCost.amount',
      'annualCost.currency',
    ]);
  });
});

describe('cascade loop', () => {
  const link = (fromRiskId: string, toRiskId: string, meanEvents: number): CascadeLink => ({
    id: `lnk_${fromRiskId}${toRiskId}`,
    organizationId: 'org_1',
    version: 1,
    createdAt: TODAY,
    updatedAt: TODAY,
    fromRiskId,
    toRiskId,
    probability: null,
    meanEvents,
    rationale: null,
  });

  test('names the worst loop only, and its own radius', () => {
    const links = [link('a', 'b', 1), link('b', 'a', 4), link('c', 'c', 1), link('a', 'c', 9), link('x', 'y', 50)];
    expect(cascadeLoop(links, new Set(), ['probability'])).toMatchObject({
      type: 'CASCADE_LOOP',
      path: ['probability'],
      riskIds: ['a', 'b'],
      spectralRadius: expect.closeTo(2, 10),
    });
    expect(cascadeLoop(links, new Set(['b']), [])).toMatchObject({ riskIds: ['c'], spectralRadius: 1 });
    expect(cascadeLoop(links, new Set(['b', 'c']), [])).toBeNull();
    expect(cascadeLoop([], new Set(), [])).toBeNull();
  });
});

test('an AI system has at least one role and known roles only', () => {
  const system = { name: 'Scoring', lifecycleStage: 'DESIGN' as const };
  expect(problemsOf(recordAiSystem('ais_1', { ...system, roles: [] }, context))).toMatchObject([
    { code: 'OUT_OF_RANGE', path: ['roles'] },
  ]);
  expect(problemsOf(recordAiSystem('ais_1', { ...system, roles: ['OWNER' as never] }, context))).toMatchObject([
    { code: 'MALFORMED', path: ['roles', '0'] },
  ]);
});

test('an organisation has a name and a currency', () => {
  expect(paths(problemsOf(foundOrganization('org_1', { currency: 'euro' } as never, TODAY)))).toEqual([
    'name',
    'currency',
  ]);
  expect(problemsOf(foundOrganization('org_1', undefined as never, TODAY))).toMatchObject([
    { code: 'MALFORMED', path: [] },
  ]);
});

test('ids are found in fields named for them, at any depth', () => {
  const input = {
    ownerId: 'per_1',
    note: 'per_2',
    effects: [{ riskId: 'rsk_1', values: ['x'] }],
    assetIds: ['ast_1', 'ast_1'],
  };
  expect(idsIn(input)).toEqual(['per_1', 'rsk_1', 'ast_1']);
});
