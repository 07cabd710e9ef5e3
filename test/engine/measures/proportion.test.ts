import { assessAppetite, assessExactAppetite } from '../../../src/engine/measures/appetite';
import { exceedanceCurve } from '../../../src/engine/measures/exceedance';
import { clopperPearsonInterval, dkwHalfWidth, wilsonInterval } from '../../../src/engine/measures/proportion';
import { rankSample } from '../../../src/engine/measures/ranked-sample';

test('Wilson interval: values worked by hand', () => {
  // z² = 3.841459; 10 of 100: centre (0.1 + 0.0192073)/1.0384146, reach from √(0.09/100 + 0.00009603…).
  const interval = wilsonInterval(10, 100);
  expect(interval.low).toBeCloseTo(0.0552291, 6);
  expect(interval.high).toBeCloseTo(0.1743657, 6);
  expect(wilsonInterval(0, 50).low).toBe(0);
  expect(wilsonInterval(50, 50).high).toBe(1);
});

test('Clopper-Pearson interval: closed forms at the ends, symmetry between', () => {
  expect(clopperPearsonInterval(0, 20).low).toBe(0);
  expect(clopperPearsonInterval(0, 20).high).toBeCloseTo(1 - 0.025 ** (1 / 20), 11);
  expect(clopperPearsonInterval(20, 20).low).toBeCloseTo(0.025 ** (1 / 20), 11);
  const three = clopperPearsonInterval(3, 20);
  const seventeen = clopperPearsonInterval(17, 20);
  expect(three.low).toBeCloseTo(1 - seventeen.high, 11);
  expect(three.high).toBeCloseTo(1 - seventeen.low, 11);
});

test('Clopper-Pearson holds Wilson at a million trials', () => {
  const exact = clopperPearsonInterval(10_000, 1_000_000);
  const score = wilsonInterval(10_000, 1_000_000);
  expect(Math.abs(exact.low - score.low)).toBeLessThan(1e-6);
  expect(Math.abs(exact.high - score.high)).toBeLessThan(1e-6);
});

test('DKW half width', () => {
  expect(dkwHalfWidth(1_000_000)).toBeCloseTo(0.0013581, 8);
});

test('the exceedance curve falls, reaches the tail and starts with the chance of any loss', () => {
  const n = 100_000;
  const sorted = Float64Array.from({ length: n }, (_, i) => (i < n / 2 ? 0 : 1000 / (n - i)));
  const curve = exceedanceCurve(rankSample(sorted));
  expect(curve.length).toBeGreaterThanOrEqual(60);
  expect(curve.length).toBeLessThanOrEqual(100);
  expect(curve[0]).toMatchObject({ loss: 0, probability: 0.5 });
  expect(curve[curve.length - 1]!.probability).toBe(9 / n);
  for (let i = 1; i < curve.length; i++) {
    expect(curve[i]!.loss).toBeGreaterThan(curve[i - 1]!.loss);
    expect(curve[i]!.probability).toBeLessThanOrEqual(curve[i - 1]!.probability);
    expect(curve[i]!.low).toBeLessThanOrEqual(curve[i]!.probability);
    expect(curve[i]!.high).toBeGreaterThanOrEqual(curve[i]!.probability);
  }
});

test('a portfolio without losses has the one point at zero', () => {
  expect(exceedanceCurve(rankSample(new Float64Array(1000)))).toMatchObject([{ loss: 0, probability: 0 }]);
});

describe('appetite', () => {
  test('settled on either side', () => {
    expect(assessAppetite(800, 100_000, 0.01)).toMatchObject({ verdict: 'within', trialsToSettle: null });
    expect(assessAppetite(1200, 100_000, 0.01)).toMatchObject({ verdict: 'breach', trialsToSettle: null });
  });

  test('undetermined, and the trials it names settle it', () => {
    const open = assessAppetite(1010, 100_000, 0.01);
    expect(open.verdict).toBe('undetermined');
    const more = Math.round(1.05 * open.trialsToSettle!);
    expect(assessAppetite(Math.round(0.0101 * more), more, 0.01).verdict).toBe('breach');
    expect(assessAppetite(1000, 100_000, 0.01).trialsToSettle).toBeNull();
  });

  test('an exact probability is never undetermined', () => {
    expect(assessExactAppetite(0.01, 0.01).verdict).toBe('within');
    expect(assessExactAppetite(0.0100001, 0.01).verdict).toBe('breach');
  });
});
