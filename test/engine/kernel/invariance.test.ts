import { blockCount, compilePlan, createTotals, simulateBlocks } from '../../../src/engine/kernel';
import { everything } from './a-bit-of-everything';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { digest, digestOf, run } from './run-plan';

const TRIALS = 20_000;

const annualBytes = (model: ShortModel): string => {
  const { totals } = run(model, TRIALS);
  return digest(
    totals.residual.annual,
    totals.residual.largest,
    totals.residual.ceded,
    totals.inherent!.annual,
    totals.inherent!.largest,
  );
};

describe('the bytes of a run do not depend on', () => {
  const reference = run(everything, TRIALS);

  it('how often it is repeated, but they do on the seed', () => {
    expect(digestOf(run(everything, TRIALS))).toBe(digestOf(reference));
    expect(digestOf(run(everything, TRIALS, 2))).not.toBe(digestOf(reference));
    expect(digestOf(run(everything, TRIALS, 1 + 2 ** 32))).not.toBe(digestOf(reference));
  });

  it('how its blocks are divided among calls, or their order', () => {
    const { plan } = reference;
    const totals = createTotals(plan, TRIALS);
    const last = simulateBlocks(plan, 1, blockCount(TRIALS), totals);
    const first = simulateBlocks(plan, 0, 1, totals);
    expect(digestOf({ plan, totals, sums: [...first, ...last] })).toBe(digestOf(reference));
  });

  it('a message between threads', () => {
    const plan = structuredClone(reference.plan);
    const totals = createTotals(plan, TRIALS);
    const sums = simulateBlocks(plan, 0, blockCount(TRIALS), totals);
    for (const buffer of [plan.counts.buffer, plan.quantiles.rows.buffer, plan.quantiles.numbers.buffer]) {
      expect(Object.prototype.toString.call(buffer)).toBe('[object SharedArrayBuffer]');
    }
    expect(plan.quantiles.rows.buffer).not.toBe(reference.plan.quantiles.rows.buffer);
    expect(digestOf({ plan, totals, sums })).toBe(digestOf(reference));
  });

  it('the number of trials: fewer are the first of more', () => {
    const { totals } = run(everything, 17_001);
    for (const ledger of ['residual', 'inherent'] as const) {
      for (const column of ['annual', 'largest', 'ceded'] as const) {
        expect(digest(totals[ledger]![column])).toBe(digest(reference.totals[ledger]![column]!.subarray(0, 17_001)));
      }
    }
  });

  it('the order of risks, drivers, links and controls in the model', () => {
    const { risks, drivers, links, controls } = everything;
    const reversed: ShortModel = {
      risks: [...risks]
        .reverse()
        .map((risk) => ({ ...risk, ...(risk.drivers && { drivers: [...risk.drivers].reverse() }) })),
      drivers: [...drivers!].reverse(),
      links: [...links!].reverse(),
      controls: [...controls!].reverse(),
    };
    expect(annualBytes(reversed)).toBe(annualBytes(everything));
  });

  it('risks that never happen, whatever they cost', () => {
    const zero = { frequency: { type: 'poisson', rate: 0 }, severity: { type: 'fixed', value: 1e-3 } } as const;
    const huge = {
      frequency: { type: 'bernoulli', probability: 0 },
      severity: { type: 'fixed', value: 1e15 },
    } as const;
    const more: ShortModel = {
      ...everything,
      risks: [{ id: 'ZERO', ...zero }, ...everything.risks, { id: 'HUGE', ...huge }],
      links: [{ from: 'ZERO', to: 'POISON', probability: 0.5 }, ...everything.links!],
    };
    expect(annualBytes(more)).toBe(annualBytes(everything));
  });

  it('other risks: each draws what it draws alone', () => {
    const alone = (id: string): ShortModel => ({
      ...everything,
      risks: everything.risks.filter((r) => r.id === id),
      links: [],
      controls: [],
    });
    const two = ['BIAS', 'FRAUD'];
    const both: ShortModel = {
      ...everything,
      risks: everything.risks.filter((r) => two.includes(r.id)),
      links: [],
      controls: [],
    };
    const [a, b] = two.map((id) => run(alone(id), TRIALS).totals.residual.annual) as [Float64Array, Float64Array];
    const sum = run(both, TRIALS).totals.residual.annual;
    expect(digest(a.map((loss, trial) => loss + b[trial]!))).toBe(digest(sum));
  });

  it('links and controls elsewhere: the root events stay', () => {
    const bare = run({ ...everything, links: [], controls: [] }, TRIALS);
    const sumOf = (sums: typeof bare.sums, risk: number, ledger: 'residual' | 'inherent'): number[] =>
      sums.map((block) => block[ledger]!.pairLoss[risk]!);
    for (let risk = 0; risk < everything.risks.length; risk++) {
      if (everything.risks[risk]!.id === 'POISON' || everything.risks[risk]!.id === 'BIAS') continue;
      expect(sumOf(reference.sums, risk, 'inherent')).toEqual(sumOf(bare.sums, risk, 'residual'));
    }
  });
});

describe('a stopped pass', () => {
  it('returns what is done', () => {
    const plan = compilePlan(portfolioOf(everything), 1);
    const totals = createTotals(plan, TRIALS);
    const heard: number[] = [];
    const sums = simulateBlocks(plan, 0, blockCount(TRIALS), totals, (done) => heard.push(done) < 1);
    expect(heard).toEqual([1]);
    expect(sums.map(({ block }) => block)).toEqual([0]);
  });
});
