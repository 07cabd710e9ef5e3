import { sampleMoments } from '../../../src/engine/measures/moments';
import {
  meanDifference,
  tailValueAtRiskDifference,
  valueAtRiskDifference,
} from '../../../src/engine/measures/paired-difference';
import { rankSample } from '../../../src/engine/measures/ranked-sample';
import { tailValueAtRisk } from '../../../src/engine/measures/tail-value-at-risk';
import { valueAtRisk } from '../../../src/engine/measures/value-at-risk';
import { generator, normalSample } from './normal-sample';

const LEVEL = 0.95;

function figures(sample: Float64Array) {
  const sorted = rankSample(sample);
  return { valueAtRisk: valueAtRisk(sorted, LEVEL), tailValueAtRisk: tailValueAtRisk(sorted, LEVEL, 'finite') };
}

function differences(before: Float64Array, after: Float64Array) {
  const [a, b] = [figures(before), figures(after)];
  return {
    mean: meanDifference(before, after, true),
    var: valueAtRiskDifference(before, after, a.valueAtRisk, b.valueAtRisk),
    tvar: tailValueAtRiskDifference(before, after, a, b),
  };
}

test('identical scenarios differ by exactly 0 ± 0', () => {
  const uniform = generator(7);
  const sample = Float64Array.from({ length: 20_000 }, () => 1 / uniform());
  const { mean, var: atRisk, tvar } = differences(sample, Float64Array.from(sample));
  expect(mean).toEqual({ value: 0, standardError: 0 });
  expect(atRisk).toEqual({ level: LEVEL, value: 0, standardError: 0 });
  expect(tvar).toEqual({ level: LEVEL, value: 0, standardError: 0 });
});

test('stated errors match the spread over replications', () => {
  const covariance = [
    [100, 0],
    [0, 25],
  ];
  const replications = Array.from({ length: 200 }, (_, r) => {
    const [before, noise] = normalSample([100, 0], covariance, 2000, 1000 + r);
    const after = before!.map((loss, trial) => 0.8 * loss + noise![trial]!);
    return differences(before!, after);
  });
  for (const measure of ['mean', 'var', 'tvar'] as const) {
    const values = Float64Array.from(replications, (r) => r[measure].value!);
    const stated = replications.reduce((sum, r) => sum + r[measure].standardError!, 0) / replications.length;
    const seen = sampleMoments(values, true).standardDeviation.value!;
    expect(stated / seen).toBeGreaterThan(0.8);
    expect(stated / seen).toBeLessThan(1.25);
  }
});

test('moments: deviation by two passes keeps its digits far from zero', () => {
  const sample = Float64Array.from({ length: 1000 }, (_, i) => 1e9 + (i % 2));
  const moments = sampleMoments(sample, true);
  expect(moments.mean.value).toBe(1e9 + 0.5);
  expect(moments.standardDeviation.value).toBeCloseTo(Math.sqrt(250 / 999), 12);
  expect(sampleMoments(sample, false).standardDeviation).toEqual({ value: null, standardError: null });
});
