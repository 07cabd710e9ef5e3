import type { Portfolio } from '../portfolio';
import type { ExactRefusal } from './refusal';

/** Ids of the controls whose outages or efficacies are drawn each year, and that act on something. */
export function yearlyControls({ risks, links }: Portfolio): Set<string> {
  const survivals = [
    ...risks.flatMap(({ yearlySurvival, yearlySeverityFactor }) => [yearlySurvival, yearlySeverityFactor]),
    ...links.map(({ yearlySurvival }) => yearlySurvival),
  ];
  const efficacies = survivals.flatMap((survival) => survival?.groups.flatMap((group) => group.efficacies) ?? []);
  return new Set(efficacies.map(({ control }) => control));
}

/** Such controls make all their targets depend on each other, which no component of the exact method holds. */
export function yearlyControlRefusals(portfolio: Portfolio): ExactRefusal[] {
  return [...yearlyControls(portfolio)].map((id) => ({
    code: 'CONTROL_DIFFERS_BY_YEAR',
    path: `controls[${portfolio.controlIds.indexOf(id)}]`,
    message: `the outages or the efficacy of control ${id} are drawn each year, for all its targets; use simulation`,
  }));
}
