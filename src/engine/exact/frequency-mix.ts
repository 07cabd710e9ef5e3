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
    let sumRe = 0;
    let sumIm = 0;
    if (derivatives) for (const { sums } of tables) sums.fill(0);
    for (let state = 0; state < states.weights.length; state++) {
      let re = states.weights[state]!;
      let im = 0;
      for (let g = 0; g < tables.length; g++) {
        const { group, factor } = tables[g]!;
        const at = 2 * group.rowOf[state]!;
        const next = re * factor[at]! - im * factor[at + 1]!;
        im = re * factor[at + 1]! + im * factor[at]!;
        re = next;
      }
      sumRe += re;
      sumIm += im;
      if (!derivatives) continue;
      for (let g = 0; g < tables.length; g++) {
        const { group, sums } = tables[g]!;
        const at = 2 * group.rowOf[state]!;
        sums[at] = sums[at]! + re;
        sums[at + 1] = sums[at + 1]! + im;
      }
    }
    value[0] = sumRe;
    value[1] = sumIm;
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
