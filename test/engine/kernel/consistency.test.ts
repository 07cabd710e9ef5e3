import {
  BLOCK_TRIALS,
  blockCount,
  type LedgerName,
  type LedgerTotals,
  type PairGroups,
  replayGroups,
  replayTail,
} from '../../../src/engine/kernel';
import { everything } from './a-bit-of-everything';
import type { ShortModel } from './portfolio-of';
import { mean, type Run, run } from './run-plan';

const TRIALS = 20_000;
const BLOCKS = blockCount(TRIALS);

const withAnnualLayer: ShortModel = { ...everything, annualLayer: { deductible: 5e4, limit: 4e5, share: 0.8 } };
/** POISON, FINE (only ever triggered, on a cycle) and OUTAGE lose in forms. */
const withForms: ShortModel = {
  ...everything,
  risks: everything.risks.map(({ severity, ...risk }) =>
    ['POISON', 'FINE', 'OUTAGE'].includes(risk.id)
      ? {
          ...risk,
          lossForms: [
            { form: 'RESPONSE', secondary: false, severity: severity! },
            { form: 'REPUTATION', secondary: true, severity: { type: 'exponential', mean: 3e5 } },
            { form: 'FINES_AND_JUDGMENTS', secondary: true, severity: { type: 'fixed', value: 1e5 } },
          ],
          secondaryProbability: 0.37,
        }
      : { ...risk, severity: severity! },
  ),
};
const models: [string, ShortModel][] = [
  ['event layers', everything],
  ['losses in forms', withForms],
  ['an annual layer on top', withAnnualLayer],
];

const sumOver = (values: ArrayLike<number>): number => mean(values) * values.length;
const blockTotal = ({ annual }: LedgerTotals, block: number): number =>
  sumOver(annual.subarray(block * BLOCK_TRIALS, (block + 1) * BLOCK_TRIALS));

describe.each(models)('with %s', (_, model) => {
  const result: Run = run(model, TRIALS);
  const { plan, totals, sums } = result;
  const ledgers: LedgerName[] = ['residual', 'inherent'];

  it('the residual is at most the inherent in every trial', () => {
    const { residual } = totals;
    const inherent = totals.inherent!;
    // The annual layer's payment is spread over events in whole quanta, rounded down.
    const slack = model.annualLayer ? 64 * plan.quantum : 0;
    expect(residual.annual.filter((loss, t) => loss > inherent.annual[t]! + slack)).toHaveLength(0);
    expect(mean(residual.annual)).toBeLessThan(0.9 * mean(inherent.annual));
  });

  it('the largest occurrence is at most the year, and is the year where it is the only one', () => {
    for (const ledger of ledgers) {
      const { annual, largest } = totals[ledger]!;
      expect(largest.filter((loss, t) => loss > annual[t]!)).toHaveLength(0);
      expect(largest.filter((loss, t) => loss === 0 && annual[t]! > 0)).toHaveLength(0);
      expect(largest.filter((loss, t) => loss < annual[t]!).length).toBeGreaterThan(TRIALS / 4);
    }
  });

  it('everything is a whole number of quanta', () => {
    for (const ledger of ledgers) {
      const { annual, largest, ceded } = totals[ledger]!;
      for (const column of [annual, largest, ceded!]) {
        expect(column.filter((loss) => !Number.isInteger(loss / plan.quantum) || loss < 0)).toHaveLength(0);
      }
    }
  });

  it('sums by pair are the totals to the last bit', () => {
    for (const ledger of ledgers) {
      for (const { block, [ledger]: part } of sums) {
        expect(sumOver(part!.pairLoss)).toBe(blockTotal(totals[ledger]!, block));
      }
    }
  });

  it('tail replays are the totals of the chosen trials to the last bit', () => {
    const codeCount = 4;
    const codes = Uint16Array.from({ length: TRIALS }, (_entry, t) => (t % 7 === 0 ? 1 + ((t / 7) % 3) : 0));
    for (const ledger of ledgers) {
      const blocks = replayTail(plan, 0, BLOCKS, ledger, codes, codeCount);
      blocks.forEach((tail, block) => {
        const expected = new Float64Array(codeCount);
        const first = block * BLOCK_TRIALS;
        for (let t = first; t < Math.min(TRIALS, first + BLOCK_TRIALS); t++) {
          if (codes[t] !== 0) expected[codes[t]!]! += totals[ledger]!.annual[t]!;
        }
        const seen = new Float64Array(codeCount);
        tail.forEach((loss, i) => {
          seen[i % codeCount]! += loss;
        });
        expect([...seen]).toEqual([...expected]);
      });
    }
  });

  it('a tail replay of every trial gives the sums by pair', () => {
    const codes = new Uint16Array(TRIALS).fill(1);
    const blocks = replayTail(plan, 1, 2, 'residual', codes, 2);
    expect(Array.from(blocks[0]!).filter((_loss, i) => i % 2 === 1)).toEqual([...sums[1]!.residual.pairLoss]);
  });

  it('group replays add up to the totals to the last bit', () => {
    const groups: PairGroups = {
      offsets: Uint32Array.from({ length: plan.pairs.length + 1 }, (_entry, pair) => pair),
      group: Uint16Array.from(plan.pairs, ({ risk }) => risk % 2),
      weight: new Float64Array(plan.pairs.length).fill(1),
    };
    for (const ledger of ledgers) {
      const out = [new Float64Array(TRIALS), new Float64Array(TRIALS)] as const;
      replayGroups(plan, 0, 1, ledger, groups, [...out]);
      replayGroups(plan, 1, BLOCKS, ledger, groups, [...out]);
      const { annual } = totals[ledger]!;
      expect(out[0].filter((loss, t) => loss + out[1][t]! !== annual[t])).toHaveLength(0);
      expect(Math.min(mean(out[0]), mean(out[1]))).toBeGreaterThan(0);
    }
  });
});

it('the largest residual occurrence is at most the largest inherent one, up to an annual layer', () => {
  const { residual, inherent } = run(everything, TRIALS).totals;
  expect(residual.largest.filter((loss, t) => loss > inherent!.largest[t]!)).toHaveLength(0);
});

describe('insurance', () => {
  const layered = run(everything, TRIALS);
  const bare = run({ ...everything, risks: everything.risks.map(({ eventLayer: _layer, ...risk }) => risk) }, TRIALS);

  it('splits the gross loss of every trial into net and ceded, to the last bit', () => {
    for (const ledger of ['residual', 'inherent'] as const) {
      const gross = bare.totals[ledger]!.annual;
      const { annual, ceded } = layered.totals[ledger]!;
      expect(gross.filter((loss, t) => loss !== annual[t]! + ceded![t]!)).toHaveLength(0);
      expect(bare.totals[ledger]!.ceded).toBeNull();
    }
  });

  it('pays share × min(max(C − deductible, 0), limit) of the year under an annual layer', () => {
    const { plan, totals } = run(withAnnualLayer, TRIALS);
    const { deductible, limit, share } = withAnnualLayer.annualLayer!;
    for (const ledger of ['residual', 'inherent'] as const) {
      const gross = bare.totals[ledger]!.annual;
      const subject = layered.totals[ledger]!.ceded!;
      const { annual, ceded } = totals[ledger]!;
      const paid = subject.map((loss) => share * Math.min(Math.max(loss - deductible, 0), limit));
      const differences = ceded!.map((loss, t) => paid[t]! - loss);
      expect(Math.max(...differences)).toBeLessThan(64 * plan.quantum);
      expect(Math.min(...differences)).toBeGreaterThan(-plan.quantum / 2);
      expect(gross.filter((loss, t) => loss !== annual[t]! + ceded![t]!)).toHaveLength(0);
    }
  });
});
