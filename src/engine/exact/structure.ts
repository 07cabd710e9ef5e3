import type { FrequencySpec } from '../model';
import type { Portfolio, PortfolioRisk } from '../portfolio';

/** A driver (its place in the portfolio) and the power with which it acts. */
export interface Loading {
  readonly driver: number;
  readonly loading: number;
}

/** A risk that enters with a transform of its own: it is linked, follows a driver in its loss, costs a sum of forms, or is not Poisson. */
export interface Member {
  readonly risk: number;
  readonly severityLoadings: readonly Loading[];
}

/** A triggering from one member to another; `mean` counts only events that controls let pass. */
export interface MemberLink {
  readonly to: number;
  readonly kind: 'probability' | 'meanEvents';
  readonly mean: number;
}

/** Poisson risks that follow the same drivers in their rate: they add up to one compound Poisson law. */
export interface PoissonPattern {
  readonly loadings: readonly Loading[];
  /** Risks that are nothing but this pattern: their severities merge into one mixture. */
  readonly merged: readonly { readonly risk: number; readonly rate: number }[];
  /** Members whose own events belong to the pattern. */
  readonly roots: readonly { readonly member: number; readonly rate: number }[];
}

/** Own events of a member that are not Poisson. */
export interface CountRoot {
  readonly member: number;
  readonly frequency: Exclude<FrequencySpec, { type: 'poisson' }>;
  readonly survival: number;
  readonly loadings: readonly Loading[];
}

/** A part of the portfolio that is independent of the rest. */
export interface Component {
  /** Drivers (places in the portfolio) that act here; those acting on losses come first. */
  readonly drivers: readonly number[];
  readonly severityDrivers: number;
  readonly members: readonly Member[];
  /** By member. */
  readonly links: readonly (readonly MemberLink[])[];
  readonly patterns: readonly PoissonPattern[];
  readonly counts: readonly CountRoot[];
  readonly closed: readonly ClosedDriver[];
}

/**
 * A gamma driver that acts with power 1 on the rate of some patterns and on nothing else is integrated in closed form:
 * E[exp(F·x)] = (1 − x/shape)^−shape.
 */
export interface ClosedDriver {
  readonly driver: number;
  readonly shape: number;
  /** Places in `patterns`. */
  readonly patterns: readonly number[];
}

/** Several steps ask for the same structure. */
const built = new WeakMap<Portfolio, Component[]>();

/** Splits the portfolio into independent components. Risks that cannot have an event are left out. */
export function buildStructure(portfolio: Portfolio): readonly Component[] {
  const found = built.get(portfolio) ?? splitPortfolio(portfolio);
  built.set(portfolio, found);
  return found;
}

function splitPortfolio(portfolio: Portfolio): Component[] {
  const { risks } = portfolio;
  const active = activeRisks(portfolio);
  const links = portfolio.links
    .map((link) => ({ ...link, mean: link.value * link.survival * risks[link.to]!.frequencySurvival }))
    .filter((link) => link.mean > 0 && active[link.from]);
  const linked = new Set(links.flatMap((link) => [link.from, link.to]));

  const groups = disjointSets(risks.length + portfolio.drivers.length);
  for (const link of links) groups.join(link.from, link.to);
  risks.forEach((risk, i) => {
    if (active[i]) for (const { driver } of actingLoadings(risk)) groups.join(i, risks.length + driver);
  });

  const plain: number[] = [];
  const byGroup = new Map<number, number[]>();
  risks.forEach((risk, i) => {
    if (!active[i]) return;
    const alone = !linked.has(i) && actingLoadings(risk).length === 0;
    if (alone && risk.frequencySpec.type === 'poisson' && !isSum(risk)) {
      plain.push(i);
      return;
    }
    const root = groups.find(i);
    const group = byGroup.get(root);
    if (group) group.push(i);
    else byGroup.set(root, [i]);
  });
  const sets = [...(plain.length > 0 ? [plain] : []), ...byGroup.values()];
  return sets.map((indices) => buildComponent(portfolio, indices, links, linked));
}

/** The largest number of own events is above zero, or some active risk can trigger it. */
function activeRisks(portfolio: Portfolio): boolean[] {
  const { risks, links } = portfolio;
  const active = risks.map((risk) => risk.frequency.mean > 0 && risk.frequencySurvival > 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of links) {
      const passes = link.value * link.survival * risks[link.to]!.frequencySurvival > 0;
      if (passes && active[link.from] && !active[link.to]) {
        active[link.to] = true;
        changed = true;
      }
    }
  }
  return active;
}

/** A sum of forms whose law is known by its transform alone. */
function isSum({ lossForms }: PortfolioRisk): boolean {
  return lossForms !== null && !lossForms.isKnownLaw;
}

function actingLoadings(risk: PortfolioRisk): readonly Loading[] {
  const onRate = risk.frequency.mean > 0 ? risk.frequencyLoadings : [];
  const onLoss = risk.severityFactor > 0 ? risk.severityLoadings : [];
  return [...onRate, ...onLoss];
}

function buildComponent(
  portfolio: Portfolio,
  indices: readonly number[],
  links: readonly { from: number; to: number; kind: 'probability' | 'meanEvents'; mean: number }[],
  linked: ReadonlySet<number>,
): Component {
  const members: Member[] = [];
  const place = new Map<number, number>();
  const counts: CountRoot[] = [];
  const patterns = new Map<string, MutablePattern>();
  const patternOf = (loadings: readonly Loading[]): MutablePattern => {
    const key = loadings
      .map(({ driver, loading }) => `${driver}:${loading}`)
      .sort()
      .join(' ');
    const found = patterns.get(key) ?? { loadings, merged: [], roots: [] };
    patterns.set(key, found);
    return found;
  };
  for (const i of indices) {
    const risk = portfolio.risks[i]!;
    const severityLoadings = risk.severityFactor > 0 ? risk.severityLoadings : [];
    const spec = risk.frequencySpec;
    const rate = spec.type === 'poisson' ? spec.rate * risk.frequencySurvival : 0;
    if (spec.type === 'poisson' && !linked.has(i) && severityLoadings.length === 0 && !isSum(risk)) {
      patternOf(risk.frequencyLoadings).merged.push({ risk: i, rate });
      continue;
    }
    const member = members.push({ risk: i, severityLoadings }) - 1;
    place.set(i, member);
    if (spec.type === 'poisson') {
      if (rate > 0) patternOf(risk.frequencyLoadings).roots.push({ member, rate });
    } else if (risk.frequency.mean > 0 && risk.frequencySurvival > 0) {
      const { frequencySurvival: survival, frequencyLoadings: loadings } = risk;
      counts.push({ member, frequency: spec, survival, loadings });
    }
  }
  const onLoss = new Set(members.flatMap((member) => member.severityLoadings.map((loading) => loading.driver)));
  const onRate = [...patterns.values(), ...counts].flatMap((term) => term.loadings.map((loading) => loading.driver));
  const drivers = [...new Set([...onLoss, ...onRate])];
  return {
    drivers,
    severityDrivers: onLoss.size,
    members,
    links: members.map(({ risk }) =>
      links.filter((link) => link.from === risk).map(({ to, kind, mean }) => ({ to: place.get(to)!, kind, mean })),
    ),
    patterns: [...patterns.values()],
    counts,
    closed: closedDrivers(portfolio, drivers.slice(onLoss.size), [...patterns.values()], counts),
  };
}

function closedDrivers(
  portfolio: Portfolio,
  onRateOnly: readonly number[],
  patterns: readonly PoissonPattern[],
  counts: readonly CountRoot[],
): ClosedDriver[] {
  const closed: ClosedDriver[] = [];
  const taken = new Set<number>();
  const isPrivate = (driver: number): boolean => portfolio.drivers[driver]!.kind !== 'driver';
  // Those of single risks first: what they leave open is the fewest drivers.
  for (const driver of [...onRateOnly.filter(isPrivate), ...onRateOnly.filter((one) => !isPrivate(one))]) {
    const { spec } = portfolio.drivers[driver]!;
    const acts = (term: { loadings: readonly Loading[] }): boolean => term.loadings.some((l) => l.driver === driver);
    const used = patterns.flatMap((pattern, at) => (acts(pattern) ? [at] : []));
    const linear = used.every((at) => patterns[at]!.loadings.every((l) => l.driver !== driver || l.loading === 1));
    if (spec.type !== 'gamma' || counts.some(acts) || !linear || used.some((at) => taken.has(at))) continue;
    for (const at of used) taken.add(at);
    closed.push({ driver, shape: spec.shape, patterns: used });
  }
  return closed;
}

interface MutablePattern {
  readonly loadings: readonly Loading[];
  readonly merged: { risk: number; rate: number }[];
  readonly roots: { member: number; rate: number }[];
}

function disjointSets(count: number): { find(i: number): number; join(a: number, b: number): void } {
  const parent = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) {
      const next = parent[i]!;
      parent[i] = root;
      i = next;
    }
    return root;
  };
  return { find, join: (a, b) => void (parent[find(a)] = find(b)) };
}
