import type { DriverDistribution } from '../distributions/distribution';
import { normalDensity, normalSurvival } from '../math';

/** Values of one driver with weights that add up to one. */
export interface DriverRule {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

const FARTHEST = 37;

/**
 * Quadrature over a driver F. A driver with states is its states. A continuous one is written as the quantile at
 * Φ(z), and the trapezoidal rule in z with the given step converges faster than any power of it for smooth integrands
 * (Trefethen and Weideman 2014). `highest` and `lowest` bound the powers of F that will be integrated; nodes whose weight
 * times such a power is below `negligible` are left out.
 */
export function driverRule(
  distribution: DriverDistribution,
  step: number,
  highest: number,
  lowest: number,
  negligible: number,
): DriverRule {
  if (distribution.states) {
    return {
      values: Float64Array.from(distribution.states, (state) => state.value),
      weights: Float64Array.from(distribution.states, (state) => state.probability),
    };
  }
  const valueAt = (z: number): number =>
    z < 0 ? distribution.quantile(normalSurvival(-z)) : distribution.survivalQuantile(normalSurvival(z));
  const matters = (z: number, value: number): boolean =>
    Math.abs(z) < FARTHEST && step * normalDensity(z) * Math.max(1, value ** highest, value ** lowest) > negligible;
  const nodes: { value: number; weight: number }[] = [];
  for (const [first, direction] of [
    [0, 1],
    [-step, -1],
  ] as const) {
    for (let z = first; ; z += direction * step) {
      const value = valueAt(z);
      if (!matters(z, value)) break;
      nodes.push({ value, weight: step * normalDensity(z) });
    }
  }
  nodes.sort((a, b) => a.value - b.value);
  const total = nodes.reduce((sum, node) => sum + node.weight, 0);
  return {
    values: Float64Array.from(nodes, (node) => node.value),
    weights: Float64Array.from(nodes, (node) => node.weight / total),
  };
}

/** All combinations of the rules' nodes: their weight and, for each rule, the value taken. */
export function eachCombination(rules: readonly DriverRule[], visit: (values: number[], weight: number) => void): void {
  const values = rules.map(() => 0);
  const descend = (at: number, weight: number): void => {
    const rule = rules[at];
    if (!rule) {
      visit(values, weight);
      return;
    }
    for (let i = 0; i < rule.values.length; i++) {
      values[at] = rule.values[i]!;
      descend(at + 1, weight * rule.weights[i]!);
    }
  };
  descend(0, 1);
}
