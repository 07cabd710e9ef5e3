/** How far cascades are followed, and how many events they add on average. */
import { isCyclic, type MeanLink } from '../cascade';
import type { Portfolio } from '../portfolio';
import { stronglyConnected } from '../strongly-connected';

/** Share of the mean loss and of the mean number of events that the cap on generations may leave out. */
const OMITTED_SHARE = 1e-9;
const MOST_GENERATIONS = 10_000;

export interface Generations {
  /** Largest number of links between a root event and what is still simulated. */
  readonly cap: number;
  /** Σ_{k > cap} (Mᵀ)^k λ, times the mean losses: loss a year. */
  readonly omittedMean: number;
  /** Mean events a year of each risk, own and triggered up to the cap, before controls. */
  readonly meanEvents: Float64Array;
}

/** For a mean matrix M of spectral radius below one. */
export function generationsOf(portfolio: Portfolio): Generations {
  const { risks } = portfolio;
  const size = risks.length;
  const links = portfolio.links.map(({ from, to, value }): MeanLink => ({ from, to, mean: value }));
  const losses = progenyTotals(
    size,
    links,
    risks.map((risk) => risk.severity.mean),
  );
  const events = progenyTotals(size, links, new Array<number>(size).fill(1));
  const last = isCyclic(size, links) ? MOST_GENERATIONS : size;
  const share = isCyclic(size, links) ? OMITTED_SHARE : 0;
  let generation: Float64Array = Float64Array.from(risks, (risk) => risk.frequency.mean);
  const meanEvents = generation.slice();
  const allLoss = dot(generation, losses);
  const allEvents = dot(generation, events);
  for (let cap = 0; ; cap++) {
    generation = nextGeneration(generation, links);
    const omittedMean = dot(generation, losses);
    const enough = omittedMean <= share * allLoss && dot(generation, events) <= share * allEvents;
    if (enough || cap === last) return { cap, omittedMean, meanEvents };
    for (let i = 0; i < size; i++) meanEvents[i]! += generation[i]!;
  }
}

function nextGeneration(parents: Float64Array, links: readonly MeanLink[]): Float64Array {
  const children = new Float64Array(parents.length);
  for (const { from, to, mean } of links) children[to]! += parents[from]! * mean;
  return children;
}

/**
 * h = (I − M)^(−1) s: what one event of each risk brings in all, where s is what it brings by itself. Solved component
 * by component, those that lead nowhere else first.
 */
function progenyTotals(size: number, links: readonly MeanLink[], own: readonly number[]): Float64Array {
  const totals = Float64Array.from(own);
  const outgoing = Array.from({ length: size }, (): MeanLink[] => []);
  for (const link of links) outgoing[link.from]!.push(link);
  for (const part of stronglyConnected(size, links)) {
    const position = new Map(part.map((risk, i) => [risk, i]));
    const matrix = part.map((_, i) => part.map((__, j) => (i === j ? 1 : 0)));
    const right = part.map((risk) => own[risk]!);
    part.forEach((risk, i) => {
      for (const { to, mean } of outgoing[risk]!) {
        const j = position.get(to);
        if (j === undefined) right[i]! += mean * totals[to]!;
        else matrix[i]![j]! -= mean;
      }
    });
    solveInPlace(matrix, right);
    part.forEach((risk, i) => {
      totals[risk] = right[i]!;
    });
  }
  return totals;
}

/** Gaussian elimination without exchanges: I − M is an M-matrix, so the pivots are positive. */
function solveInPlace(matrix: number[][], right: number[]): void {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      if (factor === 0) continue;
      for (let j = k; j < size; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let j = k + 1; j < size; j++) right[k]! -= matrix[k]![j]! * right[j]!;
    right[k]! /= matrix[k]![k]!;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
