import { lossFormMeans, recordRisk, type RuleContext, severityMean, severitySummary } from '../../src/domain/index';
import { type EstimateSpec, type LossForms } from '../../src/domain/index';
import { severityOf } from '../../src/engine/index';
import { problemsOf, riskInput, TODAY, valueOf } from '../support/register';

const basis = { kind: 'PUBLISHED' as const, note: 'Report' };
const context: RuleContext = { organizationId: 'org_1', currency: 'EUR', now: TODAY, known: new Set() };
const severity = (given: object) => recordRisk('rsk_9', riskInput({ severity: { ...given, basis } as never }), context);
const response = { form: 'RESPONSE', severity: { range: { low: 1_000, high: 9_000 } } };
const fines = { form: 'FINES_AND_JUDGMENTS', secondary: true, severity: { exact: 50_000 } };

const sumOf = (specs: readonly EstimateSpec[], secondary: readonly EstimateSpec[] = [], share = 0): LossForms => ({
  form: 'LOSS_FORMS',
  forms: [
    ...specs.map((spec, i) => ({
      form: (['RESPONSE', 'REPLACEMENT'] as const)[i]!,
      secondary: false,
      spec,
      basis: null,
    })),
    ...secondary.map((spec) => ({ form: 'REPUTATION' as const, secondary: true, spec, basis: null })),
  ],
  secondaryProbability: secondary.length === 0 ? null : { form: 'EXACT', value: share },
});
const law = (distribution: Extract<EstimateSpec, { form: 'DISTRIBUTION' }>['distribution']): EstimateSpec => ({
  form: 'DISTRIBUTION',
  distribution,
});

test('forms are recorded with the basis of their own, and the share of events that brings the secondary ones', () => {
  const forms = [response, { ...fines, basis }];
  const lossForms = { forms, secondaryProbability: { threePoint: { min: 0, mode: 0.1, max: 0.5 } } };
  expect(valueOf(severity({ lossForms })).severity).toEqual({
    spec: {
      form: 'LOSS_FORMS',
      forms: [
        {
          form: 'RESPONSE',
          secondary: false,
          basis: null,
          spec: { form: 'RANGE', low: 1_000, high: 9_000, confidence: 0.9 },
        },
        { form: 'FINES_AND_JUDGMENTS', secondary: true, basis, spec: { form: 'EXACT', value: 50_000 } },
      ],
      secondaryProbability: { form: 'THREE_POINT', min: 0, mode: 0.1, max: 0.5, shape: 4 },
    },
    basis,
  });
});

const path = 'severity.lossForms';
test.each([
  [{}, 'severity', 'NOT_ALLOWED'],
  [{ severity: { exact: 1 }, lossForms: { forms: [response] } }, 'severity', 'NOT_ALLOWED'],
  [{ lossForms: { forms: [] } }, `${path}.forms`, 'OUT_OF_RANGE'],
  [{ lossForms: { forms: [response, response] } }, `${path}.forms.1.form`, 'DUPLICATE_VALUE'],
  [{ lossForms: { forms: [{ ...response, form: 'PRIDE' }] } }, `${path}.forms.0.form`, 'MALFORMED'],
  [
    { lossForms: { forms: [{ ...response, severity: { range: { low: 2, high: 1 } } }] } },
    `${path}.forms.0.severity.range.low`,
    'REVERSED_INTERVAL',
  ],
  [{ lossForms: { forms: [fines] } }, `${path}.secondaryProbability`, 'REQUIRED'],
  [
    { lossForms: { forms: [response], secondaryProbability: { exact: 0.1 } } },
    `${path}.secondaryProbability`,
    'NOT_ALLOWED',
  ],
  [
    { lossForms: { forms: [fines], secondaryProbability: { exact: 1.5 } } },
    `${path}.secondaryProbability.exact`,
    'OUT_OF_RANGE',
  ],
  [
    { lossForms: { forms: [fines], secondaryProbability: { threePoint: { min: 0.5, mode: 0.9, max: 1.1 } } } },
    `${path}.secondaryProbability.threePoint.max`,
    'OUT_OF_RANGE',
  ],
  [
    { lossForms: { forms: [fines], secondaryProbability: { range: { low: 0.1, high: 0.2 } } } },
    `${path}.secondaryProbability`,
    'NOT_ALLOWED',
  ],
])('%j is refused at %s', (given, at, reason) => {
  const problems = problemsOf(severity(given));
  expect(problems.map(({ path, code }) => [path.join('.'), code])).toEqual([[at, reason]]);
});

test('every problem of forms is told at once', () => {
  const forms = [
    { ...response, severity: { exact: -1 } },
    { ...fines, basis: { kind: 'GUESS', note: '' } },
  ];
  const problems = problemsOf(severity({ lossForms: { forms } }));
  expect(problems.map(({ path }) => path.join('.'))).toEqual([
    `${path}.forms.0.severity.exact`,
    `${path}.forms.1.basis.kind`,
    `${path}.forms.1.basis.note`,
  ]);
});

test('means add up by share of events, three points counting by their mean', () => {
  const spec = sumOf([law({ type: 'exponential', mean: 100 })], [law({ type: 'exponential', mean: 1_000 })]);
  spec.secondaryProbability = { form: 'THREE_POINT', min: 0, mode: 0.1, max: 0.5, shape: 4 };
  expect(lossFormMeans(spec)).toEqual([100, expect.closeTo(150, 9)]);
  expect(severityMean(spec)).toBeCloseTo(250, 9);
});

const quantiles = (spec: LossForms) => {
  const { p05, p50, p95 } = severitySummary(spec);
  return [p05, p50, p95];
};
/** Relative distance that the description of the figures promises. */
const near = (value: number) => expect.closeTo(value, 2 - Math.log10(value));

test('quantiles of a sum are those of its law where that is known', () => {
  // Sum of two gammas of one scale.
  const parts = [1, 2.5].map((shape) => law({ type: 'gamma', shape, scale: 1_000 }));
  const sum = severityOf({ type: 'gamma', shape: 3.5, scale: 1_000 });
  expect(quantiles(sumOf(parts))).toEqual([0.05, 0.5, 0.95].map((p) => near(sum.quantile(p))));
  // A single form.
  const one = severityOf({ type: 'lognormal', mu: 9, sigma: 1.4 });
  expect(quantiles(sumOf([law({ type: 'lognormal', mu: 9, sigma: 1.4 })]))).toEqual(
    [0.05, 0.5, 0.95].map((p) => near(one.quantile(p))),
  );
});

test('a secondary form makes the sum a mixture, with an atom at zero where nothing else arises', () => {
  const alone = sumOf([], [law({ type: 'exponential', mean: 1_000 })], 0.3);
  // P(S ≤ x) = 1 − 0.3 e^(−x/1000): at 0.95 x = 1000 ln 6.
  expect(quantiles(alone)).toEqual([0, 0, near(1_000 * Math.log(6))]);
});

test('a rare secondary form of another size leaves the quantiles below it as they are', () => {
  const small = law({ type: 'lognormal', mu: 4, sigma: 0.5 });
  const spec = sumOf([small], [law({ type: 'exponential', mean: 1e7 })], 0.02);
  // Given no secondary event, which happens in 98 % of cases, and almost never reaching down here otherwise.
  const one = severityOf({ type: 'lognormal', mu: 4, sigma: 0.5 });
  expect(quantiles(spec)).toEqual([0.05, 0.5, 0.95].map((p) => near(one.quantile(p / 0.98))));
});
