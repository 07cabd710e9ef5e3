import type { Outcome } from '../../src/engine';
import { file, run } from './support';

const MODEL = {
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    {
      id: 'A',
      frequency: { type: 'poisson', rate: 2 },
      severity: { type: 'fixed', value: 1000 },
      people: [
        { class: 'SIGNIFICANT', probability: 0.25, affected: { type: 'fixed', value: 12 } },
        { class: 'LIMITED', affected: { type: 'lognormalInterval', low: 5, high: 500, confidence: 0.9 } },
      ],
    },
  ],
  controls: [{ id: 'C', effects: [{ risk: 'A', peopleReduction: 0.5 }] }],
};

test('persons affected stand beside the loss, by class, in JSON and for people', async () => {
  const { status, out } = await run('quantify', file(MODEL), '--threads', '1', '--json');
  expect(status).toBe(0);
  const { method, residual, inherent, reduction } = JSON.parse(out) as Outcome;
  expect(method).toBe('EXACT');
  expect(residual.people!.map((ledger) => ledger.class)).toEqual(['LIMITED', 'SIGNIFICANT']);
  const [, significant] = residual.people!;
  expect(Object.keys(significant!)).toEqual([
    ...[
      'class',
      'mean',
      'standardDeviation',
      'probabilityOfAny',
      'valueAtRisk',
      'tailValueAtRisk',
      'exceedance',
      'risks',
    ],
  ]);
  expect(significant!.mean.value).toBeCloseTo(3, 9);
  expect(inherent!.people![1]!.mean.value).toBeCloseTo(6, 9);
  expect(reduction!.people![1]).toMatchObject({ class: 'SIGNIFICANT', mean: { standardError: 0 } });
  expect(Object.keys(significant!.exceedance[0]!)).toEqual(['people', 'probability', 'low', 'high']);
  expect(significant!.risks).toMatchObject([{ id: 'A', mean: { standardError: 0 } }]);

  const table = await run('quantify', file(MODEL), '--method', 'simulation', '--trials', '20000', '--threads', '1');
  expect(table.out).toMatch(
    /Persons affected a year, class SIGNIFICANT\n +inherent +residual +reduction\nmean +6 +3 +3\n/,
  );
  expect(table.out).toMatch(/SIGNIFICANT mean +3 +[\d.]+ +-?[\d.]+\n/);
});
