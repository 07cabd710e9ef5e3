import fc from 'fast-check';
import {
  checkDriver,
  checkFrequency,
  checkSeverity,
  driverDefinitions,
  frequencyDefinitions,
  severityDefinitions,
} from '../../../src/engine/distributions';

type Check = (
  value: unknown,
  path: string,
) => { spec: unknown } | { faults: readonly { code: string; path: string; message: string }[] };

function faultsOf(check: Check, value: unknown): [string, string][] {
  const checked = check(value, 'at');
  return 'faults' in checked ? checked.faults.map(({ code, path }) => [code, path]) : [];
}

const lomax = { type: 'lomax', alpha: 2, scale: 1 };

describe('severities that are refused', () => {
  test.each<[string, unknown, [string, string][]]>([
    ['no object', 5, [['WRONG_TYPE', 'at']]],
    ['a list', [], [['WRONG_TYPE', 'at']]],
    ['no type', { mu: 1 }, [['MISSING', 'at.type']]],
    ['a type of another kind', { type: 7 }, [['WRONG_TYPE', 'at.type']]],
    ['an unknown type', { type: 'cauchy' }, [['UNKNOWN_TYPE', 'at.type']]],
    ['a type that every object inherits', { type: 'constructor' }, [['UNKNOWN_TYPE', 'at.type']]],
    [
      'nothing but a type',
      { type: 'lognormal' },
      [
        ['MISSING', 'at.mu'],
        ['MISSING', 'at.sigma'],
      ],
    ],
    ['an unknown key', { ...lomax, beta: 1 }, [['UNKNOWN_KEY', 'at.beta']]],
    ['text for a number', { ...lomax, scale: '1' }, [['WRONG_TYPE', 'at.scale']]],
    ['null for a number', { ...lomax, scale: null }, [['WRONG_TYPE', 'at.scale']]],
    ['infinity', { ...lomax, scale: Infinity }, [['NOT_FINITE', 'at.scale']]],
    ['NaN', { ...lomax, scale: Number.NaN }, [['NOT_FINITE', 'at.scale']]],
    ['a negative loss', { type: 'fixed', value: -1 }, [['OUT_OF_RANGE', 'at.value']]],
    ['sigma 0', { type: 'lognormal', mu: 1, sigma: 0 }, [['OUT_OF_RANGE', 'at.sigma']]],
    ['an infinite mean: alpha', { ...lomax, alpha: 1 }, [['INFINITE_MEAN', 'at.alpha']]],
    [
      'an infinite mean: xi',
      { type: 'generalizedPareto', xi: 1, scale: 1, threshold: 0 },
      [['INFINITE_MEAN', 'at.xi']],
    ],
    [
      'an infinite mean: the tail of a splice',
      { type: 'splicedPareto', mu: 1, sigma: 1, bodyProbability: 0.9, xi: 1.2, scale: 1 },
      [['INFINITE_MEAN', 'at.xi']],
    ],
    ['a mean beyond all numbers', { type: 'lognormal', mu: 1000, sigma: 1 }, [['INFINITE_MEAN', 'at']]],
    [
      'a negative threshold',
      { type: 'generalizedPareto', xi: 0, scale: 1, threshold: -1 },
      [['OUT_OF_RANGE', 'at.threshold']],
    ],
    [
      'a reversed interval',
      { type: 'lognormalInterval', low: 9, high: 3, confidence: 0.9 },
      [['REVERSED_INTERVAL', 'at.low']],
    ],
    [
      'an empty interval',
      { type: 'lognormalInterval', low: 3, high: 3, confidence: 0.9 },
      [['REVERSED_INTERVAL', 'at.low']],
    ],
    ['low 0', { type: 'lognormalInterval', low: 0, high: 3, confidence: 0.9 }, [['OUT_OF_RANGE', 'at.low']]],
    [
      'confidence 1',
      { type: 'lognormalInterval', low: 1, high: 3, confidence: 1 },
      [['OUT_OF_RANGE', 'at.confidence']],
    ],
    ['min = max', { type: 'pert', min: 3, mode: 3, max: 3, shape: 4 }, [['REVERSED_INTERVAL', 'at.min']]],
    ['a mode outside', { type: 'pert', min: 1, mode: 4, max: 3, shape: 4 }, [['OUT_OF_RANGE', 'at.mode']]],
    [
      'every fault at once',
      { type: 'pert', min: 4, mode: 4, max: 3, shape: 4, x: 1 },
      [
        ['UNKNOWN_KEY', 'at.x'],
        ['REVERSED_INTERVAL', 'at.min'],
      ],
    ],
    ['no values', { type: 'empirical', values: [] }, [['EMPTY', 'at.values']]],
    ['values that are no list', { type: 'empirical', values: 3 }, [['WRONG_TYPE', 'at.values']]],
    [
      'faulty entries',
      { type: 'empirical', values: [1, -2, 'x'] },
      [
        ['OUT_OF_RANGE', 'at.values[1]'],
        ['WRONG_TYPE', 'at.values[2]'],
      ],
    ],
    [
      'lists of different length that do not add up',
      { type: 'discrete', values: [1, 2], probabilities: [0.5] },
      [
        ['LENGTH_MISMATCH', 'at.probabilities'],
        ['OUT_OF_RANGE', 'at.probabilities'],
      ],
    ],
    [
      'a probability above 1',
      { type: 'discrete', values: [1], probabilities: [1.5] },
      [['OUT_OF_RANGE', 'at.probabilities[0]']],
    ],
    [
      'a weight of 0',
      { type: 'mixture', weights: [1, 0], components: [lomax, lomax] },
      [['OUT_OF_RANGE', 'at.weights[1]']],
    ],
    [
      'weights and components that are both faulty',
      {
        type: 'mixture',
        weights: [0.3, 0.3],
        components: [
          { ...lomax, alpha: 0.5 },
          { type: 'mixture', weights: [2], components: [{}] },
        ],
      },
      [
        ['INFINITE_MEAN', 'at.components[0].alpha'],
        ['MISSING', 'at.components[1].components[0].type'],
        ['OUT_OF_RANGE', 'at.components[1].weights'],
        ['OUT_OF_RANGE', 'at.weights'],
      ],
    ],
  ])('%s', (_name, spec, faults) => {
    expect(faultsOf(checkSeverity, spec)).toEqual(faults);
  });

  test('a mixture nested without end', () => {
    let spec: unknown = lomax;
    for (let i = 0; i < 5000; i++) spec = { type: 'mixture', weights: [1], components: [spec] };
    expect(faultsOf(checkSeverity, spec).map(([code]) => code)).toEqual(['OUT_OF_RANGE']);
  });
});

test('messages state the bound and what was found', () => {
  expect(checkSeverity({ ...lomax, alpha: 0.9 }, 'risks[0].severity')).toEqual({
    faults: [
      {
        code: 'INFINITE_MEAN',
        path: 'risks[0].severity.alpha',
        message: 'must be greater than 1, or the mean is infinite, found 0.9',
      },
    ],
  });
});

test('infinite variance is no fault', () => {
  expect(checkSeverity({ type: 'lomax', alpha: 1.5, scale: 1 }, 'at')).toHaveProperty('spec');
});

test.each<[unknown, [string, string][]]>([
  [{ type: 'poisson', rate: -1 }, [['OUT_OF_RANGE', 'at.rate']]],
  [{ type: 'negativeBinomial', mean: 1, size: 0 }, [['OUT_OF_RANGE', 'at.size']]],
  [{ type: 'bernoulli', probability: 1.01 }, [['OUT_OF_RANGE', 'at.probability']]],
  [{ type: 'binomial', trials: 2.5, probability: 0.5 }, [['OUT_OF_RANGE', 'at.trials']]],
  [{ type: 'binomial', trials: 3, probability: 0.5 }, []],
])('frequency %j', (spec, faults) => {
  expect(faultsOf(checkFrequency, spec)).toEqual(faults);
});

test.each<[unknown, [string, string][]]>([
  [{ type: 'gamma', shape: 0 }, [['OUT_OF_RANGE', 'at.shape']]],
  [{ type: 'lognormal', sigma: -1 }, [['OUT_OF_RANGE', 'at.sigma']]],
  [{ type: 'twoState', probability: 1, multiplier: 0 }, [['OUT_OF_RANGE', 'at.multiplier']]],
  [{ type: 'twoState', probability: 0.1, multiplier: 5 }, []],
])('driver %j', (spec, faults) => {
  expect(faultsOf(checkDriver, spec)).toEqual(faults);
});

test('every definition is registered under its own type', () => {
  for (const definitions of [severityDefinitions, frequencyDefinitions, driverDefinitions]) {
    for (const [type, definition] of Object.entries(definitions)) expect(definition.type).toBe(type);
  }
});

test('no JSON value makes the check throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          type: fc.constantFrom(...Object.keys(severityDefinitions)),
          values: fc.jsonValue(),
          weights: fc.jsonValue(),
          components: fc.array(fc.jsonValue()),
          mu: fc.jsonValue(),
          sigma: fc.jsonValue(),
          shape: fc.double(),
          scale: fc.double(),
        }),
      ),
      (value) => {
        const checked = checkSeverity(value, 'at');
        expect('spec' in checked || checked.faults.length > 0).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
