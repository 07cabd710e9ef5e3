import { type LedgerTotals } from '../../../src/engine/kernel';
import { type Oracle, oracle, portfolioOf } from './portfolio-of';
import { covariance, mean, run } from './run-plan';

const TRIALS = 1_000_000;

/** The annual losses against the exact quantiles, within four standard errors of the order statistic. */
function expectQuantiles(sample: Float64Array, expected: Oracle['expected']): void {
  const sorted = sample.slice().sort();
  for (const [level, exact] of Object.entries(expected.quantiles)) {
    const found = sorted[Math.ceil(Number(level) * TRIALS) - 1]!;
    const standardError = (expected.se1_var[level] ?? 0) / Math.sqrt(TRIALS);
    expect(Math.abs(found - exact)).toBeLessThanOrEqual(4 * standardError);
  }
}

function expectMean(sample: Float64Array, { mean: exact, sd }: Oracle['expected']): void {
  expect(Math.abs(mean(sample) - exact)).toBeLessThan((4 * sd) / Math.sqrt(TRIALS));
}

describe('a million trials meet the exact figures', () => {
  it.each(['AGG-01', 'AGG-14', 'DEP-01', 'DEP-03', 'DEP-05'])('%s', (name) => {
    const { model, expected } = oracle(name);
    const { annual, largest } = run(model, TRIALS).totals.residual;
    expectQuantiles(annual, expected);
    expectMean(annual, expected);
    const none = annual.filter((loss) => loss === 0).length / TRIALS;
    const p = expected.prob_zero;
    expect(Math.abs(none - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / TRIALS));
    // Without links each event is an occurrence, so the largest has the oracle's occurrence quantiles.
    if (expected.oep_quantiles) {
      const sorted = largest.slice().sort();
      for (const [level, exact] of Object.entries(expected.oep_quantiles)) {
        const spread = 4 * Math.sqrt(Number(level) * (1 - Number(level)) * TRIALS);
        const rank = Number(level) * TRIALS;
        expect(sorted[Math.floor(rank - spread)]!).toBeLessThanOrEqual(exact);
        expect(sorted[Math.ceil(rank + spread)]!).toBeGreaterThanOrEqual(exact);
      }
    }
  });

  it('CTL-01, inherent and residual from one pass', () => {
    const { totals } = run(oracle('CTL-01').model, TRIALS);
    const ledgers: [LedgerTotals, string][] = [
      [totals.inherent!, 'CTL-01a'],
      [totals.residual, 'CTL-01b'],
    ];
    for (const [{ annual }, name] of ledgers) {
      const { expected } = oracle(name);
      expectQuantiles(annual, expected);
      expectMean(annual, expected);
    }
  });

  it('LAY-15', () => {
    const { model, expected } = oracle('LAY-15');
    const trials = 400_000;
    const { annual, ceded } = run(model, trials).totals.residual;
    const { expected_ceded, sd_ceded, expected_net, prob_no_ceded_loss } = expected as unknown as Record<
      string,
      number
    >;
    const paid = ceded!;
    expect(Math.abs(mean(paid) - expected_ceded!)).toBeLessThan((4 * sd_ceded!) / Math.sqrt(trials));
    expect(Math.abs(mean(annual) - expected_net!)).toBeLessThan(4 * Math.sqrt(covariance(annual, annual) / trials));
    const squares = paid.map((loss) => (loss - expected_ceded!) ** 2);
    const error = Math.sqrt(covariance(squares, squares) / trials);
    expect(Math.abs(mean(squares) - sd_ceded! ** 2)).toBeLessThan(4 * error);
    const none = paid.filter((loss) => loss === 0).length / trials;
    const p = prob_no_ceded_loss!;
    expect(Math.abs(none - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / trials));
  });

  it('KPW-9.34 on its lattice', () => {
    expect(portfolioOf(oracle('KPW-9.34').model).risks).toHaveLength(1);
    const { annual } = run(oracle('KPW-9.34').model, 100_000).totals.residual;
    expect(annual.every((loss) => Number.isInteger(loss))).toBe(true);
  });
});
