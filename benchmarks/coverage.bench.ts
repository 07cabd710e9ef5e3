import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockCount, createTotals, type Interval, type Plan, simulateBlocks } from '../src/engine';
import { parseModel } from '../src/simulation';
import { FEWEST_STRATIFIED, randomisationsOf } from '../src/simulation/randomisations';
import { compile } from '../src/simulation/tasks/compile';
import { sampleAnnual } from '../src/simulation/tasks/sample-annual';
import { sampleLargest } from '../src/simulation/tasks/sample-largest';
import type { Comparison } from './compare';

const REPLICATIONS = 1_000;
const LEVELS = [0.9, 0.95, 0.99];
const FIGURES = [...LEVELS.flatMap((p) => [`VaR ${p}`, `TVaR ${p}`, `largest event ${p}`]), 'probability of a loss'];

interface Oracle {
  model: unknown;
  expected: {
    prob_zero: number;
    quantiles: Record<string, number>;
    tvar: Record<string, number>;
    oep_quantiles: Record<string, number>;
  };
}

/** How often 95 % intervals of stratified runs hold the exact figure: no cost, but a share that should be 0.95. */
export function coverageComparison(): Comparison {
  return {
    name: `coverage: 95 % intervals of stratified runs of 262,144 years, ${REPLICATIONS} replications`,
    unit: 'share that hold the exact figure',
    contenders: ['AGG-01', 'AGG-03'].flatMap((id) => {
      let shares: Map<string, number> | null = null;
      return FIGURES.map((figure) => ({
        name: `${id} ${figure}`,
        cost: () => {
          shares ??= coverage(id);
          return (shares.get(figure) ?? 0) / REPLICATIONS;
        },
      }));
    }),
  };
}

function coverage(id: string): Map<string, number> {
  const path = join(process.cwd(), 'test', 'engine', 'oracles', `${id}.json`);
  const { model: file, expected } = JSON.parse(readFileSync(path, 'utf8')) as Oracle;
  const parsed = parseModel(file);
  if ('faults' in parsed) throw new Error(`${id}: ${parsed.faults[0]?.message}`);
  const compiled = compile({ model: parsed.model, seed: 1 });
  if ('refusal' in compiled) throw new Error(`${id}: ${compiled.refusal.message}`);
  const plan: Plan = { ...compiled.plan, sampling: 'stratified' };
  const randomisations = randomisationsOf(plan);
  const totals = createTotals(plan, FEWEST_STRATIFIED);
  const held = new Map<string, number>();
  const count = (figure: string, { low, high }: Omit<Interval, 'value'>, exact: number): void => {
    if (low! <= exact && exact <= high!) held.set(figure, (held.get(figure) ?? 0) + 1);
  };
  for (let seed = 1; seed <= REPLICATIONS; seed++) {
    simulateBlocks({ ...plan, seed }, 0, blockCount(FEWEST_STRATIFIED), totals);
    const { annual, largest } = totals.residual;
    const years = sampleAnnual({ annual, levels: LEVELS, known: compiled.residual, randomisations });
    const input = { largest, ceded: null, levels: LEVELS, varianceIsFinite: true, randomisations };
    const events = sampleLargest(input).largestValueAtRisk;
    LEVELS.forEach((p, l) => {
      count(`VaR ${p}`, years.valueAtRisk[l]!, expected.quantiles[p]!);
      count(`TVaR ${p}`, years.tailValueAtRisk[l]!, expected.tvar[p]!);
      count(`largest event ${p}`, events[l]!, expected.oep_quantiles[p]!);
    });
    count('probability of a loss', years.probabilityOfLoss, 1 - expected.prob_zero);
  }
  return held;
}
