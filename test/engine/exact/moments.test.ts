import { analyticMoments } from '../../../src/engine/exact';
import { expectRelative, portfolioOf } from './support';

describe('analyticMoments', () => {
  it('a driver on rate and loss together: E[F^a · F^b] is not one', () => {
    const sigma = 0.5;
    const moments = analyticMoments(
      portfolioOf({
        drivers: [{ id: 'D', distribution: { type: 'lognormal', sigma } }],
        risks: [
          {
            id: 'A',
            frequency: { type: 'poisson', rate: 3 },
            severity: { type: 'exponential', mean: 10 },
            drivers: [{ driver: 'D', frequencyLoading: 1, severityLoading: 1 }],
          },
        ],
      }),
    )!;
    const s = sigma * sigma;
    // w = F on the rate and on the loss, E[F²] = e^s, E[F³] = e^{3s}, E[F⁴] = e^{6s}.
    const mean = 30 * Math.exp(s);
    expectRelative(moments.mean, mean, 1e-12);
    expectRelative(moments.variance, 3 * 200 * Math.exp(3 * s) + 900 * Math.exp(6 * s) - mean * mean, 1e-10);
  });

  it('a cycle of three: mean matrix and branching variance', () => {
    const severity = { type: 'gamma', shape: 2, scale: 3 } as const;
    const moments = analyticMoments(
      portfolioOf({
        risks: [
          { id: 'A', frequency: { type: 'poisson', rate: 2 }, severity },
          { id: 'B', frequency: { type: 'poisson', rate: 0 }, severity },
        ],
        links: [
          { from: 'A', to: 'B', probability: 0.5 },
          { from: 'B', to: 'A', meanEvents: 0.4 },
        ],
      }),
    )!;
    // Progeny: A 1/(1 − 0.2) = 1.25, B 0.625.
    expectRelative(moments.mean, 2 * 6 * (1.25 + 0.625), 1e-12);
    const [cA, cB] = [6 * 1.875, 6 * (1.25 + 0.4 * 1.25)];
    // v_A = 18 + 0.5 v_B + 0.25 c_B², v_B = 18 + 0.4 (v_A + c_A²).
    const vA = (18 + 0.5 * (18 + 0.4 * cA * cA) + 0.25 * cB * cB) / (1 - 0.2);
    expectRelative(moments.variance, 2 * (vA + cA * cA), 1e-12);
    expectRelative(moments.linkMeans[0]!.meanEvents, 1.25, 1e-12);
    expectRelative(moments.linkMeans[1]!.meanLoss, 0.5 * 6, 1e-12);
    expect(moments.rootMeans.map(({ root, risk }) => [root, risk])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('negative binomial under a layer: net, ceded and their deviations', () => {
    const moments = analyticMoments(
      portfolioOf({
        risks: [
          {
            id: 'A',
            frequency: { type: 'negativeBinomial', mean: 2, size: 0.5 },
            severity: { type: 'exponential', mean: 10 },
            eventLayer: { deductible: 5, limit: 20, share: 0.6 },
          },
        ],
      }),
    )!;
    const tail = (x: number): number => Math.exp(-x / 10);
    const first = 10 * (tail(5) - tail(25));
    // ∫ 2(x − 5) S over the layer.
    const second = 2 * (100 * tail(5) - (20 * 10 + 100) * tail(25));
    const ceded = 0.6 * first;
    expectRelative(moments.ceded.mean, 2 * ceded, 1e-12);
    const cededSecond = 0.36 * second;
    expectRelative(moments.ceded.variance, 2 * cededSecond + (4 / 0.5) * ceded * ceded, 1e-11);
    expectRelative(moments.mean, 20 - 2 * ceded, 1e-12);
    expect(moments.eventMeans[0]).toBe(2);
  });
});
