import type { Portfolio, PortfolioRisk } from '../portfolio';
import { driverName, driverPath } from '../private-drivers';
import { correlatedCountRefusals } from './correlated-counts';
import { componentRules, componentStates } from './driver-states';
import { hasLayeredForms, payingLayer } from './event-loss';
import { atomsOfSum, MOST_ATOMS } from './prepared-loss';
import type { ExactRefusal } from './refusal';
import { yearlyControlRefusals } from './yearly-controls';
import { buildStructure, type Component } from './structure';
import { hasVectorCode } from './vector/vector-memory';

const MOST_DRIVERS = 3;
/** Drivers that a refusal names before it counts the rest. */
const NAMED = 5;
const MOST_STATES = 4096;

/** What keeps the exact method from doing this portfolio; empty when it applies. */
export function exactRefusals(portfolio: Portfolio): ExactRefusal[] {
  if (!hasVectorCode()) {
    const message = 'the exact method needs WebAssembly with vector instructions, which this host lacks';
    return [{ code: 'NO_VECTOR_CODE', path: '$', message }];
  }
  const refusals = [...yearlyControlRefusals(portfolio), ...correlatedCountRefusals(portfolio)];
  if (portfolio.annualLayer && payingLayer(portfolio.annualLayer)) {
    const message = 'an annual layer depends on the year as a whole, which has no transform; use simulation';
    refusals.push({ code: 'ANNUAL_LAYER', path: 'annualLayer', message });
  }
  portfolio.risks.forEach((risk, i) => {
    const message = formsObstacle(risk);
    if (message) refusals.push({ code: 'LOSS_FORMS', path: `risks[${i}].lossForms`, message });
  });
  for (const component of buildStructure(portfolio)) {
    refusals.push(...driverRefusals(portfolio, component));
  }
  return refusals;
}

/** A sum of forms is known by its transform, and its atoms by a list; insurance of it would need its distribution. */
function formsObstacle(risk: PortfolioRisk): string | null {
  if (hasLayeredForms(risk)) {
    return 'insurance of an event pays by the distribution of the sum of its loss forms, which has no closed form; use simulation';
  }
  if (!risk.lossForms || risk.lossForms.isKnownLaw) return null;
  const { forms, secondaryProbability } = risk.lossForms;
  const atomsOf = (secondary: boolean) =>
    forms.filter((form) => form.secondary === secondary).map(({ severity }) => ({ fixedAtoms: severity.atoms }));
  const atoms = atomsOfSum({ primary: atomsOf(false), secondary: atomsOf(true), secondaryProbability });
  return atoms === null ? `the fixed values of the loss forms have more than ${MOST_ATOMS} sums; use simulation` : null;
}

function driverRefusals(portfolio: Portfolio, component: Component): ExactRefusal[] {
  const closed = new Set(component.closed.map(({ driver }) => driver));
  const open = component.drivers.filter((driver) => !closed.has(driver));
  const stateCount = (driver: number): number => portfolio.drivers[driver]!.distribution.states?.length ?? 0;
  const continuous = open.filter((driver) => stateCount(driver) === 0);
  const discrete = open.reduce((product, driver) => product * Math.max(1, stateCount(driver)), 1);
  const infinite = [
    ...component.patterns.flatMap(({ loadings }) => loadings),
    ...component.counts.flatMap(({ loadings }) => loadings),
    ...component.members.flatMap(({ severityLoadings }) => severityLoadings),
  ].find(({ driver, loading }) => !(portfolio.drivers[driver]!.distribution.moment(loading) < Infinity));
  if (infinite) {
    const name = driverName(portfolio.drivers[infinite.driver]!);
    const message = `driver ${name} to the power ${infinite.loading} has no finite mean`;
    return [{ code: 'DRIVER_MOMENT_INFINITE', path: driverPath(portfolio, infinite.driver), message }];
  }
  if (
    continuous.length > MOST_DRIVERS ||
    discrete * 16 ** continuous.length > 16 ** MOST_DRIVERS ||
    discrete > MOST_STATES
  ) {
    const names = open.slice(0, NAMED).map((driver) => driverName(portfolio.drivers[driver]!));
    const others = open.length > NAMED ? ` and ${open.length - NAMED} more` : '';
    const message = `drivers ${names.join(', ')}${others} act together on one group of risks; quadrature does at most ${MOST_DRIVERS} continuous ones`;
    return [{ code: 'TOO_MANY_DRIVERS', path: 'drivers', message }];
  }
  return [...certainRefusals(component), ...hazardRefusals(portfolio, component)];
}

/** An event that is certain each year cannot be made more likely in bad years and keep its mean. */
function certainRefusals(component: Component): ExactRefusal[] {
  return component.counts.flatMap(({ member, frequency, loadings }) => {
    if (frequency.type === 'negativeBinomial' || frequency.probability < 1 || loadings.length === 0) return [];
    const { risk } = component.members[member]!;
    const message = 'probability 1 cannot follow a driver; the event happens in every state';
    return [{ code: 'CERTAIN_EVENT_WITH_DRIVER', path: `risks[${risk}].frequency.probability`, message }];
  });
}

/** A driver that is zero too often leaves no room for the probability asked. */
function hazardRefusals(portfolio: Portfolio, component: Component): ExactRefusal[] {
  const loaded = component.counts.some(
    ({ frequency, loadings }) => frequency.type !== 'negativeBinomial' && loadings.length > 0,
  );
  if (!loaded) return [];
  const rules = componentRules(component, portfolio, { steps: portfolio.drivers.map(() => 1), negligible: 1e-12 });
  const [state] = componentStates(component, portfolio, rules);
  return component.counts.flatMap(({ member }, k) => {
    if (!Number.isNaN(state?.rates.counts[k])) return [];
    const { risk } = component.members[member]!;
    const message = 'the probability cannot be kept: the drivers are zero too often';
    return [{ code: 'DRIVER_TOO_OFTEN_ZERO', path: `risks[${risk}].frequency.probability`, message }];
  });
}
