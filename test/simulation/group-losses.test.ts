import type { LedgerOutcome } from '../../src/engine';
import { groupLosses, type LossGroup } from '../../src/simulation';
import { everything } from '../support/models';
import { testPool } from '../support/pool';
import { LEVELS, outcomeOf } from '../support/run';

const TRIALS = 50_000;
const pool = testPool();
const risks = everything.risks.map((_, risk) => risk);
const byRisk: LossGroup[] = risks.map((risk) => ({
  key: everything.risks[risk]!.id,
  members: risks.map((root) => ({ root, risk, weight: 1 })),
}));
const byRoot: LossGroup[] = risks.map((root) => ({
  key: everything.risks[root]!.id,
  members: risks.map((risk) => ({ root, risk, weight: 1 })),
}));

let outcome: LedgerOutcome;

beforeAll(async () => {
  outcome = (await outcomeOf(pool, everything, { method: 'simulation', trials: TRIALS })).residual;
});

async function figuresOf(groups: LossGroup[]) {
  const order = {
    model: everything,
    seed: 1,
    trials: TRIALS,
    sampling: 'independent',
    levels: LEVELS,
    ledger: 'residual',
    outcome,
    groups,
  } as const;
  const result = await groupLosses(order, pool);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result.groups;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test.each([
  ['risk', byRisk],
  ['root', byRoot],
])('groups by %s add up to the portfolio to the last bit', async (_, groups) => {
  const figures = await figuresOf(groups);
  expect(sum(figures.map(({ mean }) => mean.value!))).toBe(outcome.mean.value);
  outcome.tailValueAtRisk.forEach(({ value }, l) => {
    expect(sum(figures.map(({ tailContribution }) => tailContribution[l]!.value))).toBe(value);
  });
});

test('groups by risk repeat the contributions of the outcome', async () => {
  const groups = await figuresOf(byRisk);
  groups.forEach(({ tailContribution }, risk) => {
    tailContribution.forEach(({ value, standardError }, l) => {
      const stated = outcome.risks[risk]!.tailContribution[l]!;
      expect(Math.abs(value - stated.value)).toBeLessThanOrEqual(1e-9 * outcome.tailValueAtRisk[l]!.value!);
      expect(standardError!).toBeCloseTo(stated.standardError!, 6);
    });
  });
});

test('the group of everything is the portfolio, from the same draws', async () => {
  const members = byRisk.flatMap((group) => group.members);
  const groups = await figuresOf([{ key: 'all', members }]);
  expect(groups[0]!.valueAtRisk).toEqual(outcome.valueAtRisk);
  const values = (figures: { value: number | null }[]) => figures.map(({ value }) => value);
  expect(values(groups[0]!.tailValueAtRisk)).toEqual(values(outcome.tailValueAtRisk));
  expect(groups[0]!.mean.value).toBe(outcome.mean.value);
});

test('VaR of a group is its own, not a part: no group is above the portfolio and none adds up to it', async () => {
  const groups = await figuresOf(byRisk);
  outcome.valueAtRisk.forEach(({ value }, l) => {
    for (const group of groups) expect(group.valueAtRisk[l]!.value!).toBeLessThanOrEqual(value!);
    expect(sum(groups.map((group) => group.valueAtRisk[l]!.value!))).not.toBe(value);
  });
});

test('a loss shared between two groups is counted by its weights', async () => {
  const shared = byRisk.map(({ members }) => members.map((member) => ({ ...member, weight: 0.5 })));
  const groups = await figuresOf([
    { key: 'left', members: [...shared[0]!, ...byRisk[1]!.members] },
    { key: 'right', members: [...shared[0]!, ...byRisk[2]!.members] },
  ]);
  expect(groups[0]!.mean.value! + groups[1]!.mean.value!).toBe(outcome.mean.value);
  const alone = await figuresOf([byRisk[1]!]);
  expect(groups[0]!.mean.value!).toBeGreaterThan(alone[0]!.mean.value!);
});

test('groups that leave losses out, or take some twice, are not blown up to the total', async () => {
  const part = await figuresOf([byRisk[1]!]);
  const whole = await figuresOf(byRisk);
  const twice = await figuresOf([byRisk[1]!, byRisk[1]!]);
  const value = whole[1]!.mean.value!;
  expect(Math.abs(part[0]!.mean.value! / value - 1)).toBeLessThan(1e-12);
  expect(Math.abs(twice[1]!.mean.value! / value - 1)).toBeLessThan(1e-12);
});

test('a ledger that the model does not have is an error', async () => {
  const model = { ...everything, controls: [] };
  const order = { model, seed: 1, trials: 1000, levels: LEVELS, ledger: 'inherent', outcome, groups: byRisk } as const;
  await expect(groupLosses(order, pool)).rejects.toThrow('no inherent ledger');
});
