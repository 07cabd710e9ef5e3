import { type Packing, PackingProgram } from './packing-program';
import type { Stop, Watch } from './watch';

export interface PackingAnswer {
  readonly stopped: Stop | null;
  readonly taken: readonly number[];
  readonly profit: number;
  /** What no selection can beat. */
  readonly bound: number;
}

/** Distance from a whole number that counts as rounding. */
const WHOLE = 1e-6;
const LOOK_EVERY = 64;

/**
 * 0/1 knapsack with several constraints and no negative weights by branch and bound. The number of items taken is settled
 * first: with it as a row of its own, bounds are much nearer (Vimont, Boussier and others 2008). Items whose reduced cost
 * exceeds the distance to the best profit are fixed.
 */
export function knapsackByBounds(packing: Packing, start: readonly number[], gap: number, watch: Watch): PackingAnswer {
  return new Search(packing, start, gap, watch).run();
}

class Search {
  private best: readonly number[];
  private bestProfit: number;
  private readonly whole: boolean;
  private readonly left: Float64Array;
  private readonly taken: Uint8Array;
  private nodes = 0;
  private stopped: Stop | null = null;
  /** What no selection of all the parts left out can beat. */
  private closed = Number.NEGATIVE_INFINITY;
  /** Bounds of what is set aside, by depth, and of the numbers of items not yet looked at. */
  private readonly aside: number[] = [];

  constructor(
    private readonly packing: Packing,
    start: readonly number[],
    private readonly gap: number,
    private readonly watch: Watch,
  ) {
    this.best = start;
    this.bestProfit = this.profitOf(start);
    this.whole = packing.profits.every(Number.isInteger);
    this.left = new Float64Array(packing.rows);
    this.taken = new Uint8Array(packing.items);
  }

  run(): PackingAnswer {
    const counts = this.boundsByCount();
    for (const [i, { count, bound }] of counts.entries()) {
      if (bound <= this.cutoff()) {
        this.close(bound);
        break;
      }
      this.aside[0] = counts[i + 1]?.bound ?? Number.NEGATIVE_INFINITY;
      const program = new PackingProgram(withCount(this.packing, count));
      this.branch(program, 1);
      if (this.stopped) break;
    }
    const { stopped, gap, bestProfit } = this;
    const proven = stopped === null && gap === 0;
    const bound = proven ? bestProfit : Math.max(...(stopped ? this.aside : []), this.closed, bestProfit);
    return { stopped, taken: this.best, profit: bestProfit, bound: this.whole ? Math.floor(bound + WHOLE) : bound };
  }

  /** Notes what no selection of a part that is left out can beat. */
  private close(bound: number): void {
    this.closed = Math.max(this.closed, Math.min(bound, this.cutoff()));
  }

  /** Bounds from here down need no search. */
  private cutoff(): number {
    const slack = this.whole ? 1 - WHOLE : 1e-9 * Math.abs(this.bestProfit);
    return this.bestProfit + Math.max(slack, this.gap * this.bestProfit);
  }

  /** Every number of items that may be worth a search, with its bound, the highest first. */
  private boundsByCount(): { count: number; bound: number }[] {
    const { items } = this.packing;
    const relaxed = new PackingProgram(this.packing);
    relaxed.solve(Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let j = 0; j < items; j++) sum += relaxed.value(j);
    const middle = Math.floor(sum + WHOLE);
    const found: { count: number; bound: number }[] = [];
    // The bound is concave in the number, so that it falls on both sides of the middle.
    for (const step of [-1, 1]) {
      for (let count = step < 0 ? middle : middle + 1; count >= 0 && count <= items; count += step) {
        const program = new PackingProgram(withCount(this.packing, count));
        const solved = program.solve(this.cutoff());
        if (solved) this.roundDown(program);
        if (!solved || program.bound <= this.cutoff()) {
          this.close(program.bound);
          break;
        }
        found.push({ count, bound: program.bound });
      }
    }
    return found.sort((a, b) => b.bound - a.bound);
  }

  private branch(program: PackingProgram, depth: number): void {
    if (++this.nodes % LOOK_EVERY === 0) {
      this.stopped ??= this.watch.stop();
      this.watch.report({
        objective: this.bestProfit,
        bound: Math.max(...this.aside.slice(0, depth), this.bestProfit),
      });
    }
    this.aside[depth] = Number.NEGATIVE_INFINITY;
    if (!program.solve(this.cutoff())) {
      this.close(program.bound);
      return;
    }
    if (this.stopped) {
      this.aside[depth] = program.bound;
      return;
    }
    this.roundDown(program);
    if (program.bound <= this.cutoff()) {
      this.close(program.bound);
      return;
    }
    const fixed = this.fixByReducedCost(program);
    const item = this.mostFractional(program);
    if (item >= 0) {
      const { bound } = program;
      const first = program.value(item) > 0.5 ? 1 : 0;
      this.aside[depth] = bound;
      this.descend(program, item, first, depth);
      this.aside[depth] = Number.NEGATIVE_INFINITY;
      if (this.halted()) this.aside[depth] = bound;
      else if (bound > this.cutoff()) this.descend(program, item, 1 - first, depth);
      else this.close(bound);
      program.low[item] = 0;
      program.high[item] = 1;
    }
    for (let k = 0; k < fixed; k++) program.takeBack();
  }

  private halted(): boolean {
    return this.stopped !== null;
  }

  private descend(program: PackingProgram, item: number, value: number, depth: number): void {
    program.low[item] = value;
    program.high[item] = value;
    this.branch(program, depth + 1);
  }

  /** Sets items aside that the distance to the best profit decides; answers how many. */
  private fixByReducedCost(program: PackingProgram): number {
    const room = program.bound - this.cutoff();
    let fixed = 0;
    for (let place = program.open - 1; place >= 0; place--) {
      const j = program.active[place]!;
      if (program.low[j] === program.high[j] || program.rowOf[j]! >= 0) continue;
      if (Math.abs(program.reducedCosts[j]!) < room) continue;
      program.setAside(j, program.atHigh(j) ? 1 : 0);
      this.close(program.bound - Math.abs(program.reducedCosts[j]!));
      fixed++;
    }
    return fixed;
  }

  /** The open item to split on, −1 when the solution is whole. Where the program did not settle any open item does. */
  private mostFractional(program: PackingProgram): number {
    let [item, most] = [-1, WHOLE];
    for (const column of program.basis) {
      if (column >= this.packing.items || program.low[column] === program.high[column]) continue;
      const value = program.value(column);
      const distance = Math.min(Math.abs(value), Math.abs(1 - value));
      if (distance > most) [item, most] = [column, distance];
    }
    if (item >= 0 || program.settled) return item;
    return program.active.subarray(0, program.open).find((j) => program.low[j] !== program.high[j]) ?? -1;
  }

  /** The solution with its fractions left out, filled up with what still fits; the best selection if it is. */
  private roundDown(program: PackingProgram): void {
    const { rows, weights, profits } = this.packing;
    const { active, open, room } = program;
    const { left, taken } = this;
    for (let i = 0; i < rows; i++) left[i] = room[i]!;
    taken.fill(0);
    let profit = program.asideProfit;
    for (let pass = 0; pass < 2; pass++) {
      for (let place = 0; place < open; place++) {
        const j = active[place]!;
        if (taken[j] === 1 || (pass === 0 && this.valueOf(program, j) <= 1 - WHOLE)) continue;
        let fits = true;
        for (let i = 0; i < rows; i++) if (weights[j * rows + i]! > left[i]!) fits = false;
        if (!fits) continue;
        for (let i = 0; i < rows; i++) left[i]! -= weights[j * rows + i]!;
        taken[j] = 1;
        profit += profits[j]!;
      }
    }
    if (profit <= this.bestProfit) return;
    for (let place = open; place < active.length; place++) {
      const j = active[place]!;
      taken[j] = program.low[j]!;
    }
    this.best = Array.from(taken.keys()).filter((j) => taken[j] === 1);
    this.bestProfit = profit;
  }

  private valueOf(program: PackingProgram, item: number): number {
    return program.settled ? program.value(item) : program.low[item]!;
  }

  private profitOf(taken: readonly number[]): number {
    return taken.reduce((sum, j) => sum + this.packing.profits[j]!, 0);
  }
}

/** The packing with one row more: so many items are taken. */
function withCount({ items, rows, profits, weights, capacities, exact }: Packing, count: number): Packing {
  const more = new Float64Array(items * (rows + 1)).fill(1);
  for (let j = 0; j < items; j++) more.set(weights.subarray(j * rows, (j + 1) * rows), j * (rows + 1));
  return {
    items,
    rows: rows + 1,
    profits,
    weights: more,
    capacities: Float64Array.of(...capacities, count),
    exact: Uint8Array.of(...exact, 1),
  };
}
