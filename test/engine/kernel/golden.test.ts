import { STREAM_VERSION } from '../../../src/engine/random/stream';
import { varying } from './changing-by-year';
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
      '217c8a8f7f25330b8591c9c75c192b885f22c6653373107dc73b39a30fcd62e6',
    );
  });

  it('of a model with every kind of part', () => {
    expect(digestOf(run(everything, 20_000, 2 ** 40 + 7))).toBe(
      '7fa9238570e1150fe97d8c500cd46119dc7faeaaa2c4bf211394e747f1a8e4c8',
    );
  });

  it.each([
    ['gaussian', '57de73ee8637ca21ab69ec7bf225de4047b923445e85af03dc143d5bc9cffdf1'],
    ['t', '58bb2cd41f21380b2237db2e0d091720999a3bcc5a3d221b1027d167e9c4618e'],
  ] as const)('of a model in which everything varies by year: %s copula', (copula, digest) => {
    expect(digestOf(run(varying(copula), 20_000))).toBe(digest);
  });
});
