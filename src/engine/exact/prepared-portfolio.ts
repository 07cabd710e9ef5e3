import type { Portfolio } from '../portfolio';
import { commonStep } from './common-step';
import type { DriverSteps } from './driver-states';
import type { Atom } from './event-loss';
import {
  type MemberSeverity,
  type MergedPattern,
  memberSeverities,
  mergePattern,
  type PreparedComponent,
  prepareComponent,
} from './prepare';
import type { PreparedLoss } from './prepared-loss';
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
    readonly severities: readonly MemberSeverity[];
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
  /** Where sums have atoms their forms' atoms must lie on the grid too. */
  const carried = new Set<number>();
  let smooth = components.some(({ merged }) => merged.some(({ mixture }) => mixture !== null));
  for (const loss of losses) {
    smooth ||= loss.isSpread;
    for (const { value } of loss.fixedAtoms) if (value > 0) values.add(value);
    for (const { value } of loss.fixedAtoms.length > 0 ? partAtoms(loss) : []) if (value > 0) carried.add(value);
  }
  return {
    portfolio,
    components,
    zero: components.reduce((product, component) => product * zeroProbability(component), 1),
    kind: values.size === 0 ? 'smooth' : smooth ? 'mixed' : 'atomic',
    atomValues: [...values].sort((a, b) => a - b),
    lattice: values.size > 0 ? commonStep([...carried], Math.max(...values) * FINEST_LATTICE) : null,
  };
}

/** The atoms that are put on a grid. */
function partAtoms({ forms, fixedAtoms }: PreparedLoss): readonly Atom[] {
  return forms ? [...forms.primary, ...forms.secondary].flatMap((form) => form.fixedAtoms) : fixedAtoms;
}
