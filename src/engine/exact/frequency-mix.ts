import type { RateStates, TermGroup } from './driver-states';
import type { Component } from './structure';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { abs, atan2, cos, exp, log, sin } = Math;

/**
 * The generating function of a component's root events, averaged over the states of the drivers on rates:
 * given the transforms of what one root event costs, it yields the transform of the year's loss and its derivatives.
 * Complex numbers are (re, im) pairs in flat arrays.
 */
export interface FrequencyMix {
  /** In: Σ rate·(Φ − 1) for each pattern. */
  readonly exponents: Float64Array;
  /** In: survival·(1 − Φ) for each count. */
  readonly gaps: Float64Array;
  /** Out: the transform G. */
  readonly value: Float64Array;
  /** Out: ∂G/∂exponent and ∂G/∂gap. */
  readonly byExponent: Float64Array;
  readonly byGap: Float64Array;
  evaluate(derivatives: boolean): void;
}

/** Given a state G is a product over the groups of terms, each with one value per row. */
interface GroupTable {
  readonly group: TermGroup;
  /** The group's factor by row. */
  readonly factor: Float64Array;
  /** Bases of the powers in it by row, first of the closed drivers, then of the counts. */
  readonly bases: Float64Array;
  /** Sum of G's terms over the states of a row. */
  readonly sums: Float64Array;
}

const TINY = 1e-150;

export function frequencyMix(component: Component, states: RateStates): FrequencyMix {
  const patternCount = component.patterns.length;
  const countCount = component.counts.length;
  const exponents = new Float64Array(2 * patternCount);
  const gaps = new Float64Array(2 * countCount);
  const value = new Float64Array(2);
  const byExponent = new Float64Array(2 * patternCount);
  const byGap = new Float64Array(2 * countCount);
  const powers = component.counts.map(({ frequency }) =>
    frequency.type === 'negativeBinomial' ? -frequency.size : frequency.type === 'binomial' ? frequency.trials : 1,
  );
  const signs = component.counts.map(({ frequency }) => (frequency.type === 'negativeBinomial' ? 1 : -1));
  const stateCount = states.weights.length;
  /** The term of each state. */
  const terms = new Float64Array(2 * stateCount);
  const tables = states.groups.map((group): GroupTable => {
    const rows = group.stateOf.length;
    return {
      group,
      factor: new Float64Array(2 * rows),
      bases: new Float64Array(2 * rows * (group.closed.length + group.counts.length)),
      sums: new Float64Array(2 * rows),
    };
  });

  const fillFactors = ({ group, factor, bases }: GroupTable): void => {
    let base = 0;
    for (let row = 0; row < group.stateOf.length; row++) {
      const state = group.stateOf[row]!;
      let logRe = 0;
      let logIm = 0;
      for (const p of group.patterns) {
        const scale = states.patterns[state * patternCount + p]!;
        logRe += scale * exponents[2 * p]!;
        logIm += scale * exponents[2 * p + 1]!;
      }
      for (const c of group.closed) {
        const { shape, patterns } = component.closed[c]!;
        let re = 1;
        let im = 0;
        for (const p of patterns) {
          const scale = states.patterns[state * patternCount + p]! / shape;
          re -= scale * exponents[2 * p]!;
          im -= scale * exponents[2 * p + 1]!;
        }
        bases[base++] = re;
        bases[base++] = im;
        logRe -= 0.5 * shape * log(re * re + im * im);
        logIm -= shape * atan2(im, re);
      }
      for (const k of group.counts) {
        const slope = signs[k]! * states.counts[state * countCount + k]!;
        let re = 1 + slope * gaps[2 * k]!;
        const im = slope * gaps[2 * k + 1]!;
        if (abs(re) < TINY && abs(im) < TINY) re = TINY;
        bases[base++] = re;
        bases[base++] = im;
        logRe += 0.5 * powers[k]! * log(re * re + im * im);
        logIm += powers[k]! * atan2(im, re);
      }
      const size = exp(logRe);
      factor[2 * row] = size * cos(logIm);
      factor[2 * row + 1] = size * sin(logIm);
    }
  };

  const sumStates = (derivatives: boolean): void => {
    for (let state = 0; state < stateCount; state++) {
      terms[2 * state] = states.weights[state]!;
      terms[2 * state + 1] = 0;
    }
    for (const { group, factor } of tables) multiplyRows(terms, group.rowOf, factor);
    let re = 0;
    let im = 0;
    for (let at = 0; at < terms.length; at += 2) {
      re += terms[at]!;
      im += terms[at + 1]!;
    }
    value[0] = re;
    value[1] = im;
    if (!derivatives) return;
    for (const { group, sums } of tables) {
      sums.fill(0);
      addRows(sums, group.rowOf, terms);
    }
  };

  const addDerivatives = ({ group, bases, sums }: GroupTable): void => {
    let base = 0;
    for (let row = 0; row < group.stateOf.length; row++) {
      const state = group.stateOf[row]!;
      const re = sums[2 * row]!;
      const im = sums[2 * row + 1]!;
      for (const p of group.patterns) {
        const scale = states.patterns[state * patternCount + p]!;
        byExponent[2 * p] = byExponent[2 * p]! + scale * re;
        byExponent[2 * p + 1] = byExponent[2 * p + 1]! + scale * im;
      }
      for (const c of group.closed) {
        for (const p of component.closed[c]!.patterns) {
          addQuotient(byExponent, p, states.patterns[state * patternCount + p]!, re, im, bases, base);
        }
        base += 2;
      }
      for (const k of group.counts) {
        const slope = powers[k]! * signs[k]! * states.counts[state * countCount + k]!;
        addQuotient(byGap, k, slope, re, im, bases, base);
        base += 2;
      }
    }
  };

  const evaluate = (derivatives: boolean): void => {
    for (const table of tables) fillFactors(table);
    sumStates(derivatives);
    if (!derivatives) return;
    byExponent.fill(0);
    byGap.fill(0);
    for (const table of tables) addDerivatives(table);
  };
  return { exponents, gaps, value, byExponent, byGap, evaluate };
}

/** terms[state] *= factor[rowOf[state]]. */
function multiplyRows(terms: Float64Array, rowOf: Int32Array, factor: Float64Array): void {
  for (let state = 0; state < rowOf.length; state++) {
    const from = 2 * rowOf[state]!;
    const re = terms[2 * state]!;
    const im = terms[2 * state + 1]!;
    terms[2 * state] = re * factor[from]! - im * factor[from + 1]!;
    terms[2 * state + 1] = re * factor[from + 1]! + im * factor[from]!;
  }
}

/** sums[rowOf[state]] += terms[state]. */
function addRows(sums: Float64Array, rowOf: Int32Array, terms: Float64Array): void {
  for (let state = 0; state < rowOf.length; state++) {
    const to = 2 * rowOf[state]!;
    sums[to] = sums[to]! + terms[2 * state]!;
    sums[to + 1] = sums[to + 1]! + terms[2 * state + 1]!;
  }
}

/** target[at] += scale·(re + i·im)/base. */
function addQuotient(
  target: Float64Array,
  at: number,
  scale: number,
  re: number,
  im: number,
  bases: Float64Array,
  base: number,
): void {
  const baseRe = bases[base]!;
  const baseIm = bases[base + 1]!;
  const share = scale / (baseRe * baseRe + baseIm * baseIm);
  target[2 * at] = target[2 * at]! + share * (re * baseRe + im * baseIm);
  target[2 * at + 1] = target[2 * at + 1]! + share * (im * baseRe - re * baseIm);
}
