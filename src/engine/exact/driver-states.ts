import { expm1, log1p, monotoneRoot } from '../math';
import type { Portfolio } from '../portfolio';
import { type DriverRule, driverRule, eachCombination } from './quadrature';
import type { Component, CountRoot, Loading } from './structure';

/** States of the drivers that act on rates only. Rows are states, columns are patterns or counts. */
export interface RateStates {
  readonly weights: Float64Array;
  /** Factor on the rate of each pattern. */
  readonly patterns: Float64Array;
  /** Negative binomial: mean × factor / size; Bernoulli and binomial: the probability of one trial. */
  readonly counts: Float64Array;
  readonly groups: readonly TermGroup[];
}

/** Terms that depend on the same drivers: they have far fewer different values than there are states. */
export interface TermGroup {
  readonly patterns: readonly number[];
  readonly closed: readonly number[];
  readonly counts: readonly number[];
  /** The row of each state among the group's values, and for each row one state that has it. */
  readonly rowOf: Int32Array;
  readonly stateOf: Int32Array;
}

/** One state of the drivers that act on losses, with the states of the others given it. */
export interface SeverityState {
  readonly weight: number;
  /** Factor on every loss of each member. */
  readonly factors: readonly number[];
  readonly rates: RateStates;
}

/** How drivers are integrated: the step in z of each, by its place in the portfolio, and which weights are left out. */
export interface DriverSteps {
  readonly steps: readonly number[];
  readonly negligible: number;
}

/** The rules that integrate the component's drivers, without those that have a closed form. */
export function componentRules(
  component: Component,
  portfolio: Portfolio,
  { steps, negligible }: DriverSteps,
): Map<number, DriverRule> {
  const closed = new Set(component.closed.map(({ driver }) => driver));
  const open = component.drivers.filter((driver) => !closed.has(driver));
  return new Map(
    open.map((driver) => {
      const powers = powersOf(component, driver);
      return [
        driver,
        driverRule(portfolio.drivers[driver]!.distribution, steps[driver]!, powers.highest, powers.lowest, negligible),
      ];
    }),
  );
}

/** Bounds on the powers of the driver in second moments of the year's loss. */
function powersOf(component: Component, driver: number): { highest: number; lowest: number } {
  const loadingsIn = (terms: readonly (readonly Loading[])[]): number[] =>
    terms.flatMap((loadings) => loadings.filter((l) => l.driver === driver).map((l) => l.loading));
  const onRate = loadingsIn([...component.patterns, ...component.counts].map((term) => term.loadings));
  const onLoss = loadingsIn(component.members.map((member) => member.severityLoadings));
  return {
    highest: 2 * (Math.max(0, ...onRate) + Math.max(0, ...onLoss)),
    lowest: 2 * (Math.min(0, ...onRate) + Math.min(0, ...onLoss)),
  };
}

/** Π F^b / E[F^b] for drivers whose values are given. */
export function loadingFactor(
  portfolio: Portfolio,
  loadings: readonly Loading[],
  valueOf: (driver: number) => number | undefined,
): number {
  return loadings.reduce((product, { driver, loading }) => {
    const value = valueOf(driver);
    return value === undefined
      ? product
      : product * (value ** loading / portfolio.drivers[driver]!.distribution.moment(loading));
  }, 1);
}

/** All states of the component's drivers, those acting on losses outermost. */
export function componentStates(
  component: Component,
  portfolio: Portfolio,
  rules: ReadonlyMap<number, DriverRule>,
): SeverityState[] {
  const outer = component.drivers.slice(0, component.severityDrivers);
  const inner = component.drivers.slice(component.severityDrivers).filter((driver) => rules.has(driver));
  const hazards = component.counts.map((count) => hazardOf(count, portfolio, rules));
  const states: SeverityState[] = [];
  eachCombination(
    outer.map((driver) => rules.get(driver)!),
    (outerValues, weight) => {
      const given = new Map(outer.map((driver, i) => [driver, outerValues[i]!]));
      const factors = component.members.map((member) =>
        loadingFactor(portfolio, member.severityLoadings, (driver) => given.get(driver)),
      );
      states.push({ weight, factors, rates: rateStates(component, portfolio, rules, inner, given, hazards) });
    },
  );
  return states;
}

function rateStates(
  component: Component,
  portfolio: Portfolio,
  rules: ReadonlyMap<number, DriverRule>,
  inner: readonly number[],
  given: ReadonlyMap<number, number>,
  hazards: readonly number[],
): RateStates {
  const weights: number[] = [];
  const patterns: number[] = [];
  const counts: number[] = [];
  eachCombination(
    inner.map((driver) => rules.get(driver)!),
    (values, weight) => {
      const valueOf = (driver: number): number | undefined => given.get(driver) ?? values[inner.indexOf(driver)];
      weights.push(weight);
      for (const pattern of component.patterns) patterns.push(loadingFactor(portfolio, pattern.loadings, valueOf));
      component.counts.forEach((count, i) => {
        const factor = loadingFactor(portfolio, count.loadings, valueOf);
        counts.push(conditionalCount(count, hazards[i]!, factor));
      });
    },
  );
  return {
    weights: Float64Array.from(weights),
    patterns: Float64Array.from(patterns),
    counts: Float64Array.from(counts),
    groups: termGroups(component, rules, inner),
  };
}

function termGroups(
  component: Component,
  rules: ReadonlyMap<number, DriverRule>,
  inner: readonly number[],
): TermGroup[] {
  const sizes = inner.map((driver) => rules.get(driver)!.values.length);
  const groups = new Map<string, { axes: number[]; patterns: number[]; closed: number[]; counts: number[] }>();
  const groupOf = (loadings: readonly Loading[]) => {
    const axes = inner.flatMap((driver, axis) => (loadings.some((l) => l.driver === driver) ? [axis] : []));
    const key = axes.join();
    const group = groups.get(key) ?? { axes, patterns: [], closed: [], counts: [] };
    groups.set(key, group);
    return group;
  };
  const taken = new Set(component.closed.flatMap(({ patterns }) => patterns));
  component.patterns.forEach(({ loadings }, p) => {
    if (!taken.has(p)) groupOf(loadings).patterns.push(p);
  });
  component.closed.forEach(({ patterns }, c) => {
    groupOf(patterns.flatMap((p) => component.patterns[p]!.loadings)).closed.push(c);
  });
  component.counts.forEach(({ loadings }, k) => groupOf(loadings).counts.push(k));
  return [...groups.values()].map(({ axes, ...terms }) => ({ ...terms, ...rowsOf(sizes, axes) }));
}

/** States run through the axes with the last fastest; rows run through the chosen axes in the same way. */
function rowsOf(sizes: readonly number[], axes: readonly number[]): { rowOf: Int32Array; stateOf: Int32Array } {
  const states = sizes.reduce((product, size) => product * size, 1);
  const rows = axes.reduce((product, axis) => product * sizes[axis]!, 1);
  const rowOf = new Int32Array(states);
  const stateOf = new Int32Array(rows);
  for (let state = states - 1; state >= 0; state--) {
    const places: number[] = [];
    let rest = state;
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      places[axis] = rest % sizes[axis]!;
      rest = Math.floor(rest / sizes[axis]!);
    }
    const row = axes.reduce((at, axis) => at * sizes[axis]! + places[axis]!, 0);
    rowOf[state] = row;
    stateOf[row] = state;
  }
  return { rowOf, stateOf };
}

function conditionalCount({ frequency }: CountRoot, hazard: number, factor: number): number {
  if (frequency.type === 'negativeBinomial') return (frequency.mean * factor) / frequency.size;
  return hazard === Infinity ? 1 : -expm1(-hazard * factor);
}

/**
 * Bernoulli and binomial: the hazard H with E[1 − exp(−H·w)] = p over the drivers, w the factor on the rate,
 * so that a driver keeps the mean. NaN when no hazard reaches p (w is zero too often).
 */
function hazardOf(count: CountRoot, portfolio: Portfolio, rules: ReadonlyMap<number, DriverRule>): number {
  const { frequency, loadings } = count;
  if (frequency.type === 'negativeBinomial') return 0;
  const plain = -log1p(-frequency.probability);
  if (loadings.length === 0 || plain === Infinity) return plain;
  const states: { factor: number; weight: number }[] = [];
  eachCombination(
    loadings.map(({ driver }) => rules.get(driver)!),
    (values, weight) => {
      const valueOf = (driver: number): number => values[loadings.findIndex((l) => l.driver === driver)]!;
      states.push({ factor: loadingFactor(portfolio, loadings, valueOf), weight });
    },
  );
  const excess = (hazard: number): number =>
    states.reduce((sum, { factor, weight }) => sum - weight * expm1(-hazard * factor), -frequency.probability);
  let high = 2 * plain;
  while (excess(high) < 0) {
    if (high > 1e12 * plain) return Number.NaN;
    high *= 4;
  }
  return monotoneRoot(excess, 0, high);
}
