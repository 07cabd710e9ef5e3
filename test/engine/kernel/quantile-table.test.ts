import { driverOf, severityOf } from '../../../src/engine/distributions';
import { lookupQuantiles, quantileAt } from '../../../src/engine/kernel/quantile-lookup';
import { factorSource, type QuantileSource, severitySource } from '../../../src/engine/kernel/quantile-source';
import { buildQuantileTable } from '../../../src/engine/kernel/quantile-table';
import { SMALLEST_TAIL } from '../../../src/engine/kernel/table-layout';
import type { DriverSpec, SeveritySpec } from '../../../src/engine/model';
import { philoxFill } from '../../../src/engine/random/philox';
import { REFINE, uniformAt } from '../../../src/engine/random/stream';

const refineKey = { key: 11, salt: 12, seedLow: 13, seedHigh: 0 };
const BLOCK = 5;

/** What the table should give for a word, straight from the law. */
function exact(source: QuantileSource, word: number, index: number): number {
  const distance = (word < 0 ? ~word : word) & 0x7fffffff;
  const fresh = uniformAt(index, BLOCK, REFINE, refineKey.salt, refineKey.key, refineKey.seedLow);
  const inside = distance < 128 ? (word < 0 ? 1 - fresh : fresh) : 0.5;
  const tail = Math.max((distance + inside) / 2 ** 32, SMALLEST_TAIL);
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

function largestError(source: QuantileSource, table: Float64Array): number {
  const count = 512;
  const words = trialWords(count);
  const indices = Int32Array.from(words, (_, i) => i);
  const out = new Float64Array(count);
  lookupQuantiles(table, 0, words, indices, count, BLOCK, refineKey, out);
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const truth = exact(source, words[i]!, i);
    // Against a law's typical size, an error of 1e-10 is far below any quantum.
    const size = Math.max(truth, 1e-3 * source.scale);
    largest = Math.max(largest, Math.abs(out[i]! - truth) / size);
    // One by one or in a row, a word gives the same loss up to the last bits.
    const single = quantileAt(table, 0, words[i]!, i, BLOCK, refineKey);
    if (!(Math.abs(single - out[i]!) <= 1e-14 * size)) return Infinity;
  }
  return largest;
}

/** How often a larger word gives a smaller value. */
function falls(table: Float64Array): number {
  let last = 0;
  let count = 0;
  for (let word = 0; word < 2 ** 32; word += 2 ** 19 + 12345) {
    const x = quantileAt(table, 0, word | 0, 0, BLOCK, refineKey);
    if (x < last) count++;
    last = x;
  }
  return count;
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
  it.each(severities)('stay within 1e-7 of the law and rise with the word: %s', (_, spec) => {
    const source = severitySource(severityOf(spec));
    const table = buildQuantileTable(source);
    expect(largestError(source, table)).toBeLessThan(1e-7);
    expect(falls(table)).toBe(0);
  });

  const factors: [string, DriverSpec, number][] = [
    ['gamma', { type: 'gamma', shape: 2 }, 1],
    ['root of a gamma', { type: 'gamma', shape: 2 }, 0.5],
    ['inverse power of a gamma', { type: 'gamma', shape: 2 }, -0.7],
    ['power of a lognormal', { type: 'lognormal', sigma: 0.6 }, 1.5],
  ];
  it.each(factors)('stay within 1e-7 of a driver factor: %s', (_, spec, power) => {
    const source = factorSource(driverOf(spec), power);
    expect(largestError(source, buildQuantileTable(source))).toBeLessThan(1e-7);
  });

  it('give only the points of a law on points, each as often as it should', () => {
    const spec: SeveritySpec = { type: 'discrete', values: [10, 1, 5], probabilities: [0.04, 0.8, 0.16] };
    const table = buildQuantileTable(severitySource(severityOf(spec)));
    const count = 1 << 16;
    const words = new Int32Array(count);
    philoxFill(words, count, 0, 0, 0, 0, 5, 7);
    const out = new Float64Array(count);
    lookupQuantiles(table, 0, words, words, count, BLOCK, refineKey, out);
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
    const table = buildQuantileTable(severitySource(severityOf(spec)));
    const border = 0.3 * 2 ** 32;
    const word = Math.floor(border) | 0;
    const at = (index: number): number => quantileAt(table, 0, word, index, BLOCK, refineKey);
    const low = Array.from({ length: 4000 }, (_, i) => at(i)).filter((x) => x === 1).length;
    const share = border - Math.floor(border);
    expect(Math.abs(low - 4000 * share)).toBeLessThan(4 * Math.sqrt(4000 * share * (1 - share)));
    expect(quantileAt(table, 0, word - 1, 0, BLOCK, refineKey)).toBe(1);
    expect(quantileAt(table, 0, word + 1, 0, BLOCK, refineKey)).toBe(2);
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
    const table = buildQuantileTable(severitySource(severityOf(spec)));
    const steps = 1 << 16;
    const words = Int32Array.from({ length: steps }, (_, i) => i * 2 ** 16 + 2 ** 15);
    const out = new Float64Array(steps);
    lookupQuantiles(table, 0, words, words, steps, BLOCK, refineKey, out);
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
