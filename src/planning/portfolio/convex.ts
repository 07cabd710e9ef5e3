import { exp, log } from '../../engine/index';
import type { ConvexProblem } from '../solver/minimise-convex';
import type { Plane } from '../solver/plane';
import { coveredColumns, optionColumns, portfolioConstraints } from './constraints';
import { isCovered } from './coverage';
import { greedyChoice } from './greedy';
import type { Choice, PortfolioInstance, PortfolioObjective } from './instance';
import type { SurrogateLoss } from './surrogate';

/** An option that lets nothing through counts as this share, so that it has a logarithm; planes give the difference back. */
const NOTHING = 1e-6;

/**
 * The portfolio over options x in [0, 1]: survivals are exp(Σ x · log share), which is the product of shares at 0-1 points
 * and convex between them, and so is every mean of losses that they scale. Its planes are tighter than a linearisation of
 * the products step by step, as each sees all actions on a risk at once.
 */
export function convexPortfolio(
  instance: PortfolioInstance,
  loss: SurrogateLoss,
  objective: PortfolioObjective,
): ConvexProblem & { toChoice(point: Float64Array): Choice; toPoint(choice: Choice): Float64Array } {
  const columns = optionColumns(instance);
  const items = coveredColumns(instance);
  const charges = columns.map(({ action, option }) => instance.actions[action]!.options[option]!.charge ?? 0);
  const survivals = columns.map(({ action, option }) => instance.actions[action]!.options[option]!.survivals);
  const logs = survivals.map((list) => list.map(({ risk, share }) => ({ risk, log: log(Math.max(share, NOTHING)) })));
  const silenced = instance.risks.map((_, r) =>
    survivals.some((list) => list.some((s) => s.risk === r && s.share < NOTHING)),
  );

  const sharesAt = (point: Float64Array): Float64Array => {
    const exponents = new Float64Array(instance.risks.length);
    logs.forEach((list, j) => {
      if (point[j] !== 0) for (const { risk, log: weight } of list) exponents[risk]! += point[j]! * weight;
    });
    return exponents.map(exp);
  };
  const plane = (point: Float64Array): Plane => {
    const shares = sharesAt(point);
    const { value, slopes } = loss.figure(objective, shares);
    // Where an option lets nothing through the convex function lies above the product by at most NOTHING.
    const above = slopes.reduce((sum, slope, r) => sum + (silenced[r] ? NOTHING * slope : 0), 0);
    const bySlope = logs.map((list) =>
      list.reduce((sum, { risk, log: weight }) => sum + slopes[risk]! * shares[risk]! * weight, 0),
    );
    const charged = charges.reduce((sum, charge, j) => sum + charge * point[j]!, instance.base ?? 0);
    const ofColumns = [...bySlope.map((slope, j) => slope + charges[j]!), ...items.map(() => 0)];
    return { height: value - above + charged, slopes: Float64Array.from(ofColumns) };
  };
  const toChoice = (point: Float64Array): Choice => {
    const choice = instance.actions.map(() => -1);
    columns.forEach(({ action, option }, j) => {
      if (point[j]! > 0.5) choice[action] = option;
    });
    return choice;
  };
  const toPoint = (choice: Choice): Float64Array =>
    Float64Array.from([
      ...columns.map(({ action, option }) => (choice[action] === option ? 1 : 0)),
      ...items.map((actions) => (isCovered(actions, choice) ? 1 : 0)),
    ]);
  return {
    columns: columns.length + items.length,
    rows: portfolioConstraints(instance).map(({ row }) => row),
    plane,
    value: (point) => loss.value(objective, toChoice(point)),
    round: (point) => {
      const choice = greedyChoice(instance, loss, objective, toChoice(point));
      return choice && toPoint(choice);
    },
    toChoice,
    toPoint,
  };
}
