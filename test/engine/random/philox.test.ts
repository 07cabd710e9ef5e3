import { philox4x32, philoxFill } from '../../../src/engine/random/philox';
import { wordAt } from '../../../src/engine/random/stream';
import { closedForm } from './closed-form';

const words = (text: string): number[] => text.split(' ').map((word) => Number.parseInt(word, 16) | 0);

describe('Philox4x32', () => {
  const vectors = closedForm('RNG-PHILOX').expected as Record<string, [string, string, string][]>;

  it.each(Object.keys(vectors))('gives the published words after %s rounds', (rounds) => {
    for (const [counter, key, expected] of vectors[rounds]!) {
      const [c0, c1, c2, c3] = words(counter) as [number, number, number, number];
      const [k0, k1] = words(key) as [number, number];
      const out = new Int32Array(4);
      philox4x32(out, c0, c1, c2, c3, k0, k1, Number(rounds));
      expect([...out]).toEqual(words(expected));
    }
  });

  it('fills sequences with the words that single calls give, at any offset', () => {
    const out = new Int32Array(208);
    const first = 0xfffffff0 - 160;
    philoxFill(out, 200, first, -5, 0x7fffffff, 0xdeadbeef, 0x80000001, 0xffffffff);
    const single = [...out].map((_, i) => wordAt(first + i, -5, 0x7fffffff, 0xdeadbeef, 0x80000001, 0xffffffff));
    expect([...out]).toEqual(single);
  });

  it('lays sixteen words out as four lanes of four counters', () => {
    const sequence = new Int32Array(32);
    philoxFill(sequence, 32, 0, 3, 4, 5, 6, 7);
    const block = new Int32Array(4);
    philox4x32(block, 6, 3, 4, 5, 6, 7);
    expect([sequence[18], sequence[22], sequence[26], sequence[30]]).toEqual([...block]);
  });
});
