import type { Portfolio, PortfolioRisk } from '../portfolio';
import { componentRules } from './driver-states';
import { buildStructure, type Component } from './structure';

/** A step near those that quadrature ends up with. */
const TYPICAL_STEP = 0.7;
/** Weights of driver states that are left out at ordinary precision. */
const TYPICAL_NEGLIGIBLE = 1e-12;
/** Putting one law of a member (of each form of a sum) on the grid and transforming it, in complex operations a cell. */
const MEMBER_COST = 40;
/** How many times as many laws a continuous driver of losses takes: rules are tried until they settle, at finer steps. */
const QUADRATURE_COST = 5;
const LINK_COST = 2;
/** A power of a transform, for a frequency that is not Poisson. */
const COUNT_COST = 4;

/**
 * Complex operations a grid cell that the exact method needs for a portfolio: what it costs, up to the number of cells.
 * It depends on nothing but the portfolio, so decisions by it are the same on every machine.
 */
export function exactWork(portfolio: Portfolio): number {
  return buildStructure(portfolio).reduce((sum, component) => sum + componentWork(component, portfolio), 1);
}

function componentWork(component: Component, portfolio: Portfolio): number {
  const steps = portfolio.drivers.map(() => TYPICAL_STEP);
  const rules = componentRules(component, portfolio, { steps, negligible: TYPICAL_NEGLIGIBLE });
  const statesOf = (drivers: readonly number[]): number =>
    drivers.reduce((product, driver) => product * (rules.get(driver)?.values.length ?? 1), 1);
  const lossStates = statesOf(component.drivers.slice(0, component.severityDrivers));
  const rateStates = statesOf(component.drivers.slice(component.severityDrivers));
  const links = component.links.reduce((count, list) => count + list.length, 0);
  const laws = component.members.reduce((count, { risk }) => count + lawsOf(portfolio.risks[risk]!), 0);
  const moving = component.drivers
    .slice(0, component.severityDrivers)
    .some((driver) => !portfolio.drivers[driver]!.distribution.states);
  const clusters = (moving ? QUADRATURE_COST : 1) * MEMBER_COST * laws + LINK_COST * links;
  return lossStates * (clusters + rateStates * (component.patterns.length + COUNT_COST * component.counts.length));
}

function lawsOf({ lossForms }: PortfolioRisk): number {
  return lossForms && !lossForms.isKnownLaw ? lossForms.forms.length : 1;
}
