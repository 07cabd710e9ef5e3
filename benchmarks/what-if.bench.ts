import { BLOCK_TRIALS, buildPortfolio, compilePlan, createTotals, type Plan, simulateBlocks } from '../src/engine';
import { type Comparison, cpuNanoseconds } from './compare';
import { baseModel } from './portfolio';

const BLOCKS = 30;
const CHANGED = 250;

/** One changed risk of 500: its old events and its new ones, against a full pass, whose years must be the same to the last bit. */
export function whatIfComparison(): Comparison {
  const model = baseModel();
  const risks = model.risks.map((risk, i) =>
    i === CHANGED ? { ...risk, severity: { type: 'lognormal' as const, mu: 11, sigma: 1.2 } } : risk,
  );
  const before = compilePlan(buildPortfolio(model), 1);
  const after = compilePlan(buildPortfolio({ ...model, risks }), 1);
  const totals = createTotals(before, BLOCKS * BLOCK_TRIALS);
  const pass = (plan: Plan) => cpuNanoseconds(() => simulateBlocks(plan, 0, BLOCKS, totals)) / 1e6;
  const only = (plan: Plan): Plan => ({ ...plan, roots: Uint32Array.of(CHANGED) });
  const annual = (plan: Plan): Float64Array => {
    pass(plan);
    return totals.residual.annual.slice();
  };
  const [all, out, into, anew] = [before, only(before), only(after), after].map(annual);
  if (anew!.some((loss, trial) => loss !== all![trial]! - out![trial]! + into![trial]!)) {
    throw new Error('the exchanged years differ from those of a full pass');
  }
  return {
    name: 'what-if: one changed risk of 500, half a million years, one core',
    unit: 'CPU milliseconds',
    contenders: [
      { name: 'old events out, new events in', cost: () => pass(only(before)) + pass(only(after)) },
      { name: 'full pass', cost: () => pass(after) },
    ],
  };
}
