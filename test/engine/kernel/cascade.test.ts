import { BLOCK_TRIALS, compilePlan, replayGroups } from '../../../src/engine/kernel';
import type { ModelLink } from '../../../src/engine/model';
import { closedForm } from '../random/closed-form';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { blockEstimate, covariance, digest, mean, run } from './run-plan';

const one = { type: 'fixed', value: 1 } as const;
const never = { type: 'poisson', rate: 0 } as const;

describe('cascades', () => {
  it('of a self-exciting risk have Borel sizes (DEP-BOREL)', () => {
    const { pmf, mean: expectedMean } = closedForm('DEP-BOREL').expected as {
      pmf: Record<string, number>;
      mean: number;
    };
    const trials = 400_000;
    const { totals, plan } = run(
      {
        risks: [{ id: 'A', frequency: { type: 'bernoulli', probability: 1 }, severity: one }],
        links: [{ from: 'A', to: 'A', meanEvents: 0.4 }],
      },
      trials,
    );
    const sizes = totals.residual.annual;
    for (const [size, p] of Object.entries(pmf)) {
      const seen = sizes.filter((x) => x === Number(size)).length;
      expect(Math.abs(seen - trials * p)).toBeLessThan(4 * Math.sqrt(trials * p * (1 - p)));
    }
    expect(Math.abs(mean(sizes) - expectedMean)).toBeLessThan(4 * Math.sqrt(covariance(sizes, sizes) / trials));
    expect(digest(totals.residual.largest)).toBe(digest(sizes));
    expect(plan.generationCap).toBe(22);
    expect(plan.omittedMean / (0.4 ** 23 / 0.6)).toBeCloseTo(1, 12);
  });

  it('have the covariance of a marked Poisson process (DEP-CASC)', () => {
    const { lam, p, EX, EY } = closedForm('DEP-CASC').inputs as Record<'lam' | 'p' | 'EX' | 'EY', number>;
    const { cov } = closedForm('DEP-CASC').expected as { cov: number };
    const model: ShortModel = {
      risks: [
        { id: 'A', frequency: { type: 'poisson', rate: lam }, severity: { type: 'exponential', mean: EX } },
        { id: 'B', frequency: never, severity: { type: 'exponential', mean: EY } },
      ],
      links: [{ from: 'A', to: 'B', probability: p }],
    };
    const trials = 400_000;
    const plan = compilePlan(portfolioOf(model), 1);
    expect(plan.pairs).toEqual([
      { root: 0, risk: 0 },
      { root: 1, risk: 1 },
      { root: 0, risk: 1 },
    ]);
    const [a, b] = [new Float64Array(trials), new Float64Array(trials)] as const;
    const groups = {
      offsets: Uint32Array.of(0, 1, 2, 3),
      group: Uint16Array.of(0, 1, 1),
      weight: Float64Array.of(1, 1, 1),
    };
    replayGroups(plan, 0, Math.ceil(trials / BLOCK_TRIALS), 'residual', groups, [a, b]);
    const products = a.map((x, i) => (x - lam * EX) * (b[i]! - lam * p * EY));
    expect(Math.abs(mean(products) - cov)).toBeLessThan(4 * Math.sqrt(covariance(products, products) / trials));
  });

  it('have the mean numbers of events that the mean matrix gives, by root, risk and link, in both ledgers', () => {
    const links: ModelLink[] = [
      { from: 'A', to: 'B', probability: 0.6 },
      { from: 'B', to: 'C', meanEvents: 1.3 },
      { from: 'C', to: 'A', probability: 0.2 },
      { from: 'C', to: 'C', meanEvents: 0.3 },
      { from: 'A', to: 'C', meanEvents: 0.4 },
    ];
    const rates = [0.5, 0.2, 0];
    const survivals = [0.7, 0.5, 1];
    const ids = ['A', 'B', 'C'];
    const model: ShortModel = {
      risks: ids.map((id, i) => ({ id, frequency: { type: 'poisson', rate: rates[i]! }, severity: one })),
      links,
      controls: [
        { id: 'a', effects: [{ risk: 'A', frequencyReduction: 0.3, severityReduction: 0 }] },
        { id: 'b', effects: [{ risk: 'B', frequencyReduction: 0.5, severityReduction: 0 }] },
        { id: 'ac', effects: [{ link: ['A', 'C'], probabilityReduction: 0.25 }] },
      ],
    };
    const whole = 24;
    const { plan, sums } = run(model, whole * BLOCK_TRIALS);
    for (const ledger of ['inherent', 'residual'] as const) {
      const kept = (risk: number): number => (ledger === 'residual' ? survivals[risk]! : 1);
      const linkKept = (from: string, to: string): number =>
        ledger === 'residual' && from === 'A' && to === 'C' ? 0.75 : 1;
      const edges = links.map((link) => {
        const [from, to] = [ids.indexOf(link.from), ids.indexOf(link.to)];
        const value = 'probability' in link ? link.probability : link.meanEvents;
        return { from, to, mean: value * linkKept(link.from, link.to) * kept(to) };
      });
      const linkEvents = links.map(() => 0);
      ids.forEach((_, root) => {
        let generation = ids.map((__, risk) => (risk === root ? rates[root]! * kept(root) : 0));
        const events = [...generation];
        for (let g = 0; g < 200; g++) {
          const next = ids.map(() => 0);
          edges.forEach(({ from, to, mean: m }, link) => {
            next[to]! += generation[from]! * m;
            linkEvents[link]! += generation[from]! * m;
          });
          generation = next;
          next.forEach((value, risk) => {
            events[risk]! += value;
          });
        }
        plan.pairs.forEach((pair, p) => {
          if (pair.root !== root) return;
          const { value, standardError } = blockEstimate(
            sums.map((s) => s[ledger]!.pairEvents[p]!),
            BLOCK_TRIALS,
          );
          expect(Math.abs(value - events[pair.risk]!)).toBeLessThanOrEqual(4 * standardError);
        });
      });
      linkEvents.forEach((expected, link) => {
        const { value, standardError } = blockEstimate(
          sums.map((s) => s[ledger]!.linkEvents[link]!),
          BLOCK_TRIALS,
        );
        expect(Math.abs(value - expected)).toBeLessThan(4 * standardError);
      });
    }
  });

  it('are followed to the end where links have no cycle, however long the chain', () => {
    const length = 40;
    const model: ShortModel = {
      risks: Array.from({ length }, (_, i) => ({
        id: `R${i}`,
        frequency: i === 0 ? ({ type: 'bernoulli', probability: 1 } as const) : never,
        severity: one,
      })),
      links: Array.from({ length: length - 1 }, (_, i) => ({ from: `R${i}`, to: `R${i + 1}`, probability: 1 })),
    };
    const { plan, totals } = run(model, 100);
    expect(plan.omittedMean).toBe(0);
    expect([...totals.residual.annual]).toEqual(new Array(100).fill(length));
  });

  it('near criticality stop at ten thousand generations and say what that leaves out', () => {
    const portfolio = portfolioOf({
      risks: [{ id: 'A', frequency: { type: 'poisson', rate: 2 }, severity: one }],
      links: [{ from: 'A', to: 'A', meanEvents: 0.9999 }],
    });
    const plan = compilePlan(portfolio, 1);
    expect(plan.generationCap).toBe(10_000);
    expect(plan.omittedMean / (2 * 0.9999 ** 10_001 * 10_000)).toBeCloseTo(1, 6);
  });

  it('do not disturb each other: a link more leaves the events of the others as they were', () => {
    const model = (links: ModelLink[]): ShortModel => ({
      risks: ['A', 'B', 'C'].map((id) => ({
        id,
        frequency: { type: 'poisson', rate: 0.6 },
        severity: { type: 'exponential', mean: 1000 },
      })),
      links,
    });
    const ab: ModelLink = { from: 'A', to: 'B', meanEvents: 0.5 };
    const few = run(model([ab]), BLOCK_TRIALS).sums[0]!.residual;
    const more = run(model([{ from: 'A', to: 'C', meanEvents: 0.7 }, ab]), BLOCK_TRIALS).sums[0]!.residual;
    expect(more.linkLoss[1]).toBe(few.linkLoss[0]);
    expect([...more.pairLoss.subarray(0, 3)]).toEqual([...few.pairLoss.subarray(0, 3)]);
  });
});
