import type { Portfolio } from '../portfolio';
import { commonStep } from './common-step';
import type { DriverSteps } from './driver-states';
import {
  type MergedPattern,
  memberSeverities,
  mergePattern,
  type PreparedComponent,
  type PreparedLoss,
  prepareComponent,
} from './prepare';
import type { SeverityLaw } from './severity-law';
import { zeroProbability } from './spectrum';
import { buildStructure, type Component } from './structure';

/** Everything about a portfolio that does not depend on a grid. */
export interface PreparedPortfolio {
  readonly portfolio: Portfolio;
  readonly components: readonly PreparedComponent[];
  /** P(no loss in the year). */
  readonly zero: number;
  /** How the year's loss is spread: no atom above zero, some, or nothing else. */
  readonly kind: 'smooth' | 'mixed' | 'atomic';
  /** Step that carries all atoms above zero; null when there are none or no reasonable step does. */
  readonly lattice: number | null;
  /** Values of the atoms of single events, ascending, zero left out. */
  readonly atomValues: readonly number[];
}

/** Atoms on a finer lattice than this share of the largest one are not put on it. */
const FINEST_LATTICE = 2 ** -21;

/** The independent parts of a portfolio with their mixtures: what does not depend on quadrature either. */
export interface PortfolioParts {
  readonly portfolio: Portfolio;
  readonly components: readonly {
    readonly component: Component;
    readonly merged: readonly MergedPattern[];
    readonly severities: readonly SeverityLaw[];
  }[];
}

/** Tables are resolved to this share of the precision. */
const RESOLUTION = 1e-6;

export function portfolioParts(portfolio: Portfolio, precision: number): PortfolioParts {
  const resolution = Math.max(1e-14, RESOLUTION * precision);
  const components = buildStructure(portfolio).map((component) => ({
    component,
    merged: component.patterns.map((pattern) => mergePattern(portfolio, pattern, resolution)),
    severities: memberSeverities(portfolio, component),
  }));
  return { portfolio, components };
}

export function preparePortfolio(
  { portfolio, components: parts }: PortfolioParts,
  steps: DriverSteps,
): PreparedPortfolio {
  const components = parts.map(({ component, merged, severities }) =>
    prepareComponent(portfolio, component, merged, severities, steps),
  );
  const losses = new Set<PreparedLoss>();
  for (const { merged, losses: states } of components) {
    for (const { others } of merged) for (const { prepared } of others) losses.add(prepared);
    for (const members of states) for (const loss of members) losses.add(loss);
  }
  const values = new Set<number>();
  let smooth = components.some(({ merged }) => merged.some(({ mixture }) => mixture !== null));
  for (const { loss, smooth: part, fixedAtoms } of losses) {
    if (part.mass > 0 || fixedAtoms.length < loss.atoms.length) smooth = true;
    for (const { value } of fixedAtoms) if (value > 0) values.add(value);
  }
  return {
    portfolio,
    components,
    zero: components.reduce((product, component) => product * zeroProbability(component), 1),
    kind: values.size === 0 ? 'smooth' : smooth ? 'mixed' : 'atomic',
    atomValues: [...values].sort((a, b) => a - b),
    lattice: values.size > 0 ? commonStep([...values], Math.max(...values) * FINEST_LATTICE) : null,
  };
}
