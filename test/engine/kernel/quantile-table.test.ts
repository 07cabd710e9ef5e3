import { driverOf, severityOf } from '../../../src/engine/distributions';
import type { Operations } from '../../../src/engine/kernel/operations';
import { factorSource, type QuantileSource, severitySource } from '../../../src/engine/kernel/quantile-source';
import { createQuantileStore, shareQuantiles, storeQuantiles } from '../../../src/engine/kernel/quantile-store';
import { buildQuantileTable } from '../../../src/engine/kernel/quantile-table';
import { scalarOperations } from '../../../src/engine/kernel/scalar/scalar-operations';
import { slowQuantile } from '../../../src/engine/kernel/slow-quantile';
import { type QuantileTables, SMALLEST_TAIL } from '../../../src/engine/kernel/table-layout';
import { vectorOperations } from '../../../src/engine/kernel/vector/vector-operations';
import type { DriverSpec, SeveritySpec } from '../../../src/engine/model';
import { philoxFill } from '../../../src/engine/random/philox';
import { REFINE, uniformAt } from '../../../src/engine/random/stream';

const refineKey = { key: 11, salt: 12, seedLow: 13, seedHigh: 0 };
const BLOCK = 5;
/** What float32 coefficients and cubics of 2^-4 octaves leave of a law's digits. */
const RELATIVE_ERROR = 6e-7;
/** The same for the draws that need fresh bits, one in 2^24: their octaves have fewer segments. */
const DEEP_RELATIVE_ERROR = 2e-5;

function tableOf(source: QuantileSource): QuantileTables {
  const store = createQuantileStore();
  // Another table first, so that places in the plan matter.
  storeQuantiles(store, 'other', () =>
    buildQuantileTable(severitySource(severityOf({ type: 'exponential', mean: 1 }))),
  );
  storeQuantiles(store, 'this', () => buildQuantileTable(source));
  return shareQuantiles(store);
}

/** The values of words, event i having the stream index i; the scalar and the vector kernel must agree to the last bit. */
function valuesOf(tables: QuantileTables, words: Int32Array): Float64Array {
  const [scalar, vector] = [scalarOperations(tables), vectorOperations(tables, 64 * words.length + 2 ** 20)!].map(
    (operations) => valuesBy(operations, tables, words),
  );
  expect(Buffer.from(vector!.buffer).equals(Buffer.from(scalar!.buffer))).toBe(true);
  return scalar!;
}

function valuesBy({ allocate, lookup }: Operations, tables: QuantileTables, words: Int32Array): Float64Array {
  const count = words.length;
  const [input, out, slow] = [allocate.int32(count), allocate.float64(count), allocate.uint32(count)];
  input.set(words);
  const undecided = lookup(1, input, count, out, slow);
  for (const i of slow.slice(0, undecided)) out[i] = slowQuantile(tables, 1, words[i]!, i, BLOCK, refineKey);
  return out.slice(0, count);
}

/** What the table should give for a word, straight from the law. */
function exact(source: QuantileSource, word: number, index: number): number {
  let scaled = Math.abs(Math.fround(word | 1));
  if (scaled < 128) {
    const fresh = uniformAt(index, BLOCK, REFINE, refineKey.salt, refineKey.key, refineKey.seedLow);
    scaled = 2 * ((Math.abs(word | 1) >>> 1) + (word < 0 ? 1 - fresh : fresh));
  }
  const tail = Math.max(scaled / 2 ** 32, SMALLEST_TAIL);
  return word < 0 ? source.upper(tail) : source.lower(tail);
}

/** Words all over the range, and many deep in both tails. */
function trialWords(count: number): Int32Array {
  const words = new Int32Array(count);
  philoxFill(words, count, 0, 0, 0, 0, 99, 7);
  for (let i = 0; i < count; i += 2) {
    const distance = (words[i]! & 0x7fffffff) >>> ((i / 2) % 31);
    words[i] = words[i]! < 0 ? ~distance : distance;
  }
  return words;
}

/** The largest errors of draws straight from the word and of those that need fresh bits, as shares of what is allowed. */
function largestError(source: QuantileSource): number {
  const words = trialWords(2048);
  const values = valuesOf(tableOf(source), words);
  let largest = 0;
  for (let i = 0; i < words.length; i++) {
    const truth = exact(source, words[i]!, i);
    // Against a law's typical size, an error of 1e-10 is far below any quantum.
    const size = Math.max(truth, 1e-3 * source.scale);
    const allowed = Math.abs(words[i]! | 1) < 128 ? DEEP_RELATIVE_ERROR : RELATIVE_ERROR;
    largest = Math.max(largest, Math.abs(values[i]! - truth) / size / allowed);
  }
  return largest;
}

/** By how much, relatively, a larger word gives a smaller value. */
function fall(source: QuantileSource): number {
  const words: number[] = [];
  for (let word = 0; word < 2 ** 32; word += 2 ** 19 + 12345) words.push(word | 0);
  const values = valuesOf(tableOf(source), Int32Array.from(words));
  return values.reduce((most, value, i) => Math.max(most, i === 0 ? 0 : values[i - 1]! / value - 1), 0);
}

const severities: [string, SeveritySpec][] = [
  ['lognormal', { type: 'lognormal', mu: 8, sigma: 1 }],
  ['heavy lognormal', { type: 'lognormal', mu: 8, sigma: 2.8 }],
  ['lognormalInterval', { type: 'lognormalInterval', low: 1e3, high: 1e6, confidence: 0.9 }],
  ['pert', { type: 'pert', min: 20, mode: 100, max: 900, shape: 4 }],
  ['pert with its mode at an end', { type: 'pert', min: 0, mode: 0, max: 900, shape: 4 }],
  ['gamma', { type: 'gamma', shape: 2, scale: 3e4 }],
  ['gamma with a small shape', { type: 'gamma', shape: 0.2, scale: 3e4 }],
  ['exponential', { type: 'exponential', mean: 5 }],
  ['weibull', { type: 'weibull', shape: 0.5, scale: 100 }],
  ['lomax', { type: 'lomax', alpha: 1.5, scale: 3e6 }],
  ['generalizedPareto', { type: 'generalizedPareto', xi: 0.7, scale: 1e4, threshold: 500 }],
  ['bounded generalizedPareto', { type: 'generalizedPareto', xi: -0.3, scale: 1e4, threshold: 500 }],
  ['splicedPareto', { type: 'splicedPareto', mu: 9, sigma: 1.2, bodyProbability: 0.9, xi: 0.5, scale: 1e5 }],
  [
    'mixture',
    {
      type: 'mixture',
      weights: [0.6, 0.4],
      components: [
        { type: 'lognormal', mu: 8, sigma: 1 },
        { type: 'gamma', shape: 2, scale: 1e5 },
      ],
    },
  ],
  [
    'mixture that rare losses dominate',
    {
      type: 'mixture',
      weights: [0.999, 0.001],
      components: [
        { type: 'lognormal', mu: 4, sigma: 0.5 },
        { type: 'lognormal', mu: 25, sigma: 1 },
      ],
    },
  ],
  [
    'mixture with a gap',
    {
      type: 'mixture',
      weights: [0.3, 0.7],
      components: [
        { type: 'pert', min: 0, mode: 10, max: 100, shape: 4 },
        { type: 'pert', min: 200, mode: 300, max: 1000, shape: 4 },
      ],
    },
  ],
];

describe('quantile tables', () => {
  it.each(severities)('stay close to the law and rise with the word: %s', (_, spec) => {
    const source = severitySource(severityOf(spec));
    expect(largestError(source)).toBeLessThan(1);
    expect(fall(source)).toBeLessThan(2 ** -23);
  });

  const factors: [string, DriverSpec, number][] = [
    ['gamma', { type: 'gamma', shape: 2 }, 1],
    ['root of a gamma', { type: 'gamma', shape: 2 }, 0.5],
    ['inverse power of a gamma', { type: 'gamma', shape: 2 }, -0.7],
    ['power of a lognormal', { type: 'lognormal', sigma: 0.6 }, 1.5],
  ];
  it.each(factors)('stay close to a driver factor: %s', (_, spec, power) => {
    const source = factorSource(driverOf(spec), power);
    expect(largestError(source)).toBeLessThan(1);
  });

  it('give only the points of a law on points, each as often as it should', () => {
    const spec: SeveritySpec = { type: 'discrete', values: [10, 1, 5], probabilities: [0.04, 0.8, 0.16] };
    const count = 1 << 16;
    const words = new Int32Array(count);
    philoxFill(words, count, 0, 0, 0, 0, 5, 7);
    const out = valuesOf(tableOf(severitySource(severityOf(spec))), words);
    for (const [value, probability] of [
      [1, 0.8],
      [5, 0.16],
      [10, 0.04],
    ] as const) {
      const seen = out.filter((x) => x === value).length;
      expect(Math.abs(seen - count * probability)).toBeLessThan(4 * Math.sqrt(count * probability * (1 - probability)));
    }
    expect(out.every((x) => x === 1 || x === 5 || x === 10)).toBe(true);
  });

  it('decide inside the cell of a threshold with fresh bits', () => {
    const spec: SeveritySpec = { type: 'discrete', values: [1, 2], probabilities: [0.3, 0.7] };
    const tables = tableOf(severitySource(severityOf(spec)));
    const border = 0.3 * 2 ** 32;
    const word = Math.floor(border) | 0;
    const low = valuesOf(tables, new Int32Array(4000).fill(word)).filter((x) => x === 1).length;
    const share = border - Math.floor(border);
    expect(Math.abs(low - 4000 * share)).toBeLessThan(4 * Math.sqrt(4000 * share * (1 - share)));
    expect([...valuesOf(tables, Int32Array.of(word - 1, word + 1))]).toEqual([1, 2]);
  });

  it('keep atoms inside a mixture exact and as likely as they should be', () => {
    const spec: SeveritySpec = {
      type: 'mixture',
      weights: [0.5, 0.3, 0.2],
      components: [
        { type: 'lognormal', mu: 8, sigma: 1 },
        { type: 'fixed', value: 5000 },
        { type: 'discrete', values: [100, 20000], probabilities: [0.5, 0.5] },
      ],
    };
    const steps = 1 << 16;
    const words = Int32Array.from({ length: steps }, (_, i) => i * 2 ** 16 + 2 ** 15);
    const out = valuesOf(tableOf(severitySource(severityOf(spec))), words);
    for (const [value, probability] of [
      [5000, 0.3],
      [100, 0.1],
      [20000, 0.1],
    ] as const) {
      const seen = out.filter((x) => Math.abs(x - value) < 1e-9 * value).length;
      expect(Math.abs(seen / steps - probability)).toBeLessThan(2 / steps);
    }
  });
});
