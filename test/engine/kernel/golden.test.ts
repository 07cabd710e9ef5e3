import { STREAM_VERSION } from '../../../src/engine/random/stream';
import { everything } from './a-bit-of-everything';
import { oracle } from './portfolio-of';
import { digestOf, run } from './run-plan';

/**
 * A run's bytes are part of what was promised: the same file, seed and trials give the same figures on every machine.
 * Whoever changes these digests changes STREAM_VERSION and writes it under "Numbers" in the changelog.
 */
describe('golden digests', () => {
  it('belong to this version of the stream', () => {
    expect(STREAM_VERSION).toBe(1);
  });

  it('of ten independent risks', () => {
    expect(digestOf(run(oracle('AGG-14').model, 20_000))).toBe(
      'db566ebca52916e66153fe169128002c6cf1eb7b43834fdf75b2c7012a462d8a',
    );
  });

  it('of a model with every kind of part', () => {
    expect(digestOf(run(everything, 20_000, 2 ** 40 + 7))).toBe(
      '20953d9feb51d6a770b01c6cec2066858992349b305e185da9debaababd25e50',
    );
  });
});
