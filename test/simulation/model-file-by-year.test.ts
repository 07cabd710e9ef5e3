import { parseModel } from '../../src/simulation/model-file';

type Json = Record<string, unknown>;

const risk = (id: string, more: Json = {}): Json => ({
  id,
  frequency: { type: 'poisson', rate: 1 },
  severity: { type: 'fixed', value: 1 },
  ...more,
});
const file = (more: Json): Json => ({
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [risk('A'), risk('B'), risk('NEVER', { frequency: { type: 'poisson', rate: 0 } })],
  ...more,
});
const withControl = (more: Json): Json => file({ controls: [{ id: 'C', effects: [], ...more }] });
const withReliability = (reliability: Json): Json => withControl({ reliability });
const withRisk = (more: Json): Json => file({ risks: [risk('A', more)] });
const pair = (a: unknown, b: unknown, spearman: unknown = 0.3): Json => ({ between: [a, b], spearman });
const joined = (correlations: unknown, more: Json = {}): Json =>
  file({ dependence: { copula: 'gaussian', correlations, ...more } });

function faultsOf(json: unknown): [string, string][] {
  const parsed = parseModel(json);
  return 'faults' in parsed ? parsed.faults.map(({ code, path }) => [code, path]) : [];
}

const outages = { failuresPerYear: 2, daysToRestore: 30, formula: 'fairCam' };
const { failuresPerYear, daysToRestore, formula } = outages;

test('all that varies by year is read as it is stated', () => {
  const dependence = { copula: 't', degreesOfFreedom: 4, correlations: [pair('A', 'B', -0.5)] };
  const frequencyUncertainty = { type: 'gamma', shape: 2 };
  const severityUncertainty = { type: 'lognormal', sigma: 0.3 };
  const parsed = parseModel(
    file({
      risks: [risk('A', { frequencyUncertainty, severityUncertainty }), risk('B')],
      controls: [
        {
          id: 'C',
          effects: [],
          reliability: { ...outages, variantEfficacy: 0.2, mode: 'stateful' },
          efficacySampleSize: 10,
          ageing: { halfLife: 3, age: 1 },
        },
      ],
      dependence,
    }),
  );
  expect(parsed).toMatchObject({
    model: {
      risks: [{ frequencyUncertainty, severityUncertainty }, {}],
      controls: [
        {
          reliability: {
            availability: { failuresPerYear, daysToRestore, formula },
            variantEfficacy: 0.2,
            mode: 'stateful',
          },
          efficacySampleSize: 10,
          ageing: { halfLife: 3, age: 1 },
        },
      ],
      dependence,
    },
  });
});

test('defaults leave nothing behind', () => {
  const averaged = withReliability({ ...outages, mode: 'averaged' });
  expect(parseModel(averaged)).toEqual(parseModel(withReliability(outages)));
  expect(parseModel(withControl({ ageing: { halfLife: 2 } }))).toMatchObject({
    model: { controls: [{ ageing: { halfLife: 2, age: 0 } }] },
  });
  expect(parseModel(file({}))).not.toHaveProperty('model.dependence');
});

describe('refused are', () => {
  test.each<[string, Json, [string, string][]]>([
    [
      'a mode that is none',
      withReliability({ ...outages, mode: 'average' }),
      [['UNKNOWN_TYPE', 'controls[0].reliability.mode']],
    ],
    [
      'outages of a stated availability',
      withReliability({ availability: 0.9, mode: 'stateful' }),
      [['MISSING', 'controls[0].reliability.failuresPerYear']],
    ],
    [
      'more outages than days',
      withReliability({ ...outages, failuresPerYear: 400, formula: 'alternatingRenewal', mode: 'stateful' }),
      [['OUT_OF_RANGE', 'controls[0].reliability.failuresPerYear']],
    ],
    ['no sample', withControl({ efficacySampleSize: 0 }), [['OUT_OF_RANGE', 'controls[0].efficacySampleSize']]],
    [
      'an ageing without half-life, to come',
      withControl({ ageing: { age: -1 } }),
      [
        ['MISSING', 'controls[0].ageing.halfLife'],
        ['OUT_OF_RANGE', 'controls[0].ageing.age'],
      ],
    ],
    [
      'an uncertainty of two states',
      withRisk({ frequencyUncertainty: { type: 'twoState', probability: 0.1, multiplier: 3 } }),
      [['UNKNOWN_TYPE', 'risks[0].frequencyUncertainty.type']],
    ],
    [
      'an uncertainty without a shape',
      withRisk({ severityUncertainty: { type: 'gamma', shape: 0 } }),
      [['OUT_OF_RANGE', 'risks[0].severityUncertainty.shape']],
    ],
    ['a copula that is none', joined([], { copula: 'clayton' }), [['UNKNOWN_TYPE', 'dependence.copula']]],
    ['a dependence of nothing', file({ dependence: { copula: 'gaussian' } }), [['MISSING', 'dependence.correlations']]],
    ['no degrees of freedom', joined([], { copula: 't' }), [['MISSING', 'dependence.degreesOfFreedom']]],
    [
      'too few degrees of freedom',
      joined([], { copula: 't', degreesOfFreedom: 2 }),
      [['OUT_OF_RANGE', 'dependence.degreesOfFreedom']],
    ],
    [
      'degrees of freedom of a normal law',
      joined([], { degreesOfFreedom: 5 }),
      [['AMBIGUOUS', 'dependence.degreesOfFreedom']],
    ],
    ['one that is sure', joined([pair('A', 'B', 1)]), [['OUT_OF_RANGE', 'dependence.correlations[0].spearman']]],
    ['a pair of one', joined([pair('A', 4)]), [['WRONG_TYPE', 'dependence.correlations[0].between']]],
    ['an unknown risk', joined([pair('A', 'X')]), [['DANGLING_REFERENCE', 'dependence.correlations[0].between[1]']]],
    [
      'a pair that is named again the other way round',
      joined([pair('A', 'B'), pair('B', 'A')]),
      [['DUPLICATE_REFERENCE', 'dependence.correlations[1].between']],
    ],
    ['a risk with itself', joined([pair('A', 'A')]), [['DUPLICATE_REFERENCE', 'dependence.correlations[0].between']]],
    [
      'a risk without own events',
      joined([pair('NEVER', 'B')]),
      [['OUT_OF_RANGE', 'dependence.correlations[0].between[0]']],
    ],
  ])('%s', (_, json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });

  test('more correlated risks than can be repaired', () => {
    const risks = Array.from({ length: 101 }, (_, i) => risk(`R${i}`));
    const correlations = risks.slice(1).map((_, i) => pair(`R${i}`, `R${i + 1}`));
    expect(faultsOf({ ...joined(correlations), risks })).toEqual([['OUT_OF_RANGE', 'dependence.correlations']]);
  });
});
