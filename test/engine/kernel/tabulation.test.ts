import fc from 'fast-check';
import { CUBIC_NUMBERS, OCTAVE_VALUES } from '../../../src/engine/kernel/octave-samples';
import { scalarTabulation } from '../../../src/engine/kernel/scalar/scalar-tabulation';
import type { Tabulation } from '../../../src/engine/kernel/tabulation';
import { vectorTabulation } from '../../../src/engine/kernel/vector/vector-tabulation';

const vector = vectorTabulation()!;
const scalar = scalarTabulation();
const COUNT = 2 * OCTAVE_VALUES;
const MOST_BITS = 6;
const room = new Map(
  [vector, scalar].map((tabulation) => [
    tabulation,
    { input: tabulation.allocate(COUNT), output: tabulation.allocate(CUBIC_NUMBERS << MOST_BITS) },
  ]),
);

const numbers = (most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: COUNT, maxLength: COUNT });

function resultOf(
  tabulation: Tabulation,
  values: readonly number[],
  act: (input: Float64Array, out: Float64Array) => void,
) {
  const { input, output } = room.get(tabulation)!;
  input.set(values);
  output.fill(0);
  act(input, output);
  return output.slice();
}

describe('the arithmetic of tables gives the same bits by vectors and by scalars', () => {
  it('for exponentials', () => {
    fc.assert(
      fc.property(
        numbers(8),
        fc.double({ min: -300, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 45, noNaN: true }),
        (z, location, scale) => {
          const [a, b] = [vector, scalar].map((tabulation) =>
            resultOf(tabulation, z, (input, out) => {
              expect(tabulation.exponentials(input, location, scale, out.subarray(0, COUNT))).toBe(true);
            }),
          );
          expect(a).toEqual(b);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([2, 4, 5, 6])('for cubics of 2^%i segments', (bits) => {
    fc.assert(
      fc.property(numbers(1e6), (values) => {
        const [a, b] = [vector, scalar].map((tabulation) =>
          resultOf(tabulation, values, (input, out) => {
            tabulation.octaveCubics(input, bits, out);
          }),
        );
        expect(a).toEqual(b);
        expect(a!.some((number) => number !== 0)).toBe(values.some((value) => value !== 0));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves exponents to others that vectors cannot hold', () => {
    const { input, output } = room.get(vector)!;
    input.fill(0);
    input[7] = 1;
    expect(vector.exponentials(input, 0, 701, output.subarray(0, COUNT))).toBe(false);
  });
});
