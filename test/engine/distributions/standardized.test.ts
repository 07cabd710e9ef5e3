import fc from 'fast-check';
import { severityOf, type Standardized } from '../../../src/engine/distributions';
import { log, log1p, normalQuantile, normalSurvivalQuantile } from '../../../src/engine/math';
import { anySpec } from './specs';

const level = fc.oneof(
  fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
  fc.double({ min: -280, max: -0.31, noNaN: true }).map((e) => 10 ** e),
);

const BASES: Record<Standardized['base'], readonly [(p: number) => number, (q: number) => number]> = {
  normal: [normalQuantile, normalSurvivalQuantile],
  exponential: [(p) => -log1p(-p), (q) => -log(q)],
};

test('a law stated by a standard variable has its quantiles, to the last bit', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anySpec, level, (spec, p) => {
      const law = severityOf(spec);
      const { standardized } = law;
      if (standardized === undefined) return;
      seen.add(spec.type);
      const [quantile, survivalQuantile] = BASES[standardized.base];
      expect(standardized.of(quantile(p))).toBe(law.quantile(p));
      expect(standardized.of(survivalQuantile(p))).toBe(law.survivalQuantile(p));
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect([...seen].sort()).toEqual([
    'exponential',
    'generalizedPareto',
    'lognormal',
    'lognormalInterval',
    'lomax',
    'weibull',
  ]);
});
