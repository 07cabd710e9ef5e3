/** A packing program: maximise Σ profit · x subject to rows, each item from 0 to 1. */
export interface Packing {
  readonly items: number;
  readonly rows: number;
  readonly profits: Float64Array;
  /** weights[item · rows + row] */
  readonly weights: Float64Array;
  readonly capacities: Float64Array;
  /** Rows that must be filled exactly, not at most. */
  readonly exact: Uint8Array;
}

const TOLERANCE = 1e-9;
const PIVOT = 1e-7;
const INFEASIBLE = 1e-5;
const REFRESH_EVERY = 40;
const STEPS_PER_ROW = 50;
/** No point within the bounds keeps the row. */
const NO_POINT = -1;
/** Every coefficient left is too small to divide by. */
const NO_PIVOT = -2;
/** Profits are raised by up to this share of the largest, each by another, so that ties do not make steps go round. */
const PERTURBATION = 1e-8;
const GOLDEN = 0.6180339887498949;

/**
 * The linear program of a packing by the dual simplex method with long steps over boxed items (Maros 2003), for few rows:
 * the inverse of the basis is kept densely, prices and reduced costs are computed anew at every step. Any basis can go on
 * after bounds have changed, as an item goes to the bound that its reduced cost prefers. Its bound is a weak-duality sum over
 * all items, and so holds whatever the rounding in the basis.
 */
export class PackingProgram {
  /** Bounds of each item; equal ones fix it. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** After `solve`: whether the values are those of an optimal point. */
  settled = false;
  /** After `solve`: what no point can beat. */
  bound = 0;
  readonly reducedCosts: Float64Array;
  /** Column in each row of the basis: an item, or items + row for the room left in a row. */
  readonly basis: Int32Array;
  /** Values of the columns in the basis. */
  readonly basicValues: Float64Array;
  /** Row of the basis that holds an item, −1 for none. */
  readonly rowOf: Int32Array;

  /** Items not set aside, in the first `open` places. */
  readonly active: Int32Array;
  open: number;
  /** Profit of the items set aside as taken, and the room that they leave. */
  asideProfit = 0;
  readonly room: Float64Array;

  private readonly raised: Float64Array;
  private readonly placeOf: Int32Array;
  private readonly inverse: Float64Array;
  private readonly prices: Float64Array;
  private readonly rest: Float64Array;
  private readonly alphas: Float64Array;
  private readonly candidates: Int32Array;
  private readonly ratios: Float64Array;
  private pivots = 0;

  constructor(private readonly packing: Packing) {
    const { items, rows, profits } = packing;
    const most = profits.reduce((max, profit) => Math.max(max, profit), 0);
    this.raised = profits.map((profit, j) => profit + PERTURBATION * most * ((j * GOLDEN) % 1));
    this.low = new Uint8Array(items);
    this.high = new Uint8Array(items).fill(1);
    this.reducedCosts = new Float64Array(items + rows);
    this.basis = Int32Array.from({ length: rows }, (_, i) => items + i);
    this.basicValues = new Float64Array(rows);
    this.rowOf = new Int32Array(items + rows).fill(-1);
    for (let i = 0; i < rows; i++) this.rowOf[items + i] = i;
    this.active = Int32Array.from({ length: items }, (_, j) => j);
    this.placeOf = Int32Array.from(this.active);
    this.open = items;
    this.room = Float64Array.from(packing.capacities);
    this.inverse = new Float64Array(rows * rows);
    for (let i = 0; i < rows; i++) this.inverse[i * rows + i] = 1;
    this.prices = new Float64Array(rows);
    this.rest = new Float64Array(rows);
    this.alphas = new Float64Array(items + rows);
    this.candidates = new Int32Array(items + rows);
    this.ratios = new Float64Array(items + rows);
  }

  /** True when the bound is what it can be here; false when the bound fell to `cutoff` or no point keeps the rows. */
  solve(cutoff: number): boolean {
    for (let step = 0; ; step++) {
      this.price();
      if (this.bound <= cutoff) return false;
      const row = this.mostInfeasible();
      this.settled = row < 0;
      // A basis that does not settle bounds as well as any other; the caller goes on by splitting.
      if (this.settled || step > STEPS_PER_ROW * (this.packing.rows + 1)) return true;
      const entering = this.entering(row);
      if (entering === NO_POINT) return false;
      if (entering === NO_PIVOT) return true;
      this.pivot(row, entering);
    }
  }

  /** Fixes an item outside the basis, so that no step looks at it any more. */
  setAside(item: number, value: 0 | 1): void {
    this.low[item] = value;
    this.high[item] = value;
    this.swap(item, --this.open);
    if (value === 1) this.charge(item, 1);
  }

  /** Frees the item set aside last. */
  takeBack(): void {
    const item = this.active[this.open++]!;
    if (this.low[item] === 1) this.charge(item, -1);
    this.low[item] = 0;
    this.high[item] = 1;
  }

  private charge(item: number, sign: 1 | -1): void {
    const { rows, profits, weights } = this.packing;
    this.asideProfit += sign * profits[item]!;
    for (let i = 0; i < rows; i++) this.room[i]! -= sign * weights[item * rows + i]!;
  }

  private swap(item: number, place: number): void {
    const other = this.active[place]!;
    const from = this.placeOf[item]!;
    this.active[place] = item;
    this.placeOf[item] = place;
    this.active[from] = other;
    this.placeOf[other] = from;
  }

  /** Value of an item in the solution. */
  value(item: number): number {
    const row = this.rowOf[item]!;
    if (row >= 0) return this.basicValues[row]!;
    return this.atHigh(item) ? this.high[item]! : this.low[item]!;
  }

  /** Whether an item outside the basis stands at its upper bound: where its reduced cost is positive. */
  atHigh(item: number): boolean {
    return this.reducedCosts[item]! > 0;
  }

  /** Prices of the rows, reduced costs, the bound, and the values of the basis. */
  private price(): void {
    const { items, rows, weights, exact } = this.packing;
    const { raised, prices, rest, inverse, basis, reducedCosts, low, high, rowOf, active, room, open } = this;
    prices.fill(0);
    for (let k = 0; k < rows; k++) {
      const column = basis[k]!;
      if (column >= items) continue;
      const profit = raised[column]!;
      for (let i = 0; i < rows; i++) prices[i]! += profit * inverse[k * rows + i]!;
    }
    let bound = this.asideProfit;
    for (let i = 0; i < rows; i++) {
      if (exact[i] === 0 && prices[i]! < 0) prices[i] = 0;
      bound += prices[i]! * room[i]!;
      rest[i] = room[i]!;
      reducedCosts[items + i] = -prices[i]!;
    }
    for (let place = 0; place < open; place++) {
      const j = active[place]!;
      let cost = raised[j]!;
      for (let i = 0, at = j * rows; i < rows; i++, at++) cost -= prices[i]! * weights[at]!;
      reducedCosts[j] = cost;
      const stands = cost > 0 ? high[j]! : low[j]!;
      if (stands === 0) continue;
      bound += cost;
      if (rowOf[j]! >= 0) continue;
      for (let i = 0, at = j * rows; i < rows; i++, at++) rest[i]! -= weights[at]!;
    }
    this.bound = bound;
    for (let k = 0; k < rows; k++) {
      let value = 0;
      for (let i = 0; i < rows; i++) value += inverse[k * rows + i]! * rest[i]!;
      this.basicValues[k] = value;
    }
  }

  /** By how much the column in a row of the basis lies above (+) or below (−) its bounds. */
  private excess(row: number): number {
    const { items, exact } = this.packing;
    const column = this.basis[row]!;
    const value = this.basicValues[row]!;
    const low = column < items ? this.low[column]! : 0;
    const high = column < items ? this.high[column]! : exact[column - items] === 1 ? 0 : Number.POSITIVE_INFINITY;
    return value < low ? value - low : value > high ? value - high : 0;
  }

  private mostInfeasible(): number {
    let [row, most] = [-1, 0];
    for (let k = 0; k < this.packing.rows; k++) {
      const column = this.basis[k]!;
      const scale =
        column < this.packing.items ? 1 : Math.max(1, this.packing.capacities[column - this.packing.items]!);
      const size = Math.abs(this.excess(k)) / scale;
      if (size > TOLERANCE && size > most) [row, most] = [k, size];
    }
    return row;
  }

  /** The column that enters for this row: items on the way that can go over to their other bound do so. */
  private entering(row: number): number {
    const { items, rows, weights, exact } = this.packing;
    const { candidates, ratios, alphas, reducedCosts, inverse } = this;
    const excess = this.excess(row);
    const sign = excess > 0 ? 1 : -1;
    let count = 0;
    for (let place = 0; place < this.open + rows; place++) {
      const j = place < this.open ? this.active[place]! : items + place - this.open;
      if (this.rowOf[j]! >= 0) continue;
      let alpha = 0;
      let up = false;
      if (j < items) {
        if (this.low[j] === this.high[j]) continue;
        for (let i = 0; i < rows; i++) alpha += inverse[row * rows + i]! * weights[j * rows + i]!;
        up = reducedCosts[j]! > 0;
      } else {
        if (exact[j - items] === 1) continue;
        alpha = inverse[row * rows + j - items]!;
      }
      if (sign * (up ? -alpha : alpha) <= 0) continue;
      alphas[j] = alpha;
      ratios[count] = Math.abs(reducedCosts[j]! / alpha);
      candidates[count++] = j;
    }
    let left = Math.abs(excess);
    while (count > 0) {
      let next = 0;
      for (let k = 1; k < count; k++) if (ratios[k]! < ratios[next]!) next = k;
      const column = candidates[next]!;
      const size = Math.abs(alphas[column]!);
      left -= column < items ? size : size > PIVOT ? Number.POSITIVE_INFINITY : 0;
      if (left <= 0 && size > PIVOT) return column;
      count--;
      candidates[next] = candidates[count]!;
      ratios[next] = ratios[count]!;
    }
    return left > INFEASIBLE ? NO_POINT : NO_PIVOT;
  }

  private pivot(row: number, entering: number): void {
    const { items, rows, weights } = this.packing;
    const { inverse, basis, rowOf } = this;
    rowOf[basis[row]!] = -1;
    basis[row] = entering;
    rowOf[entering] = row;
    if (++this.pivots % REFRESH_EVERY === 0) {
      this.refresh();
      return;
    }
    const direction = new Float64Array(rows);
    for (let k = 0; k < rows; k++) {
      if (entering >= items) direction[k] = inverse[k * rows + entering - items]!;
      else for (let i = 0; i < rows; i++) direction[k]! += inverse[k * rows + i]! * weights[entering * rows + i]!;
    }
    for (let i = 0; i < rows; i++) inverse[row * rows + i]! /= direction[row]!;
    for (let k = 0; k < rows; k++) {
      if (k === row || direction[k] === 0) continue;
      for (let i = 0; i < rows; i++) inverse[k * rows + i]! -= direction[k]! * inverse[row * rows + i]!;
    }
  }

  /** The inverse of the basis from the weights, by Gauss-Jordan elimination with row pivots. */
  private refresh(): void {
    const { items, rows, weights } = this.packing;
    const width = 2 * rows;
    const work = new Float64Array(rows * width);
    for (let i = 0; i < rows; i++) {
      for (let k = 0; k < rows; k++) {
        const column = this.basis[k]!;
        work[i * width + k] = column < items ? weights[column * rows + i]! : column - items === i ? 1 : 0;
      }
      work[i * width + rows + i] = 1;
    }
    for (let k = 0; k < rows; k++) {
      let pivot = k;
      for (let i = k + 1; i < rows; i++) {
        if (Math.abs(work[i * width + k]!) > Math.abs(work[pivot * width + k]!)) pivot = i;
      }
      for (let c = 0; c < width; c++) {
        const held = work[k * width + c]!;
        work[k * width + c] = work[pivot * width + c]!;
        work[pivot * width + c] = held;
      }
      const head = work[k * width + k]!;
      for (let c = 0; c < width; c++) work[k * width + c]! /= head;
      for (let i = 0; i < rows; i++) {
        const factor = work[i * width + k]!;
        if (i === k || factor === 0) continue;
        for (let c = 0; c < width; c++) work[i * width + c]! -= factor * work[k * width + c]!;
      }
    }
    for (let k = 0; k < rows; k++) {
      for (let i = 0; i < rows; i++) this.inverse[k * rows + i] = work[k * width + rows + i]!;
    }
  }
}
