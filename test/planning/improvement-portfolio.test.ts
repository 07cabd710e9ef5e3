import type { Improvement } from '../../src/domain';
import {
  neighboursOf,
  baselines,
  choiceOf,
  inlineJob,
  portfolioCandidates,
  portfolioOf,
  portfolioViolations,
  SurrogateLoss,
} from '../../src/planning';
import { resampled } from '../../src/planning/improvement-portfolio/resample';
import { inlineRunner, lossMatrix, quantify } from '../../src/simulation';
import { everything } from '../support/models';

const TRIALS = 20_000;
const cost = (amount: number) => ({ amount: String(amount), currency: 'EUR' });

function improvement(
  id: string,
  amount: number,
  effects: Improvement['levels'][number]['effects'],
  more = {},
): Improvement {
  const level = {
    name: 'Full',
    implementationCost: cost(amount),
    annualCost: cost(0),
    effort: [],
    durationQuarters: 1,
    effects,
  };
  return {
    id,
    organizationId: 'org_1',
    version: 1,
    createdAt: new Date(0),
    updatedAt: new Date(0),
    name: id,
    description: null,
    state: 'CANDIDATE',
    ownerId: null,
    mandate: null,
    dueOn: null,
    catalogueItemIds: [],
    prerequisiteIds: [],
    exclusionGroup: null,
    levels: [level],
    chosenLevel: null,
    controlId: null,
    ...more,
  };
}

const onRisk = (riskId: string, frequencyReduction: number, severityReduction: number) =>
  ({ target: 'RISK', riskId, frequencyReduction, severityReduction }) as const;

const links = [{ id: 'lnk_1', fromRiskId: 'POISON', toRiskId: 'BIAS' }];
const improvements = [
  improvement('imp_a', 100, [onRisk('POISON', 0.5, 0)]),
  improvement('imp_b', 60, [onRisk('BIAS', 0, 0.4)]),
  improvement('imp_c', 50, [{ target: 'LINK', linkId: 'lnk_1', probabilityReduction: 0.9 }], { exclusionGroup: 'g' }),
  improvement('imp_d', 40, [onRisk('FINE', 0.7, 0.5)], { exclusionGroup: 'g' }),
  improvement('imp_e', 10, [], { state: 'REJECTED' }),
];

async function matrix() {
  const found = await lossMatrix({ model: everything, seed: 1, trials: TRIALS, ledger: 'residual' }, inlineRunner());
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals));
  return found;
}

test('the losses of all pairs add up to those of the run, year by year', async () => {
  const { pairs, losses } = await matrix();
  const options = { method: 'simulation', precision: 1e-6, trials: TRIALS, seed: 1, levels: [0.95] } as const;
  const run = await quantify(everything, options, inlineRunner());
  if (!('outcome' in run)) throw new Error(JSON.stringify(run.refusals));
  const annual = new Float64Array(TRIALS);
  pairs.forEach((_, pair) => {
    for (let year = 0; year < TRIALS; year++) annual[year]! += losses[pair * TRIALS + year]!;
  });
  const worst = annual.toSorted((a, b) => b - a).slice(0, TRIALS / 20);
  const tail = worst.reduce((sum, loss) => sum + loss, 0) / worst.length;
  expect(tail / run.outcome.residual.tailValueAtRisk[0]!.value!).toBeCloseTo(1, 9);
});

test('an effect reaches the losses that it acts on, and what they trigger', async () => {
  const found = await matrix();
  const instance = portfolioOf({ improvements, links }, found, 0.95, { budget: 150, roles: [] });
  expect(instance.actions.map(({ id }) => id)).toEqual(['imp_a', 'imp_b', 'imp_c', 'imp_d']);
  expect(instance.exclusions).toEqual([[2, 3]]);
  const left = (action: number) =>
    Object.fromEntries(
      instance.actions[action]!.options[0]!.survivals.map(({ risk, share }) => {
        const { root, risk: hit } = found.pairs[risk]!;
        return [`${root}→${hit}`, share];
      }),
    );
  expect(left(0)).toEqual({ 'POISON→POISON': 0.5, 'POISON→BIAS': 0.5, 'POISON→FINE': 0.5 });
  expect(left(1)).toEqual({ 'BIAS→BIAS': 0.6, 'POISON→BIAS': 0.6 });
  expect(left(2)).toEqual({ 'POISON→BIAS': expect.closeTo(0.1, 12) });
  const fine = left(3);
  expect(Object.values(fine).every((share) => Math.abs(share - 0.3 * 0.5) < 1e-12)).toBe(true);
});

test('the portfolio is the best of all that keep the rules, and no worse than the usual ways', async () => {
  const instance = portfolioOf({ improvements, links }, await matrix(), 0.95, { budget: 165, roles: [] });
  const order = { instance, objective: 'cvar', gap: 0, frontier: false, samples: 3, seed: 1, keep: 3 } as const;
  const { answer, choices, robustness } = await portfolioCandidates(order, inlineJob, { seconds: 30 });
  const loss = new SurrogateLoss(instance);
  const value = (choice: readonly number[]) => loss.conditionalValueAtRisk(loss.survivals(choice)).value;
  const all = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((i) => ((bits >> i) & 1) - 1));
  const allowed = all.filter((choice) => portfolioViolations(instance, choice).length === 0);
  const best = Math.min(...allowed.map(value));
  expect(value(choiceOf(instance, answer)!)).toBe(best);
  expect(value(choices[0]!)).toBe(best);
  expect(robustness.every((share) => share >= 0 && share <= 1)).toBe(true);
  for (const usual of Object.values(baselines(instance, 'cvar'))) {
    expect(portfolioViolations(instance, usual!)).toEqual([]);
    expect(best).toBeLessThanOrEqual(value(usual!));
  }
});

test('a choice of a sample is that on the sample as an instance; time that is over leaves none', async () => {
  const instance = portfolioOf({ improvements, links }, await matrix(), 0.95, { budget: 165, roles: [] });
  const order = { instance, objective: 'cvar', gap: 0, seeds: [11, 12, 13, 14] } as const;
  const drawn = await inlineJob('portfolioSamples', order, { seconds: 30 });
  const alone = await Promise.all(
    order.seeds.map(async (seed) => {
      const sample = { instance: resampled(instance, seed), objective: 'cvar', gap: 0, frontier: false } as const;
      return choiceOf(instance, await inlineJob('portfolio', sample, { seconds: 30 }));
    }),
  );
  expect(drawn).toEqual(alone);
  expect(await inlineJob('portfolioSamples', order, { seconds: 0 })).toEqual([]);
  const poor = { ...order, instance: { ...instance, floor: 1e9 } };
  expect(await inlineJob('portfolioSamples', poor, { seconds: 30 })).toEqual([null, null, null, null]);
});

test('neighbours keep every rule, differ in one action or two, and are all there are', async () => {
  const instance = portfolioOf({ improvements, links }, await matrix(), 0.95, { budget: 165, roles: [] });
  const from = [0, -1, -1, 0];
  const near = neighboursOf(instance, 'cvar', from, 100);
  const differing = (choice: readonly number[]) => choice.filter((option, i) => option !== from[i]).length;
  const all = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((i) => ((bits >> i) & 1) - 1));
  const expected = all.filter(
    (choice) => portfolioViolations(instance, choice).length === 0 && differing(choice) > 0 && differing(choice) <= 2,
  );
  expect(near.map(String).sort()).toEqual(expected.map(String).sort());
  expect(neighboursOf(instance, 'cvar', from, 2)).toEqual(near.slice(0, 2));
});
