import { cascadeShare, heatMapEntries, heatMapScale } from '../../src/analytics/index';
import type { LedgerOutcome } from '../../src/engine/index';

const mean = (value: number) => ({ value, standardError: 1 });
const ledger = {
  risks: [
    { id: 'A', mean: mean(600), tailContribution: [] },
    { id: 'B', mean: mean(0), tailContribution: [] },
  ],
  roots: [
    { root: 'A', risk: 'A', meanEvents: 0.25, meanLoss: 400 },
    { root: 'B', risk: 'A', meanEvents: 0.125, meanLoss: 200 },
    { root: 'B', risk: 'B', meanEvents: 0, meanLoss: 0 },
  ],
} as unknown as LedgerOutcome;

test('the scale is stated, follows the revenue and has no gaps', () => {
  const { likelihood, loss, derivation } = heatMapScale(1_000_000, 'EUR');
  expect(likelihood.map(({ low, high }) => [low, high])).toEqual([
    [0, 0.01],
    [0.01, 0.05],
    [0.05, 0.2],
    [0.2, 0.5],
    [0.5, null],
  ]);
  expect(loss.map(({ low, high }) => [low, high])).toEqual([
    [0, 100],
    [100, 1_000],
    [1_000, 10_000],
    [10_000, 50_000],
    [50_000, null],
  ]);
  expect(loss.map(({ rating }) => rating)).toEqual([1, 2, 3, 4, 5]);
  expect(derivation).toContain('annual revenue of 1000000 EUR');
});

test('without a revenue the loss bounds are powers of ten', () => {
  const { loss, derivation } = heatMapScale(null, 'EUR');
  expect(loss.map(({ low }) => low)).toEqual([0, 10_000, 100_000, 1_000_000, 10_000_000]);
  expect(derivation).toContain('not recorded');
});

test('risks stand where their figures put them; bounds belong to the step above', () => {
  const entries = heatMapEntries(
    ledger,
    new Map([
      ['A', 0.2],
      ['B', 0],
    ]),
    heatMapScale(160_000, 'EUR'),
  );
  expect(entries).toEqual([
    {
      riskId: 'A',
      likelihood: 0.2,
      meanEvents: 0.375,
      meanLossPerEvent: 1_600,
      meanAnnualLoss: mean(600),
      likelihoodRating: 4,
      lossRating: 4,
    },
    {
      riskId: 'B',
      likelihood: 0,
      meanEvents: 0,
      meanLossPerEvent: null,
      meanAnnualLoss: mean(0),
      likelihoodRating: 1,
      lossRating: 1,
    },
  ]);
});

test('the share of AI-harm loss that security events cause', () => {
  const kinds = [
    { id: 'A', kind: 'AI_HARM' },
    { id: 'B', kind: 'SECURITY_THREAT' },
  ];
  expect(cascadeShare(ledger, kinds)).toEqual({ aiHarmLoss: 600, causedBySecurityLoss: 200, share: 1 / 3 });
  expect(cascadeShare(ledger, [])).toEqual({ aiHarmLoss: 0, causedBySecurityLoss: 0, share: null });
});
