import { buildPortfolio, driverKey, type Model, type Portfolio, type PortfolioRisk } from '../../engine/index';

/**
 * Ids of the risks whose occurrences (an own event with everything that it triggers) may differ between two models: a
 * risk or link that differs in anything that the kernel sees, and every risk from which links lead to one, in either
 * model. All other risks have the same events in both, for the draws of an event are keyed by the ids of its risk, its
 * links and its drivers.
 */
export function affectedRoots(before: Model, after: Model): Set<string> {
  const [a, b] = [buildPortfolio(before), buildPortfolio(after)];
  const affected = new Set([
    ...differing(riskContents(a), riskContents(b)),
    ...[...differing(linkContents(a), linkContents(b))].map((link) => startOf(link, a, b)),
  ]);
  const parents = parentsOf(a, b);
  // A set can be walked while it grows.
  for (const risk of affected) for (const parent of parents.get(risk) ?? []) affected.add(parent);
  return affected;
}

/** Keys that only one has, or that stand for different contents. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Set<string> {
  return new Set([...a.keys(), ...b.keys()].filter((key) => a.get(key) !== b.get(key)));
}

function riskContents(portfolio: Portfolio): Map<string, string> {
  const loadings = (list: PortfolioRisk['frequencyLoadings']) =>
    list
      .map(({ driver, loading }) =>
        JSON.stringify([driverKey(portfolio.drivers[driver]!), portfolio.drivers[driver]!.spec, loading]),
      )
      .sort();
  return new Map(
    portfolio.risks.map((risk) => [
      risk.id,
      JSON.stringify([
        risk.frequencySpec,
        risk.severitySpec,
        risk.lossForms?.secondaryProbability,
        risk.lossForms?.forms.map(({ form, secondary, severitySpec }) => [form, secondary, severitySpec]),
        loadings(risk.frequencyLoadings),
        loadings(risk.severityLoadings),
        risk.latent,
        risk.frequencySurvival,
        risk.severityFactor,
        risk.yearlySurvival,
        risk.yearlySeverityFactor,
        risk.eventLayer,
      ]),
    ]),
  );
}

function linkContents({ links }: Portfolio): Map<string, string> {
  return new Map(
    links.map(({ id, kind, value, survival, yearlySurvival }) => [
      id,
      JSON.stringify([kind, value, survival, yearlySurvival]),
    ]),
  );
}

function startOf(link: string, ...portfolios: readonly Portfolio[]): string {
  for (const { links, risks } of portfolios) {
    const found = links.find(({ id }) => id === link);
    if (found) return risks[found.from]!.id;
  }
  throw new RangeError(`no link is called ${link}`);
}

/** For each risk the risks with a link to it, in either model. */
function parentsOf(...portfolios: readonly Portfolio[]): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const { links, risks } of portfolios) {
    for (const { from, to } of links) {
      const [parent, child] = [risks[from]!.id, risks[to]!.id];
      parents.set(child, [...(parents.get(child) ?? []), parent]);
    }
  }
  return parents;
}
