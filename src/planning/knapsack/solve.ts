import type { Solver } from '../solver/highs';
import { type Item, knapsackByStates } from '../solver/knapsack-by-states';
import { knapsackByBounds } from '../solver/knapsack-by-bounds';
import { ProgramBuilder } from '../solver/mip';
import { type PlanStatus, relativeGap, type SearchResult } from '../solver/plan-status';
import { solveMip } from '../solver/solve-mip';
import type { Stop, Watch } from '../solver/watch';
import { exceeded, type KnapsackInstance, profitOf, roomOf } from './instance';
import { greedySelection } from './greedy';

export interface KnapsackResult extends SearchResult {
  /** Items taken, by index from 0, ascending; null when no selection was found. */
  readonly selected: readonly number[] | null;
}

type Found = Omit<SearchResult, 'seconds'> & { readonly selected: readonly number[] | null };

/** The most profitable selection that keeps every capacity. */
export function solveKnapsack(solver: Solver, instance: KnapsackInstance, gap: number, watch: Watch): KnapsackResult {
  const begun = watch.seconds();
  const found = bySize(solver, instance, gap, watch);
  if (found.selected && exceeded(instance, found.selected).length > 0) {
    throw new Error('the selection exceeds a capacity');
  }
  return { ...found, seconds: watch.seconds() - begun };
}

function bySize(solver: Solver, instance: KnapsackInstance, gap: number, watch: Watch): Found {
  if (instance.capacities.length === 1) return oneConstraint(instance, watch);
  return isPacking(instance) ? severalConstraints(instance, gap, watch) : byHighs(solver, instance, gap, watch);
}

/**
 * One constraint. Items without profit or without weight decide themselves; an item of negative weight and profit is one
 * that is taken from the start and may be put back.
 */
function oneConstraint(instance: KnapsackInstance, watch: Watch): Found {
  const weights = instance.weights[0]!;
  const taken = new Set<number>();
  const open: { readonly place: number; readonly item: Item }[] = [];
  instance.profits.forEach((profit, place) => {
    const weight = weights[place]!;
    if (weight < 0 || (weight === 0 && profit > 0)) taken.add(place);
    if (weight < 0 && profit < 0) open.push({ place, item: { profit: -profit, weight: -weight } });
    if (weight > 0 && profit > 0) open.push({ place, item: { profit, weight } });
  });
  const room = roomOf(instance, 0) - [...taken].reduce((sum, place) => sum + weights[place]!, 0);
  if (room < 0) return { status: 'INFEASIBLE', objective: null, bound: null, gap: null, selected: null };
  const fitting = open.filter(({ item }) => item.weight <= room);
  const answer = knapsackByStates(
    fitting.map(({ item }) => item),
    room,
    watch,
  );
  for (const i of answer.taken) {
    const { place } = fitting[i]!;
    if (!taken.delete(place)) taken.add(place);
  }
  const selected = [...taken].sort((a, b) => a - b);
  const objective = profitOf(instance, selected);
  const bound = answer.stopped ? objective - answer.profit + answer.bound : objective;
  return { status: statusOf(answer.stopped), objective, bound, gap: relativeGap(objective, bound), selected };
}

function isPacking({ weights, capacities }: KnapsackInstance): boolean {
  return capacities.every((capacity) => capacity >= 0) && weights.every((row) => row.every((weight) => weight >= 0));
}

/** Several constraints without negative weights: items without profit, or that fit in no case, are left out before. */
function severalConstraints(instance: KnapsackInstance, gap: number, watch: Watch): Found {
  const { profits, weights } = instance;
  const rooms = Float64Array.from(instance.capacities, (_, i) => roomOf(instance, i));
  const open = profits.flatMap((profit, j) =>
    profit > 0 && weights.every((row, i) => row[j]! <= rooms[i]!) ? [j] : [],
  );
  const packing = {
    items: open.length,
    rows: weights.length,
    profits: Float64Array.from(open, (j) => profits[j]!),
    weights: Float64Array.from(open.flatMap((j) => weights.map((row) => row[j]!))),
    capacities: rooms,
    exact: new Uint8Array(weights.length),
  };
  const greedy = new Set(greedySelection(instance));
  const start = open.flatMap((j, place) => (greedy.has(j) ? [place] : []));
  const answer = knapsackByBounds(packing, start, gap, watch);
  const selected = answer.taken.map((place) => open[place]!).sort((a, b) => a - b);
  const objective = profitOf(instance, selected);
  const bound = Math.max(objective, answer.bound);
  return { status: statusOf(answer.stopped), objective, bound, gap: relativeGap(objective, bound), selected };
}

function statusOf(stopped: Stop | null): PlanStatus {
  return stopped === null ? 'OPTIMAL' : stopped === 'CANCELLED' ? 'FEASIBLE' : 'TIME_LIMIT';
}

/** Several constraints with negative weights or capacities. */
function byHighs(solver: Solver, instance: KnapsackInstance, gap: number, watch: Watch): Found {
  const { profits, weights, capacities } = instance;
  const program = new ProgramBuilder();
  for (const profit of profits) program.binary(-profit);
  weights.forEach((row, i) => {
    const terms = row.flatMap((weight, j) => (weight === 0 ? [] : [[j, weight] as const]));
    program.atMost(terms, capacities[i]!);
  });
  const greedy = greedySelection(instance);
  const start = greedy && profits.map((_, j) => (greedy.includes(j) ? 1 : 0));
  // Plans of whole profits differ by 1 at least.
  const absoluteGap = profits.every(Number.isInteger) ? 0.999 : 1e-6;
  const answer = solveMip(
    solver,
    program,
    { gap, absoluteGap: gap === 0 ? absoluteGap : 0, ...(start ? { start } : {}) },
    watch,
  );
  if (answer.status === 'INFEASIBLE')
    return { status: 'INFEASIBLE', objective: null, bound: null, gap: null, selected: null };
  const selected = answer.values ? profits.flatMap((_, j) => (answer.values![j]! > 0.5 ? [j] : [])) : greedy;
  const objective = selected && profitOf(instance, selected);
  const proven = answer.status === 'PROVEN';
  const bound =
    proven && gap === 0
      ? objective
      : answer.bound === null
        ? null
        : Math.max(-answer.bound, objective ?? Number.NEGATIVE_INFINITY);
  const status: PlanStatus = proven ? 'OPTIMAL' : answer.status === 'TIME_LIMIT' ? 'TIME_LIMIT' : 'FEASIBLE';
  return { status, objective, bound, gap: relativeGap(objective, bound), selected };
}
