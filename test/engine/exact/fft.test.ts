import { inverseRealTransform, realTransform } from '../../../src/engine/exact/fft';

function bitReverse(j: number, bits: number): number {
  let reversed = 0;
  for (let i = 0; i < bits; i++) reversed |= ((j >> i) & 1) << (bits - 1 - i);
  return reversed;
}

/** A fixed sequence without symmetry. */
function sequence(length: number): Float64Array {
  const data = new Float64Array(length + 2);
  for (let k = 0; k < length; k++) data[k] = Math.sin(1 + k * k * 0.37) + (k % 3);
  return data;
}

describe('realTransform', () => {
  it.each([4, 8, 16, 32, 64, 512])('equals the sum that defines it, in bit-reversed order (%d points)', (length) => {
    const data = sequence(length);
    const original = data.slice(0, length);
    realTransform(data, length);
    const bits = Math.log2(length / 2);
    for (let j = 0; j <= length / 2; j++) {
      const frequency = j === length / 2 ? j : bitReverse(j, bits);
      let re = 0;
      let im = 0;
      original.forEach((x, k) => {
        const angle = (-2 * Math.PI * ((frequency * k) % length)) / length;
        re += x * Math.cos(angle);
        im += x * Math.sin(angle);
      });
      expect(data[2 * j]).toBeCloseTo(re, 9);
      expect(data[2 * j + 1]).toBeCloseTo(im, 9);
    }
  });

  it.each([4, 8, 1024, 2 ** 15, 2 ** 16, 2 ** 18])('is undone by its inverse (%d points)', (length) => {
    const data = sequence(length);
    const original = data.slice(0, length);
    realTransform(data, length);
    inverseRealTransform(data, length);
    let worst = 0;
    original.forEach((x, k) => {
      worst = Math.max(worst, Math.abs(x - data[k]!));
    });
    expect(worst).toBeLessThan(1e-13);
  });
});
