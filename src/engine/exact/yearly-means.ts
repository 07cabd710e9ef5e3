import type { Portfolio, PortfolioLink } from '../portfolio';
import type { YearlySurvival } from '../yearly-survival';
import { payingLayer } from './event-loss';
import { yearlyControls } from './yearly-controls';

/** Chains of links that are looked at before the means count as unknown. */
const MOST_CHAINS = 100_000;

/**
 * Whether means are those of the average controls: a mean loss is a sum over chains of events, and what a control leaves
 * enters it linearly where the control acts at most once on a chain and on the loss at its end, which no layer cuts.
 */
export function meansAreAverages(portfolio: Portfolio): boolean {
  const { risks, links } = portfolio;
  if (yearlyControls(portfolio).size === 0) return true;
  const outgoing = risks.map((): PortfolioLink[] => []);
  for (const link of links) outgoing[link.from]!.push(link);
  let chains = 0;
  const holdsFrom = (risk: number, met: readonly string[], path: readonly number[]): boolean => {
    const { yearlySeverityFactor, eventLayer } = risks[risk]!;
    if (yearlySeverityFactor !== null && payingLayer(eventLayer)) return false;
    if (repeats([...met, ...controlsOf(yearlySeverityFactor)])) return false;
    return outgoing[risk]!.every(({ to, yearlySurvival }) => {
      const more = [...met, ...controlsOf(yearlySurvival), ...controlsOf(risks[to]!.yearlySurvival)];
      if (repeats(more) || ++chains > MOST_CHAINS) return false;
      // Around a loop everything is met again.
      if (path.includes(to)) return isFree(to, outgoing, risks);
      return holdsFrom(to, more, [...path, to]);
    });
  };
  return risks.every((risk, r) => !(risk.frequency.mean > 0) || holdsFrom(r, controlsOf(risk.yearlySurvival), [r]));
}

/** Whether no control that differs between years acts on what the risk leads to. */
function isFree(risk: number, outgoing: readonly (readonly PortfolioLink[])[], risks: Portfolio['risks']): boolean {
  const reached = new Set([risk]);
  // A set can be walked while it grows.
  for (const at of reached) for (const { to } of outgoing[at]!) reached.add(to);
  return [...reached].every(
    (at) =>
      risks[at]!.yearlySurvival === null &&
      risks[at]!.yearlySeverityFactor === null &&
      outgoing[at]!.every(({ yearlySurvival }) => yearlySurvival === null),
  );
}

const controlsOf = (survival: YearlySurvival | null): string[] =>
  survival?.groups.flatMap(({ efficacies }) => efficacies.map(({ control }) => control)) ?? [];

const repeats = (controls: readonly string[]): boolean => new Set(controls).size < controls.length;
