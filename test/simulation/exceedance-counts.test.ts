import { exceedanceCounts, inlineRunner } from '../../src/simulation/index';
import { everything } from '../support/models';
import { outcomeOf } from '../support/run';

test('counts the years of the run itself', async () => {
  // The exact method takes no annual layer, so nothing is computed twice.
  const model = { ...everything, annualLayer: { deductible: 100_000, limit: 1_000_000, share: 1 } };
  const { residual, inherent } = await outcomeOf(inlineRunner(), model, { method: 'simulation', trials: 30_000 });
  for (const [ledger, outcome] of [
    ['residual', residual],
    ['inherent', inherent!],
  ] as const) {
    const points = outcome.exceedance.filter((_, i) => i % 20 === 0);
    const thresholds = points.map(({ loss }) => loss);
    const order = { model, seed: 1, trials: 30_000, sampling: 'independent' as const, ledger, thresholds };
    const result = await exceedanceCounts(order, inlineRunner());
    expect(result).toEqual({ counts: points.map(({ probability }) => [Math.round(probability * 30_000)]) });
  }
});
