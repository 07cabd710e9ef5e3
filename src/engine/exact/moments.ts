import type { Portfolio } from '../portfolio';
import { componentRules, componentStates, type SeverityState } from './driver-states';
import { cededMoments, type EventMoments, hasLayeredForms, netMoments, payingLayer } from './event-loss';
import { withoutPrivateRates } from './private-rates';
import { progenyMatrix } from './progeny';
import { meansAreAverages } from './yearly-means';
import { buildStructure, type Component } from './structure';

/** Mean and variance of a year's amount; the variance is Infinity where it does not exist. */
export interface AmountMoments {
  readonly mean: number;
  readonly variance: number;
}

/** Mean net loss a year of `risk` in occurrences that began with an event of `root` (places in the portfolio). */
export interface RootMean {
  readonly root: number;
  readonly risk: number;
  readonly meanEvents: number;
  readonly meanLoss: number;
}

/** Events triggered through a link in a year and their net loss, without what they trigger in turn. */
export interface LinkMean {
  readonly meanEvents: number;
  readonly meanLoss: number;
}

/** Moments of the year that need no grid and no simulation. Losses are net of insurance, in currency per year. */
export interface AnalyticMoments extends AmountMoments {
  readonly riskMeans: Float64Array;
  /** Events a year of each risk, own and triggered, that controls let pass. */
  readonly eventMeans: Float64Array;
  readonly rootMeans: readonly RootMean[];
  /** By link of the portfolio. */
  readonly linkMeans: readonly LinkMean[];
  readonly ceded: AmountMoments;
}

type EventMomentsOf = (risk: number, factor: number) => EventMoments;

const MOST_STATES = 200_000;

/**
 * Exact mean and variance of the year by the law of total variance: clusters by linear equations, drivers by
 * quadrature or closed form. Null where that cannot be done: an annual layer, more than four drivers bound together, or
 * an event layer on a sum of loss forms whose law is not known, or controls that differ between years and act twice on one
 * chain of events. Of other such controls the means hold, and the variance is that of their averages; so it is of counts
 * without their copula.
 */
export function analyticMoments(stated: Portfolio): AnalyticMoments | null {
  const { portfolio, variances } = withoutPrivateRates(stated);
  if (portfolio.annualLayer && payingLayer(portfolio.annualLayer)) return null;
  if (portfolio.risks.some(hasLayeredForms)) return null;
  if (!meansAreAverages(portfolio)) return null;
  const components = buildStructure(portfolio);
  if (components.some((component) => tooManyStates(component, portfolio))) return null;
  const hasLayers = portfolio.risks.some((risk) => payingLayer(risk.eventLayer) !== null);
  const net: EventMomentsOf = (index, factor) => {
    const risk = portfolio.risks[index]!;
    return netMoments(risk.severity, risk.severityFactor * factor, risk.eventLayer);
  };
  const ceded: EventMomentsOf = (index, factor) => {
    const risk = portfolio.risks[index]!;
    return cededMoments(risk.severity, risk.severityFactor * factor, risk.eventLayer);
  };
  const riskMeans = new Float64Array(portfolio.risks.length);
  const rootMeans: RootMean[] = [];
  const linkMeans = portfolio.links.map(() => ({ meanEvents: 0, meanLoss: 0 }));
  let mean = 0;
  let variance = 0;
  let cededMean = 0;
  let cededVariance = 0;
  for (const component of components) {
    const states = statesOf(component, portfolio);
    const progeny = progenyMatrix(component);
    const losses = annual(component, states, progeny, net, variances);
    mean += losses.mean;
    variance += losses.variance;
    collectMeans(portfolio, component, states, progeny, net, riskMeans, rootMeans, linkMeans);
    if (!hasLayers) continue;
    const payments = annual(component, states, progeny, ceded, variances);
    cededMean += payments.mean;
    cededVariance += payments.variance;
  }
  rootMeans.sort((a, b) => a.root - b.root || a.risk - b.risk);
  const eventMeans = new Float64Array(portfolio.risks.length);
  for (const { risk, meanEvents } of rootMeans) eventMeans[risk] = eventMeans[risk]! + meanEvents;
  return {
    mean,
    variance,
    riskMeans,
    eventMeans,
    rootMeans,
    linkMeans,
    ceded: { mean: cededMean, variance: cededVariance },
  };
}

/** Step of the trapezoidal rule in z by the number of drivers that must be integrated together. */
function stepFor(drivers: number): number {
  return drivers <= 1 ? 0.25 : drivers === 2 ? 0.5 : drivers === 3 ? 0.7 : 1;
}

function statesOf(component: Component, portfolio: Portfolio): SeverityState[] {
  const step = stepFor(component.drivers.length - component.closed.length);
  const rules = componentRules(component, portfolio, { steps: portfolio.drivers.map(() => step), negligible: 1e-19 });
  return componentStates(component, portfolio, rules);
}

function tooManyStates(component: Component, portfolio: Portfolio): boolean {
  const closed = new Set(component.closed.map(({ driver }) => driver));
  const open = component.drivers.filter((driver) => !closed.has(driver));
  const states = open.reduce((product, driver) => {
    const count = portfolio.drivers[driver]!.distribution.states?.length;
    return product * (count ?? Math.ceil(17 / stepFor(open.length)));
  }, 1);
  return states > MOST_STATES;
}

/** Variance of m·F for a multiplier F of this variance; a mean of 0 stays it even where the variance is infinite. */
function addedVariance(variance: number, mean: number): number {
  return mean === 0 ? 0 : variance * mean * mean;
}

/** Mean and variance of the number of own events of each member given the drivers. */
function ownCounts(
  component: Component,
  state: SeverityState,
  s: number,
  rateVariances: Float64Array,
): { mean: Float64Array; variance: Float64Array } {
  const mean = new Float64Array(component.members.length);
  const variance = new Float64Array(component.members.length);
  const { patterns, counts } = state.rates;
  component.patterns.forEach(({ roots }, p) => {
    for (const { member, rate } of roots) {
      mean[member] = rate * patterns[s * component.patterns.length + p]!;
      variance[member] = mean[member] + addedVariance(rateVariances[component.members[member]!.risk]!, mean[member]);
    }
  });
  component.counts.forEach(({ member, frequency, survival }, k) => {
    const value = counts[s * component.counts.length + k]!;
    if (frequency.type === 'negativeBinomial') {
      const passing = value * frequency.size * survival;
      mean[member] = passing;
      const own = rateVariances[component.members[member]!.risk]!;
      variance[member] =
        passing + (passing * passing) / frequency.size + addedVariance(own * (1 + 1 / frequency.size), passing);
    } else {
      const trials = frequency.type === 'binomial' ? frequency.trials : 1;
      mean[member] = trials * value * survival;
      variance[member] = mean[member] * (1 - value * survival);
    }
  });
  return { mean, variance };
}

/** Mean and variance of a cluster that begins with one event of each member, given the losses of single events. */
function clusterMoments(
  component: Component,
  progeny: Float64Array,
  events: readonly EventMoments[],
): { mean: Float64Array; variance: Float64Array } {
  const size = component.members.length;
  const mean = product(
    progeny,
    events.map((event) => event.mean),
  );
  const own = events.map((event, i) => {
    let variance = event.second - event.mean * event.mean;
    for (const { to, kind, mean: children } of component.links[i]!) {
      variance += children * (kind === 'probability' ? 1 - children : 1) * mean[to]! * mean[to]!;
    }
    return variance;
  });
  return { mean, variance: size === 0 ? mean : product(progeny, own) };
}

function product(matrix: Float64Array, vector: readonly number[]): Float64Array {
  const size = vector.length;
  return Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    // A zero entry must not meet an infinite moment.
    for (let j = 0; j < size; j++) if (matrix[i * size + j]! !== 0) sum += matrix[i * size + j]! * vector[j]!;
    return sum;
  });
}

function annual(
  component: Component,
  states: readonly SeverityState[],
  progeny: Float64Array,
  momentsOf: EventMomentsOf,
  rateVariances: Float64Array,
): AmountMoments {
  const merged = component.patterns.map((pattern) => {
    const each = pattern.merged.map(({ risk, rate }) => ({ risk, rate, moments: momentsOf(risk, 1) }));
    return {
      mean: each.reduce((sum, { rate, moments }) => sum + rate * moments.mean, 0),
      second: each.reduce((sum, { rate, moments }) => sum + rate * moments.second, 0),
      // What the uncertainty of each rate adds where the common factor is one.
      uncertain: each.reduce(
        (sum, { risk, rate, moments }) => sum + addedVariance(rateVariances[risk]!, rate * moments.mean),
        0,
      ),
    };
  });
  const rows: { weight: number; mean: number; variance: number }[] = [];
  for (const state of states) {
    const events = component.members.map(({ risk }, i) => momentsOf(risk, state.factors[i]!));
    const cluster = clusterMoments(component, progeny, events);
    for (let s = 0; s < state.rates.weights.length; s++) {
      const own = ownCounts(component, state, s, rateVariances);
      const patternMeans = component.patterns.map(({ roots }, p) => {
        const factor = state.rates.patterns[s * component.patterns.length + p]!;
        return roots.reduce(
          (sum, { member }) => sum + own.mean[member]! * cluster.mean[member]!,
          factor * merged[p]!.mean,
        );
      });
      let mean = patternMeans.reduce((sum, value) => sum + value, 0);
      for (const { member } of component.counts) mean += own.mean[member]! * cluster.mean[member]!;
      let variance = 0;
      component.members.forEach((_, i) => {
        if (own.mean[i] === 0) return;
        variance += own.mean[i]! * cluster.variance[i]! + own.variance[i]! * cluster.mean[i]! * cluster.mean[i]!;
      });
      component.patterns.forEach((_, p) => {
        const factor = state.rates.patterns[s * component.patterns.length + p]!;
        if (merged[p]!.second > 0) {
          variance += factor * merged[p]!.second + addedVariance(merged[p]!.uncertain, factor);
        }
      });
      for (const { shape, patterns } of component.closed) {
        variance += patterns.reduce((sum, p) => sum + patternMeans[p]!, 0) ** 2 / shape;
      }
      rows.push({ weight: state.weight * state.rates.weights[s]!, mean, variance });
    }
  }
  const mean = rows.reduce((sum, row) => sum + row.weight * row.mean, 0);
  const variance = rows.reduce((sum, row) => sum + row.weight * (row.variance + (row.mean - mean) ** 2), 0);
  return { mean, variance };
}

/** Means by risk, by root and by link. */
function collectMeans(
  portfolio: Portfolio,
  component: Component,
  states: readonly SeverityState[],
  progeny: Float64Array,
  momentsOf: EventMomentsOf,
  riskMeans: Float64Array,
  rootMeans: RootMean[],
  linkMeans: { meanEvents: number; meanLoss: number }[],
): void {
  for (const { risk, rate } of component.patterns.flatMap((pattern) => pattern.merged)) {
    const meanLoss = rate * momentsOf(risk, 1).mean;
    riskMeans[risk] = meanLoss;
    rootMeans.push({ root: risk, risk, meanEvents: rate, meanLoss });
  }
  const size = component.members.length;
  const none = new Float64Array(portfolio.risks.length);
  const events = new Float64Array(size);
  /** E[own events of i × loss of one event of j] over the drivers. */
  const joint = new Float64Array(size * size);
  for (const state of states) {
    const losses = component.members.map(({ risk }, j) => momentsOf(risk, state.factors[j]!).mean);
    for (let s = 0; s < state.rates.weights.length; s++) {
      const weight = state.weight * state.rates.weights[s]!;
      const own = ownCounts(component, state, s, none).mean;
      for (let i = 0; i < size; i++) {
        if (own[i] === 0) continue;
        events[i] = events[i]! + weight * own[i]!;
        for (let j = 0; j < size; j++) joint[i * size + j] = joint[i * size + j]! + weight * own[i]! * losses[j]!;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const children = progeny[i * size + j]!;
      if (events[i] === 0 || children === 0) continue;
      const { risk } = component.members[j]!;
      const meanLoss = children * joint[i * size + j]!;
      riskMeans[risk] = riskMeans[risk]! + meanLoss;
      const root = component.members[i]!.risk;
      rootMeans.push({ root, risk, meanEvents: children * events[i]!, meanLoss });
    }
  }
  const place = new Map(component.members.map(({ risk }, at) => [risk, at]));
  portfolio.links.forEach((link, at) => {
    const from = place.get(link.from);
    const to = place.get(link.to);
    if (from === undefined || to === undefined) return;
    const mean = link.value * link.survival * portfolio.risks[link.to]!.frequencySurvival;
    for (let i = 0; i < size; i++) {
      linkMeans[at]!.meanEvents += events[i]! * progeny[i * size + from]! * mean;
      linkMeans[at]!.meanLoss += joint[i * size + to]! * progeny[i * size + from]! * mean;
    }
  });
}
