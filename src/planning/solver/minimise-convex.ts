import type { Highs } from 'highs';
import { NodeProgram } from './node-program';
import type { Plane } from './plane';
import type { Row } from './mip';
import type { Watch } from './watch';

/** A function to minimise over points of 0 and 1, with a convex function that never lies above it there. */
export interface ConvexProblem {
  /** Number of columns, each 0 or 1. */
  readonly columns: number;
  readonly rows: readonly Row[];
  /** A plane below the function at every 0-1 point, touching the convex function at `point`, which may be fractional. */
  plane(point: Float64Array): Plane;
  /** The function at a 0-1 point. */
  value(point: Float64Array): number;
  /** A 0-1 point near a fractional one that keeps the rows, if one is found. */
  round(point: Float64Array): Float64Array | null;
}

export interface ConvexAnswer {
  readonly status: 'PROVEN' | 'INFEASIBLE' | 'TIME_LIMIT' | 'CANCELLED';
  readonly point: Float64Array | null;
  readonly value: number | null;
  readonly bound: number | null;
}

export interface ConvexOptions {
  readonly gap: number;
  readonly start: Float64Array | null;
}

/** A part of the points: some columns are fixed at 0 or 1. */
interface Node {
  readonly low: Int8Array;
  readonly high: Int8Array;
  readonly bound: number;
  readonly depth: number;
}

/** How near to 0 or 1 counts as whole. */
const WHOLE = 1e-6;
/** Share of the best value below which a difference is rounding. */
const PROOF = 1e-9;
/** Values so far below that of the point of all zeros cannot be told apart beside it in one linear program. */
const NEGLIGIBLE = 1e-9;
const ROOT_ROUNDS = 60;
const NODE_ROUNDS = 3;

/**
 * Branch and bound over outer approximations (Duran and Grossmann 1986, in one tree as Quesada and Grossmann 1992): every
 * node solves the linear program of all planes found so far, adds planes where it stands, and is split on a fractional
 * column. The linear programs are HiGHS's, warm-started. Deterministic but for the time limit.
 */
export function minimiseConvex(
  highs: Highs,
  problem: ConvexProblem,
  options: ConvexOptions,
  watch: Watch,
): ConvexAnswer {
  return new Search(highs, problem, options, watch).run();
}

class Search {
  private best: Float64Array | null = null;
  private bestValue = Number.POSITIVE_INFINITY;
  /** What no point of all the parts left out can beat. */
  private closed = Number.POSITIVE_INFINITY;
  private readonly open: Node[] = [];
  private readonly program: NodeProgram;
  /** Differences below this are nothing beside the value of the point of all zeros. */
  private readonly least: number;
  /** Points at which a plane touches. */
  private readonly touched = new Set<string>();

  constructor(
    highs: Highs,
    private readonly problem: ConvexProblem,
    private readonly options: ConvexOptions,
    private readonly watch: Watch,
  ) {
    if (options.start) this.offer(options.start);
    this.least = NEGLIGIBLE * Math.abs(problem.value(new Float64Array(problem.columns)));
    const scale = Math.max(
      Number.isFinite(this.bestValue) ? this.bestValue : 1e3 * this.least,
      this.least,
      Number.MIN_VALUE,
    );
    this.program = new NodeProgram(highs, problem.columns, problem.rows, scale);
  }

  run(): ConvexAnswer {
    try {
      return this.search();
    } finally {
      this.program.close();
    }
  }

  private report(): void {
    this.watch.report({ objective: this.best ? this.bestValue : null, bound: this.bound() });
  }

  private search(): ConvexAnswer {
    const { columns } = this.problem;
    if (this.best) this.watch.report({ objective: this.bestValue, bound: null });
    this.open.push({ low: new Int8Array(columns), high: new Int8Array(columns).fill(1), bound: 0, depth: 0 });
    for (let node = this.open.pop(); node; node = this.open.pop()) {
      const stop = this.watch.stop();
      if (stop) {
        this.open.push(node);
        return this.answer(stop);
      }
      if (node.bound < this.cutoff()) this.visit(node);
      else this.close(node.bound);
      this.report();
    }
    return this.answer(this.best ? 'PROVEN' : 'INFEASIBLE');
  }

  /** Bounds from here up need no search. */
  private cutoff(): number {
    if (!this.best) return Number.POSITIVE_INFINITY;
    return this.bestValue - Math.max(Math.max(this.options.gap, PROOF) * Math.abs(this.bestValue), this.least);
  }

  private visit(node: Node): void {
    const low = Int8Array.from(node.low);
    const high = Int8Array.from(node.high);
    let bound = node.bound;
    for (let round = 0; ; round++) {
      const found = this.program.solve(low, high);
      if (!found) return;
      bound = Math.max(bound, found.bound);
      if (bound >= this.cutoff()) {
        this.close(bound);
        return;
      }
      this.fixByReducedCost(found.bound, found.reducedCosts, low, high);
      const branch = mostFractional(found.point);
      if (branch < 0) {
        const point = found.point.map(Math.round);
        this.offer(point);
        if (this.touch(point)) continue;
        // A plane touches here, so that only points nearby are left.
        const free = low.findIndex((value, j) => value !== high[j]);
        if (free >= 0) this.split(low, high, bound, free, point[free]!, node.depth);
        return;
      }
      const rounds = node.depth === 0 ? ROOT_ROUNDS : NODE_ROUNDS;
      const plane = this.problem.plane(found.point);
      const lift = plane.height - found.bound;
      const worth = Math.max(1e-7 * Math.abs(this.bestValue), 0.1 * (this.cutoff() - found.bound));
      if (round < rounds && (lift > worth || (node.depth === 0 && lift > 1e-5 * Math.abs(plane.height)))) {
        this.program.add({ ...plane, point: found.point });
        continue;
      }
      if (node.depth % 4 === 0) {
        const rounded = this.problem.round(found.point);
        if (rounded) {
          this.offer(rounded);
          this.touch(rounded);
        }
      }
      this.split(low, high, bound, branch, found.point[branch]!, node.depth);
      return;
    }
  }

  /** Adds the plane at a 0-1 point; false when it is there. */
  private touch(point: Float64Array): boolean {
    const key = point.join('');
    if (this.touched.has(key)) return false;
    this.touched.add(key);
    this.program.add({ ...this.problem.plane(point), point });
    return true;
  }

  /** The nearer child is searched first. */
  private split(low: Int8Array, high: Int8Array, bound: number, column: number, value: number, depth: number): void {
    const down = { low, high: Int8Array.from(high), bound, depth: depth + 1 };
    down.high[column] = 0;
    const up = { low: Int8Array.from(low), high, bound, depth: depth + 1 };
    up.low[column] = 1;
    this.open.push(...(value > 0.5 ? [down, up] : [up, down]));
  }

  /** A column at its bound whose move alone would lift the bound over the cutoff stays there. */
  private fixByReducedCost(bound: number, costs: Float64Array, low: Int8Array, high: Int8Array): void {
    const room = this.cutoff() - bound;
    for (let j = 0; j < costs.length; j++) {
      if (low[j] === high[j]) continue;
      if (Math.abs(costs[j]!) <= room) continue;
      if (costs[j]! > 0) high[j] = 0;
      else low[j] = 1;
      this.close(bound + Math.abs(costs[j]!));
    }
  }

  private offer(point: Float64Array): void {
    const value = this.problem.value(point);
    if (value >= this.bestValue) return;
    this.bestValue = value;
    this.best = point;
  }

  /** Notes what no point of a part that is left out can beat. */
  private close(bound: number): void {
    this.closed = Math.min(this.closed, bound);
  }

  private bound(): number {
    return this.open.reduce((bound, node) => Math.min(bound, node.bound), Math.min(this.closed, this.bestValue));
  }

  private answer(status: ConvexAnswer['status']): ConvexAnswer {
    if (!this.best) return { status, point: null, value: null, bound: status === 'INFEASIBLE' ? null : this.bound() };
    const proven = status === 'PROVEN';
    const bound = proven && this.options.gap === 0 ? this.bestValue : this.bound();
    return { status, point: this.best, value: this.bestValue, bound };
  }
}

function mostFractional(point: Float64Array): number {
  let [column, most] = [-1, WHOLE];
  for (let j = 0; j < point.length; j++) {
    const distance = Math.min(point[j]!, 1 - point[j]!);
    if (distance > most) [column, most] = [j, distance];
  }
  return column;
}
