import { exponentials } from '../../../src/engine/exact/fft';
import { runningSums } from '../../../src/engine/exact/running-sums';
import { VectorMemory } from '../../../src/engine/exact/vector/vector-memory';
import { exp, log } from '../../../src/engine/math';

/** Fixed points spread over many sizes of both signs. */
const points = Array.from({ length: 2000 }, (_, i) => Math.sin(i) * 10 ** ((i % 30) / 5 - 3));

describe('compiled code of the exact method', () => {
  const { code } = new VectorMemory();

  it('has the exponential and the logarithm of the engine, to the last bit', () => {
    for (const x of [...points, -745.2, -745, -708.5, 709.7, 710, 0]) {
      expect(code.exp(x)).toBe(exp(x));
      const size = Math.abs(x) + 1e-9;
      expect(code.log(size)).toBe(log(size));
    }
  });

  it('turns complex values into their exponentials', () => {
    const angles = [...points, Math.PI / 2, -Math.PI, 1e6, -123456.789];
    const data = Float64Array.from(angles.flatMap((angle, i) => [(i % 7) - 5, angle]));
    const spectrum = new Float64Array(4096 + 2);
    spectrum.set(data);
    exponentials(spectrum);
    angles.forEach((angle, i) => {
      const size = Math.exp((i % 7) - 5);
      const tolerance = 4e-16 * (1 + 1e-5 * Math.abs(angle));
      expect(Math.abs(spectrum[2 * i]! / size - Math.cos(angle))).toBeLessThan(tolerance);
      expect(Math.abs(spectrum[2 * i + 1]! / size - Math.sin(angle))).toBeLessThan(tolerance);
    });
  });

  it('adds up what rounding would lose', () => {
    const values = new Float64Array(1001).fill(1e-17);
    values[0] = 1;
    runningSums(values);
    expect(values[1000]).toBe(1 + 1e-14);
  });

  it('keeps what is stored while its memory grows, and takes back what a task reserved', () => {
    const memory = new VectorMemory();
    const first = memory.store([1, 2, 3]);
    const inner = memory.within(() => memory.reserve(2 ** 18));
    expect(memory.reserve(1)).toBe(inner);
    expect([...memory.view(first, 3)]).toEqual([1, 2, 3]);
  });
});
