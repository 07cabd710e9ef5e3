import fc from 'fast-check';
import {
  correlationFactor,
  type CorrelationFactor,
  elicitedCorrelation,
  nearestCorrelation,
} from '../../../src/engine/dependence';
import { symmetricEigen } from '../../../src/engine/dependence/symmetric-eigen';

const matrixOf = (rows: number[][]) => Float64Array.from(rows.flat());

function factorOf(matrix: Float64Array, size: number): CorrelationFactor {
  const factor = correlationFactor(matrix, size);
  if ('code' in factor) throw new Error(factor.message);
  return factor;
}

/** L Lᵀ. */
function rebuilt({ lower, size }: CorrelationFactor): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let k = 0; k < size; k++) sum += lower[i * size + k]! * lower[j * size + k]!;
    return sum;
  });
}

const distance = (a: Float64Array, b: Float64Array) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

/** A symmetric matrix with unit diagonal and entries in [−1, 1], mostly no correlation matrix. */
const claimed = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((entries) => {
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++) {
        matrix[i * size + i] = 1;
        for (let j = 0; j < i; j++) {
          matrix[i * size + j] = entries[i * size + j]!;
          matrix[j * size + i] = entries[i * size + j]!;
        }
      }
      return { size, matrix };
    }),
);

/** A correlation matrix, as that of random unit vectors. */
const correlations = (size: number) =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((entries) => {
      const vectors = Array.from({ length: size }, (_, i) => {
        const row = entries.slice(i * size, (i + 1) * size).map((value, k) => value + (i === k ? 2 : 0));
        const length = Math.hypot(...row);
        return row.map((value) => value / length);
      });
      return matrixOf(vectors.map((a) => vectors.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0))));
    });

test('eigenvectors rebuild a symmetric matrix', () => {
  fc.assert(
    fc.property(claimed, ({ size, matrix }) => {
      const { values, vectors } = symmetricEigen(matrix, size);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          let [entry, product] = [0, 0];
          for (let k = 0; k < size; k++) {
            entry += values[k]! * vectors[i * size + k]! * vectors[j * size + k]!;
            product += vectors[i * size + k]! * vectors[j * size + k]!;
          }
          expect(Math.abs(entry - matrix[i * size + j]!)).toBeLessThan(1e-13);
          expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
        }
      }
    }),
  );
});

describe('nearest correlation matrix', () => {
  test("Higham's example, whose closed form is a root of 4a³ = a + 1", () => {
    const given = matrixOf([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    let a = 0.76;
    for (let step = 0; step < 50; step++) a -= (4 * a ** 3 - a - 1) / (12 * a * a - 1);
    const b = 2 * a * a - 1;
    const { matrix, frobeniusNorm, largestChange } = nearestCorrelation(given, 3);
    expect(
      distance(
        matrix,
        matrixOf([
          [1, a, b],
          [a, 1, a],
          [b, a, 1],
        ]),
      ),
    ).toBeLessThan(1e-12);
    expect(frobeniusNorm).toBeCloseTo(Math.sqrt(4 * (1 - a) ** 2 + 2 * b * b), 12);
    expect(frobeniusNorm).toBeCloseTo(0.5278, 4);
    expect(Math.abs(largestChange!.to - largestChange!.from)).toBeCloseTo(1 - a, 12);
  });

  test('a correlation matrix is left as it is', () => {
    fc.assert(
      fc.property(correlations(5), (matrix) => {
        const repair = nearestCorrelation(matrix, 5);
        expect(repair.matrix).toBe(matrix);
        expect([repair.frobeniusNorm, repair.largestChange]).toEqual([0, null]);
      }),
    );
  });

  test('nothing in the set of correlation matrices is nearer (variational inequality), and it can be factored', () => {
    fc.assert(
      fc.property(
        claimed.chain((given) => correlations(given.size).map((other) => ({ ...given, other }))),
        ({ size, matrix: given, other }) => {
          const { matrix } = nearestCorrelation(given, size);
          let product = 0;
          for (let at = 0; at < given.length; at++) product += (given[at]! - matrix[at]!) * (other[at]! - matrix[at]!);
          expect(product).toBeLessThan(1e-10);
          expect(distance(rebuilt(factorOf(matrix, size)), matrix)).toBeLessThan(1e-11);
          for (let i = 0; i < size; i++) expect(matrix[i * size + i]).toBe(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('thirty variables that contradict each other', () => {
    const size = 30;
    const given = Float64Array.from({ length: size * size }, (_, at) => {
      const [i, j] = [Math.floor(at / size), at % size];
      return i === j ? 1 : (i + j) % 3 === 0 ? 0.9 : -0.6;
    });
    const { matrix, frobeniusNorm } = nearestCorrelation(given, size);
    expect(Math.min(...symmetricEigen(matrix, size).values)).toBeGreaterThan(-1e-11);
    expect(frobeniusNorm).toBeGreaterThan(1);
    const again = nearestCorrelation(matrix, size);
    expect(again.frobeniusNorm).toBeLessThan(1e-10);
  });
});

describe('factor', () => {
  test('rebuilds every correlation matrix', () => {
    fc.assert(
      fc.property(correlations(6), (matrix) => {
        expect(distance(rebuilt(factorOf(matrix, 6)), matrix)).toBeLessThan(1e-11);
      }),
    );
  });

  test('perfect correlation is no contradiction', () => {
    const matrix = matrixOf([
      [1, 1, 0.5],
      [1, 1, 0.5],
      [0.5, 0.5, 1],
    ]);
    const factor = factorOf(matrix, 3);
    expect(distance(rebuilt(factor), matrix)).toBeLessThan(1e-11);
    expect(factor.lower[4]).toBeLessThan(1e-5);
  });

  test('contradictions are refused with the variable at fault', () => {
    expect(
      correlationFactor(
        matrixOf([
          [1, 0.9, -0.9],
          [0.9, 1, 0.9],
          [-0.9, 0.9, 1],
        ]),
        3,
      ),
    ).toMatchObject({
      code: 'NOT_POSITIVE_SEMIDEFINITE',
      row: 2,
    });
    expect(
      correlationFactor(
        matrixOf([
          [1, 1, 0],
          [1, 1, 1],
          [0, 1, 1],
        ]),
        3,
      ),
    ).toMatchObject({ row: 2 });
  });
});

test('elicited rank correlations become those of the copula, with the repair', () => {
  const kept = elicitedCorrelation(3, [{ i: 0, j: 1, spearman: 0.5 }]);
  expect(kept.matrix[1]).toBeCloseTo(2 * Math.sin(Math.PI / 12), 15);
  expect([kept.matrix[2], kept.frobeniusNorm]).toEqual([0, 0]);
  const repaired = elicitedCorrelation(3, [
    { i: 0, j: 1, spearman: 0.9 },
    { i: 1, j: 2, spearman: 0.9 },
    { i: 0, j: 2, spearman: -0.9 },
  ]);
  expect(repaired.frobeniusNorm).toBeGreaterThan(0.5);
  expect(repaired.largestChange).not.toBeNull();
});
