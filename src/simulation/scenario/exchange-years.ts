import type { BlockSums, LedgerSums } from '../../engine/index';
import type { Runner } from '../runners/runner';
import { type ExchangeOrder, type NamedPlan, withRoots } from './exchangeable';
import { simulateYears, type Years } from './years';

/**
 * The years of a plan from those of an exchangeable one: the occurrences of the affected risks are simulated in both,
 * the old ones taken out and the new ones put in. Equal to `simulateYears` to the last bit; without `largest`, the
 * largest occurrences mean nothing. Where annual losses are enough, `exchangeAnnual` is far cheaper.
 */
export async function exchangeYears(
  base: Years,
  before: NamedPlan,
  after: NamedPlan,
  order: ExchangeOrder,
  runner: Runner,
): Promise<Years> {
  const out = await simulateYears(withRoots(before, order.affected), order, runner);
  const into = await simulateYears(withRoots(after, order.affected), order, runner);
  const { totals } = into;
  const exchange = { base: base.totals, before: out.totals, after: totals, largest: order.largest };
  const open = await runner.run('exchange', exchange, order.signal);
  if (open.length > 0) {
    const unaffected = new Set(after.model.risks.map(({ id }) => id).filter((id) => !order.affected.has(id)));
    const rest = await simulateYears(withRoots(after, unaffected), order, runner, open);
    await runner.run('raiseLargest', { rest: rest.totals.largest, largest: totals.largest }, order.signal);
  }
  return { plan: after.plan, totals, sums: exchangeSums(base.sums, before, out.sums, after, into.sums) };
}

/** Sums of the blocks: those of the base without what was taken out and with what was put in, by pair and by link. */
function exchangeSums(
  base: readonly BlockSums[],
  before: NamedPlan,
  out: readonly BlockSums[],
  after: NamedPlan,
  into: readonly BlockSums[],
): BlockSums[] {
  const pairs = placesIn(pairNames(before), pairNames(after));
  const links = placesIn(linkNames(before), linkNames(after));
  return into.map(({ block, residual }, b) => ({
    block,
    residual: {
      pairLoss: exchanged('pairLoss', pairs, base[b]!, out[b]!, residual),
      pairEvents: exchanged('pairEvents', pairs, base[b]!, out[b]!, residual),
      linkLoss: exchanged('linkLoss', links, base[b]!, out[b]!, residual),
      linkEvents: exchanged('linkEvents', links, base[b]!, out[b]!, residual),
    },
    inherent: null,
  }));
}

function exchanged(
  sum: keyof LedgerSums,
  places: Int32Array,
  base: BlockSums,
  out: BlockSums,
  into: LedgerSums,
): Float64Array {
  const [before, taken] = [base.residual[sum], out.residual[sum]];
  return into[sum].map((added, i) => (places[i]! < 0 ? added : before[places[i]!]! - taken[places[i]!]! + added));
}

/** Where each name of the second list stands in the first; −1 for names that are not there. */
function placesIn(before: readonly string[], after: readonly string[]): Int32Array {
  const places = new Map(before.map((name, place) => [name, place]));
  return Int32Array.from(after, (name) => places.get(name) ?? -1);
}

const pairNames = ({ plan, model }: NamedPlan): string[] =>
  plan.pairs.map(({ root, risk }) => JSON.stringify([model.risks[root]!.id, model.risks[risk]!.id]));

const linkNames = ({ model }: NamedPlan): string[] => model.links.map(({ from, to }) => JSON.stringify([from, to]));
