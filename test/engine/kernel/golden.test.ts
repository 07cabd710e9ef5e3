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
    expect(STREAM_VERSION).toBe(2);
  });

  it('of ten independent risks', () => {
    expect(digestOf(run(oracle('AGG-14').model, 20_000))).toBe(
      'dd1074edc9942f38e22b20065cb100eb28d085322c664560b093b68d69e77d06',
    );
  });

  it('of a model with every kind of part', () => {
    expect(digestOf(run(everything, 20_000, 2 ** 40 + 7))).toBe(
      'b0ca28983b649da968e421180e9f83c512a80c473d1baf1c428452a3b4f3941e',
    );
  });
});
