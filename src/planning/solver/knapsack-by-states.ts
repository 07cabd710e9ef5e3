import type { Stop, Watch } from './watch';

/** An item with a positive profit and a positive weight. */
export interface Item {
  readonly profit: number;
  readonly weight: number;
}

export interface KnapsackAnswer {
  readonly stopped: Stop | null;
  /** Places of the items taken, ascending. */
  readonly taken: readonly number[];
  readonly profit: number;
  /** What no selection can beat. */
  readonly bound: number;
}

/** Selections of the core, none of them worse in both weight and profit than another: weights ascend, and so do profits. */
interface States {
  readonly weight: Float64Array;
  readonly profit: Float64Array;
  /** Place in the history of changes that lead to the state; −1 for the break selection. */
  readonly change: Int32Array;
  readonly length: number;
}

const NOTHING_CHANGED = -1;

/**
 * 0/1 knapsack with one constraint by dynamic programming over an expanding core with bounds (Pisinger 1997, "minknap"):
 * from the greedy break selection outwards, items are added or taken out, and states that no rest of items can lift over
 * the best profit are dropped. Exact for real weights and profits; what remains to be seen is bounded when time is over.
 */
export function knapsackByStates(items: readonly Item[], capacity: number, watch: Watch): KnapsackAnswer {
  return new Core(items, capacity).run(watch);
}

class Core {
  /** Places of the items by falling ratio of profit to weight, and the items in that order. */
  private readonly order: readonly number[];
  private readonly sorted: readonly Item[];
  private readonly breakItem: number;
  private readonly base: Item;
  private readonly whole: boolean;
  private best = 0;
  private bestChange = NOTHING_CHANGED;
  /** Changes: the item's place in the order, and the change before. */
  private readonly items: number[] = [];
  private readonly before: number[] = [];

  constructor(
    all: readonly Item[],
    private readonly capacity: number,
  ) {
    this.order = all.map((_, j) => j).sort((a, b) => ratio(all[b]!) - ratio(all[a]!) || a - b);
    this.sorted = this.order.map((j) => all[j]!);
    let [profit, weight, i] = [0, 0, 0];
    while (i < this.sorted.length && weight + this.sorted[i]!.weight <= capacity) {
      profit += this.sorted[i]!.profit;
      weight += this.sorted[i]!.weight;
      i++;
    }
    this.breakItem = i;
    this.base = { profit, weight };
    this.whole = all.every((item) => Number.isInteger(item.profit));
    this.best = profit;
  }

  run(watch: Watch): KnapsackAnswer {
    let states: States = {
      weight: Float64Array.of(this.base.weight),
      profit: Float64Array.of(this.base.profit),
      change: Int32Array.of(NOTHING_CHANGED),
      length: 1,
    };
    let [low, high] = [this.breakItem - 1, this.breakItem];
    while (states.length > 0 && (low >= 0 || high < this.sorted.length)) {
      const stop = watch.stop();
      if (stop) return this.answer(stop, this.highest(states, low, high));
      if (high < this.sorted.length) {
        states = this.expand(states, high, 1, low, high + 1);
        high++;
      }
      if (low >= 0) {
        states = this.expand(states, low, -1, low - 1, high);
        low--;
      }
    }
    return this.answer(null, this.best);
  }

  /** Every state as it is and with the item added (or taken out), merged, without those that cannot beat the best. */
  private expand(states: States, item: number, sign: 1 | -1, low: number, high: number): States {
    const { weight: itemWeight, profit: itemProfit } = this.sorted[item]!;
    const [dw, dp] = [sign * itemWeight, sign * itemProfit];
    const { weight, profit, change, length } = states;
    const next = {
      weight: new Float64Array(2 * length),
      profit: new Float64Array(2 * length),
      change: new Int32Array(2 * length),
    };
    let [n, i, j] = [0, 0, 0];
    let lastProfit = Number.NEGATIVE_INFINITY;
    while (i < length || j < length) {
      const plain = j >= length || (i < length && weight[i]! <= weight[j]! + dw);
      const w = plain ? weight[i]! : weight[j]! + dw;
      const p = plain ? profit[i]! : profit[j]! + dp;
      const from = plain ? change[i]! : change[j]!;
      if (plain) i++;
      else j++;
      if (p <= lastProfit) continue;
      if (!this.canBeat(this.boundOf(w, p, low, high)) && !(w <= this.capacity && p > this.best)) continue;
      const to = plain ? from : this.changed(item, from);
      if (w <= this.capacity && p > this.best) {
        this.best = p;
        this.bestChange = to;
      }
      if (n > 0 && next.weight[n - 1] === w) n--;
      next.weight[n] = w;
      next.profit[n] = p;
      next.change[n] = to;
      n++;
      lastProfit = p;
    }
    return { ...next, length: n };
  }

  private changed(item: number, before: number): number {
    this.before.push(before);
    return this.items.push(item) - 1;
  }

  /** Profit of a state filled up with (or relieved by) parts of the best item outside the core. */
  private boundOf(weight: number, profit: number, low: number, high: number): number {
    const room = this.capacity - weight;
    if (room >= 0) return high < this.sorted.length ? profit + room * ratio(this.sorted[high]!) : profit;
    return low >= 0 ? profit + room * ratio(this.sorted[low]!) : Number.NEGATIVE_INFINITY;
  }

  private canBeat(bound: number): boolean {
    const rounding = 1e-12 * Math.abs(bound);
    return this.whole ? Math.floor(bound + rounding) > this.best : bound > this.best + rounding;
  }

  private highest({ weight, profit, length }: States, low: number, high: number): number {
    let bound = this.best;
    for (let i = 0; i < length; i++) bound = Math.max(bound, this.boundOf(weight[i]!, profit[i]!, low, high));
    return bound;
  }

  private answer(stopped: Stop | null, bound: number): KnapsackAnswer {
    const taken = new Set(Array.from({ length: this.breakItem }, (_, i) => i));
    for (let change = this.bestChange; change !== NOTHING_CHANGED; change = this.before[change]!) {
      const item = this.items[change]!;
      if (item < this.breakItem) taken.delete(item);
      else taken.add(item);
    }
    const places = [...taken].map((i) => this.order[i]!).sort((a, b) => a - b);
    return { stopped, taken: places, profit: this.best, bound: this.whole ? Math.floor(bound) : bound };
  }
}

function ratio({ profit, weight }: Item): number {
  return profit / weight;
}
