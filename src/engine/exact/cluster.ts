import { stronglyConnected } from '../strongly-connected';
import { solveComplex } from './complex-solve';
import type { Component, MemberLink } from './structure';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { abs, cos, exp, max, sin } = Math;

/**
 * Transforms of clusters: what one event of a member costs with everything that it triggers,
 * Φ_i = φ_i · Π over links i→j of (1 − q + qΦ_j), or exp(m(Φ_j − 1)) for Poisson children.
 * Members without a cycle are solved in order; a cycle is a fixed point, found by Newton's method (the process is
 * subcritical, so the solution in the unit disc is the only one). Numbers are complex (re, im) pairs by member.
 */
export interface ClusterSolver {
  /** In: φ. */
  readonly own: Float64Array;
  /** Out: Φ. */
  readonly total: Float64Array;
  solve(): void;
  /** In: ∂G/∂Φ of the root events; overwritten. Out after pullBack (which follows solve): ∂G/∂φ. */
  readonly byTotal: Float64Array;
  readonly byOwn: Float64Array;
  pullBack(): void;
}

const STEADY = 1e-15;
const SWEEPS = 4;
const NEWTON_STEPS = 60;
/** Newton's error squares at each step, so after a change this small the next would be rounding. */
const NEWTON_DONE = 1e-8;

export function clusterSolver(component: Component): ClusterSolver {
  const size = component.members.length;
  const own = new Float64Array(2 * size);
  const total = new Float64Array(2 * size);
  const byTotal = new Float64Array(2 * size);
  const byOwn = new Float64Array(2 * size);
  const edges = component.links.flatMap((links, from) => links.map(({ to }) => ({ from, to })));
  /** Sets of members that lead back to each other, each after all that it leads to. */
  const order = stronglyConnected(size, edges);
  const cyclic = order.map((set) => set.length > 1 || component.links[set[0]!]!.some((link) => link.to === set[0]));
  const product = new Float64Array(2);
  const slope = new Float64Array(2);
  const widest = Math.max(0, ...order.map((set) => set.length));
  const matrix = new Float64Array(2 * widest * widest);
  const right = new Float64Array(2 * widest);

  /** Π of the link factors of member i, or with `leaving` the derivative by the child's Φ through that link. */
  const links = (i: number, out: Float64Array, leaving: MemberLink | null): void => {
    let re = 1;
    let im = 0;
    for (const link of component.links[i]!) {
      const childRe = total[2 * link.to]!;
      const childIm = total[2 * link.to + 1]!;
      let factorRe: number;
      let factorIm: number;
      if (link.kind === 'probability') {
        factorRe = link === leaving ? link.mean : 1 - link.mean * (1 - childRe);
        factorIm = link === leaving ? 0 : link.mean * childIm;
      } else {
        const scale = exp(link.mean * (childRe - 1)) * (link === leaving ? link.mean : 1);
        factorRe = scale * cos(link.mean * childIm);
        factorIm = scale * sin(link.mean * childIm);
      }
      const nextRe = re * factorRe - im * factorIm;
      im = re * factorIm + im * factorRe;
      re = nextRe;
    }
    out[0] = re;
    out[1] = im;
  };

  /** φ_i · Π into total; returns the change. */
  const update = (i: number): number => {
    links(i, product, null);
    const re = own[2 * i]! * product[0]! - own[2 * i + 1]! * product[1]!;
    const im = own[2 * i]! * product[1]! + own[2 * i + 1]! * product[0]!;
    const change = abs(re - total[2 * i]!) + abs(im - total[2 * i + 1]!);
    total[2 * i] = re;
    total[2 * i + 1] = im;
    return change;
  };

  /** Fills I − J (or its transpose) of a cyclic set, J_ij = ∂(φ_i Π)/∂Φ_j. */
  const jacobian = (set: readonly number[], transposed: boolean): void => {
    const n = set.length;
    matrix.fill(0);
    for (let a = 0; a < n; a++) matrix[2 * (a * n + a)] = 1;
    for (let a = 0; a < n; a++) {
      const i = set[a]!;
      for (const link of component.links[i]!) {
        const b = set.indexOf(link.to);
        if (b < 0) continue;
        links(i, slope, link);
        const at = 2 * (transposed ? b * n + a : a * n + b);
        matrix[at] = matrix[at]! - (own[2 * i]! * slope[0]! - own[2 * i + 1]! * slope[1]!);
        matrix[at + 1] = matrix[at + 1]! - (own[2 * i]! * slope[1]! + own[2 * i + 1]! * slope[0]!);
      }
    }
  };

  const solveCycle = (set: readonly number[]): void => {
    for (const i of set) {
      total[2 * i] = own[2 * i]!;
      total[2 * i + 1] = own[2 * i + 1]!;
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      let change = 0;
      for (const i of set) change = max(change, update(i));
      if (change < STEADY) return;
    }
    const n = set.length;
    for (let step = 0; step < NEWTON_STEPS; step++) {
      for (let a = 0; a < n; a++) {
        const i = set[a]!;
        links(i, product, null);
        right[2 * a] = own[2 * i]! * product[0]! - own[2 * i + 1]! * product[1]! - total[2 * i]!;
        right[2 * a + 1] = own[2 * i]! * product[1]! + own[2 * i + 1]! * product[0]! - total[2 * i + 1]!;
      }
      jacobian(set, false);
      solveComplex(matrix, right, n);
      let change = 0;
      for (let a = 0; a < n; a++) {
        const i = set[a]!;
        total[2 * i] = total[2 * i]! + right[2 * a]!;
        total[2 * i + 1] = total[2 * i + 1]! + right[2 * a + 1]!;
        change = max(change, abs(right[2 * a]!) + abs(right[2 * a + 1]!));
      }
      if (change < NEWTON_DONE) break;
    }
    for (const i of set) update(i);
  };

  const pullBackCycle = (set: readonly number[]): void => {
    jacobian(set, true);
    for (let a = 0; a < set.length; a++) {
      right[2 * a] = byTotal[2 * set[a]!]!;
      right[2 * a + 1] = byTotal[2 * set[a]! + 1]!;
    }
    solveComplex(matrix, right, set.length);
    for (let a = 0; a < set.length; a++) {
      byTotal[2 * set[a]!] = right[2 * a]!;
      byTotal[2 * set[a]! + 1] = right[2 * a + 1]!;
    }
  };

  /** Hands ∂G/∂Φ_i on to φ_i and to the children outside the set of i. */
  const handDown = (i: number, set: readonly number[]): void => {
    const re = byTotal[2 * i]!;
    const im = byTotal[2 * i + 1]!;
    links(i, product, null);
    byOwn[2 * i] = re * product[0]! - im * product[1]!;
    byOwn[2 * i + 1] = re * product[1]! + im * product[0]!;
    const onwardRe = re * own[2 * i]! - im * own[2 * i + 1]!;
    const onwardIm = re * own[2 * i + 1]! + im * own[2 * i]!;
    for (const link of component.links[i]!) {
      if (set.includes(link.to)) continue;
      links(i, slope, link);
      byTotal[2 * link.to] = byTotal[2 * link.to]! + onwardRe * slope[0]! - onwardIm * slope[1]!;
      byTotal[2 * link.to + 1] = byTotal[2 * link.to + 1]! + onwardRe * slope[1]! + onwardIm * slope[0]!;
    }
  };

  return {
    own,
    total,
    byTotal,
    byOwn,
    solve: () => {
      order.forEach((set, at) => {
        if (cyclic[at]) solveCycle(set);
        else update(set[0]!);
      });
    },
    pullBack: () => {
      for (let at = order.length - 1; at >= 0; at--) {
        const set = order[at]!;
        if (cyclic[at]) pullBackCycle(set);
        for (const i of set) handDown(i, set);
      }
    },
  };
}
