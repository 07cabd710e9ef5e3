import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withoutControls } from '../../../src/engine/build-portfolio';
import { computeExact, type ExactResult } from '../../../src/engine/exact';
import { expectRelative, oracle, oraclePortfolio } from './support';

const NAMES = readdirSync(join(__dirname, '..', 'oracles'))
  .filter((name) => name.endsWith('.json') && name !== 'closed-forms.json' && name !== 'CTL-01.json')
  .map((name) => name.replace('.json', ''))
  .sort();

/**
 * The file's own figures at these levels are off: Gil-Pelaez inversion of the characteristic function gives
 * F(393185.11316955) = 0.49999933 and F(437, …) likewise, and grids of five spans and dampings agree to 1e-10 among themselves.
 */
const INEXACT: Record<string, number> = { 'AGG-06': 2.5e-7 };

function compare(name: string, result: ExactResult, tolerance: number): void {
  const { expected } = oracle(name);
  const { ledger } = result;
  if (expected.mean !== undefined) expectRelative(ledger.mean.value!, expected.mean, 1e-12);
  if (expected.sd !== undefined) expectRelative(ledger.standardDeviation.value!, expected.sd, 1e-11);
  if (expected.prob_zero !== undefined) {
    expect(Math.abs(1 - ledger.probabilityOfLoss.value! - expected.prob_zero)).toBeLessThan(1e-14);
  }
  ledger.valueAtRisk.forEach(({ level, value }, i) => {
    if (expected.quantiles?.[level] !== undefined) expectRelative(value!, expected.quantiles[level], tolerance);
    if (expected.tvar?.[level] !== undefined) {
      expectRelative(ledger.tailValueAtRisk[i]!.value!, expected.tvar[level], tolerance);
    }
    if (expected.oep_quantiles?.[level] !== undefined) {
      expectRelative(ledger.largestEvent.valueAtRisk[i]!.value!, expected.oep_quantiles[level], tolerance);
    }
    const shares = expected.euler_tvar_allocation?.[level];
    for (const risk of shares ? ledger.risks : []) {
      expectRelative(risk.tailContribution[i]!.value, shares![risk.id]!, tolerance);
    }
    const sum = ledger.risks.reduce((total, risk) => total + risk.tailContribution[i]!.value, 0);
    expectRelative(sum, ledger.tailValueAtRisk[i]!.value!, 1e-12);
  });
  if (expected.expected_ceded !== undefined) {
    expectRelative(ledger.ceded.mean.value!, expected.expected_ceded, 1e-12);
    expectRelative(ledger.ceded.standardDeviation.value!, expected.sd_ceded!, 1e-12);
    expectRelative(ledger.mean.value!, expected.expected_net!, 1e-12);
  }
}

describe('the oracle models', () => {
  it.each(NAMES)('%s within 1e-6 by default and within 1e-8 when asked', (name) => {
    const file = oracle(name);
    const portfolio = oraclePortfolio(file);
    const levels = Object.keys(file.expected.quantiles ?? { 0.9: 0, 0.99: 0 }).map(Number);
    for (const precision of [1e-6, 1e-8]) {
      const result = computeExact(portfolio, { precision, levels });
      expect(result.relativeErrorEstimate).toBeLessThanOrEqual(precision);
      compare(name, result, Math.max(precision, INEXACT[name] ?? 0));
    }
  });

  it('CTL-01: the reduction is inherent minus residual', () => {
    const file = oracle('CTL-01');
    const portfolio = oraclePortfolio(file);
    const levels = Object.keys(file.expected.quantiles!).map(Number);
    const residual = computeExact(portfolio, { precision: 1e-8, levels }).ledger;
    const inherent = computeExact(withoutControls(portfolio), { precision: 1e-8, levels }).ledger;
    expectRelative(inherent.mean.value! - residual.mean.value!, file.expected.mean!, 1e-12);
    levels.forEach((level, i) => {
      const reduction = inherent.valueAtRisk[i]!.value! - residual.valueAtRisk[i]!.value!;
      expectRelative(reduction, file.expected.quantiles![level]!, 1e-8);
      const tail = inherent.tailValueAtRisk[i]!.value! - residual.tailValueAtRisk[i]!.value!;
      expectRelative(tail, file.expected.tvar![level]!, 1e-8);
    });
  });

  it('five hundred Poisson lognormal risks', () => {
    const file = oracle('portfolios/base');
    const portfolio = oraclePortfolio(file);
    const levels = Object.keys(file.expected.var!).map(Number);
    const result = computeExact(portfolio, { precision: 1e-6, levels });
    expectRelative(result.ledger.mean.value!, file.expected.mean!, 1e-12);
    expectRelative(result.ledger.standardDeviation.value!, file.expected.sd!, 1e-12);
    result.ledger.valueAtRisk.forEach(({ level, value }) => {
      expectRelative(value!, file.expected.var![level]!, 1e-6);
    });
    // By an independent FFT (hat weights on 2^16 to 2^19 points, stop-loss premiums extrapolated in the squared step, VaR
    // and TVaR as the place and value of min v + E[(S − v)+]/(1 − p)). The file's year lies half a step of its grid, 54, too
    // low beside an exact mean: 54·p/(1 − p) too much in TVaR, 3e-5 of it at 0.999.
    const independent = [
      [0.95, 192446550.1, 325365144.9],
      [0.99, 362536424.6, 644967725.4],
      [0.995, 487838820.3, 875390197.1],
      [0.999, 1000312148.5, 1784095536.3],
    ] as const;
    const quantile = new Map(result.ledger.valueAtRisk.map(({ level, value }) => [level, value!]));
    const tails = new Map(result.ledger.tailValueAtRisk.map(({ level, value }) => [level, value!]));
    for (const [level, atRisk, tail] of independent) {
      expectRelative(quantile.get(level)!, atRisk, 2e-8);
      expectRelative(tails.get(level)!, tail, 1e-8);
    }
    const sum = result.ledger.risks.reduce((total, risk) => total + risk.tailContribution.at(-1)!.value, 0);
    expectRelative(sum, result.ledger.tailValueAtRisk.at(-1)!.value!, 1e-12);
  });
});
