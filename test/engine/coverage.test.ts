/** The 95 % intervals of VaR, TVaR and the rest, over 300 replications of models whose figures are known exactly. */
import { blockCount, createTotals, type Plan, type Sampling } from '../../src/engine';
import { FEWEST_STRATIFIED, randomisationsOf } from '../../src/simulation/randomisations';
import { oracle } from '../support/models';
import { testPool } from '../support/pool';

const REPLICATIONS = 300;
const pool = testPool();

interface Expected {
  prob_zero: number;
  quantiles: Record<string, number>;
  tvar: Record<string, number>;
  oep_quantiles: Record<string, number>;
}

/** Share of replications whose intervals hold the exact figure, by name of the figure. */
async function coverage(
  name: string,
  sampling: Sampling,
  trials: number,
  levels: readonly number[],
): Promise<Map<string, number>> {
  const { model, expected } = oracle(name) as unknown as { model: never; expected: Expected };
  const compiled = await pool.run('compile', { model, seed: 1 });
  if ('refusal' in compiled) throw new Error(compiled.refusal.message);
  const { residual: known } = compiled;
  const plan: Plan = { ...compiled.plan, sampling };
  const randomisations = randomisationsOf(plan);
  const held = new Map<string, number>();
  const count = (figure: string, { low, high }: { low: number | null; high: number | null }, exact: number): void => {
    held.set(figure, (held.get(figure) ?? 0) + (low! <= exact && exact <= high! ? 1 / REPLICATIONS : 0));
  };
  const replicate = async (seed: number): Promise<void> => {
    const totals = createTotals(plan, trials);
    const range = { firstBlock: 0, lastBlock: blockCount(trials) };
    await pool.run('simulate', { plan: { ...plan, seed }, totals, ...range });
    const codes = new Uint16Array(new SharedArrayBuffer(2 * trials));
    const { annual, largest, ceded } = totals.residual;
    const ofAnnual = await pool.run('sampleAnnual', { annual, levels, known, codes, randomisations });
    const { varianceIsFinite } = known;
    const ofLargest = await pool.run('sampleLargest', { largest, ceded, levels, varianceIsFinite, randomisations });
    const sample = { ...ofAnnual, ...ofLargest };
    levels.forEach((level, l) => {
      count(`VaR ${level}`, sample.valueAtRisk[l]!, expected.quantiles[level]!);
      count(`TVaR ${level}`, sample.tailValueAtRisk[l]!, expected.tvar[level]!);
      count(`largest event ${level}`, sample.largestValueAtRisk[l]!, expected.oep_quantiles[level]!);
    });
    count('probability of a loss', sample.probabilityOfLoss, 1 - expected.prob_zero);
  };
  const seeds = Array.from({ length: REPLICATIONS }, (_, i) => i + 1);
  await Promise.all(
    [0, 1].map(async (lane) => {
      for (const seed of seeds.filter((s) => s % 2 === lane)) await replicate(seed);
    }),
  );
  return held;
}

// More than 500 trials stand behind each TVaR: a thinner tail says so itself.
test.each([
  ['AGG-01', 'independent', 16_384, [0.9, 0.95]],
  ['AGG-03', 'independent', 65_536, [0.9, 0.95, 0.99]],
  ['AGG-01', 'stratified', FEWEST_STRATIFIED, [0.9, 0.95]],
  ['AGG-03', 'stratified', FEWEST_STRATIFIED, [0.9, 0.95]],
] as const)(
  '%s, %s: intervals from %i trials hold the exact figure in 93 to 97 % of replications',
  async (name, sampling, trials, levels) => {
    const held = await coverage(name, sampling, trials, levels);
    expect(held.size).toBe(3 * levels.length + 1);
    const outside = [...held].filter(([, share]) => share < 0.93 || share > 0.97);
    expect(outside).toEqual([]);
  },
  180_000,
);
