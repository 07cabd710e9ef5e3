/** Shortcuts seen in other tools, each told apart from the event-level model by a figure that only one of them gives. */
import { analyticMoments, buildPortfolio, computeExact } from '../../src/engine';
import { modelOf } from '../support/models';
import { closedForm } from './measures/closed-form';

const portfolio = (frequency: object) =>
  buildPortfolio(
    modelOf({
      format: 'riskweave-model/1',
      currency: 'EUR',
      risks: [{ id: 'A', frequency, severity: { type: 'lognormal', mu: 0, sigma: 1 } }],
    }),
  );

test('PIT-LEFxLM: the deviation of ten events is not that of one loss times ten', () => {
  const { inputs, expected } = closedForm<{ lam: number }, Record<string, number>>('PIT-LEFxLM');
  const { mean, variance } = analyticMoments(portfolio({ type: 'poisson', rate: inputs.lam }))!;
  expect(Math.abs(mean / expected.mean_both! - 1)).toBeLessThan(1e-12);
  expect(Math.abs(Math.sqrt(variance) / expected.sd_event_level! - 1)).toBeLessThan(1e-12);
  expect(Math.sqrt(variance)).toBeLessThan(0.5 * expected.sd_shortcut_constant_lef!);
});

test('PIT-LEFxLM2: rare events leave most years without loss', () => {
  const { inputs, expected } = closedForm<{ lam: number }, Record<string, number>>('PIT-LEFxLM2');
  const options = { precision: 1e-6, levels: [0.99] };
  const events = computeExact(portfolio({ type: 'poisson', rate: inputs.lam }), options).ledger;
  expect(Math.abs(events.probabilityOfLoss.value! - expected.p_loss_event!)).toBeLessThan(1e-9);
  const single = computeExact(portfolio({ type: 'bernoulli', probability: inputs.lam }), options).ledger;
  expect(Math.abs(single.valueAtRisk[0]!.value! / expected.var99_if_at_most_one_event! - 1)).toBeLessThan(1e-6);
  // The shortcut's VaR is that of the loss times the rate, in every year.
  expect(events.valueAtRisk[0]!.value!).toBeGreaterThan(3 * expected.var99_shortcut!);
});
