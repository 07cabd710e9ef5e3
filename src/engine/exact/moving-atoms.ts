import type { KnownMeans } from './annual-figures';
import { loadingFactor } from './driver-states';
import { netLoss, payingLayer } from './event-loss';
import type { MemberSeverity } from './prepare';
import type { PortfolioParts } from './prepared-portfolio';
import { type DriverRule, driverRule, eachCombination } from './quadrature';
import type { RoughLaw } from './rough';
import type { Loading, Member } from './structure';

/** A risk whose single values move with a continuous driver, and how far off quadrature over it leaves a quantile, relative to it. */
export interface MovingAtoms {
  readonly risk: number;
  readonly error: number;
}

/** Losses around a quantile at which two rules are compared, and how far around. */
const PROBES = 16;
const AROUND = 0.03;
/** The density at a quantile is that between these multiples of it. */
const BELOW = 0.8;
const ABOVE = 1.25;
/** Of more combined nodes of several drivers this is not looked at. */
const MOST_NODES = 2 ** 14;
/** The ratio of the steps of the two rules that are compared. */
const FINER = 0.7;

/**
 * Years of one event whose loss is one of a few values times a driver: a rule turns their smooth law into steps, which
 * fall with its step alone. Compares two rules about as fine as there are, at the losses around each level, and tells the
 * worst risk; null where no atom moves. Years of several events are left out, so that the error is rather too small.
 */
export function movingAtoms(
  { portfolio, components }: PortfolioParts,
  { eventMeans }: KnownMeans,
  { rough, zero }: { readonly rough: RoughLaw; readonly zero: number },
  levels: readonly number[],
  { step, negligible }: { readonly step: number; readonly negligible: number },
): MovingAtoms | null {
  const events = eventMeans.reduce((sum, mean) => sum + mean, 0);
  const quantiles = levels.filter((level) => level > zero).map((level) => rough.quantile(level));
  let worst: MovingAtoms | null = null;
  for (const { component, severities } of components) {
    component.members.forEach((member, m) => {
      const { risk, severityLoadings } = member;
      const rules = [step, FINER * step].map((fine) => factorRule(severityLoadings, portfolio, { fine, negligible }));
      const [coarse, finer] = rules;
      if (!coarse || !finer || !hasValues(severities[m]!)) return;
      const above = survivalOf(member, severities[m]!, portfolio);
      /** At least the probability of a year with one event of the risk and no other. */
      const single = (zero * eventMeans[risk]!) / (1 + events);
      for (const loss of quantiles) {
        const probes = Array.from({ length: PROBES }, (_, i) => loss * (1 + AROUND * ((2 * i + 1) / PROBES - 1)));
        const squares = probes.map((probe) => (above(coarse, probe) - above(finer, probe)) ** 2);
        const spread = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / PROBES);
        const near = rough.exceedance(BELOW * loss) - rough.exceedance(ABOVE * loss);
        const error = (single * spread * (ABOVE - BELOW)) / near;
        if (near > 0 && error > (worst?.error ?? 0)) worst = { risk, error };
      }
    });
  }
  return worst;
}

const hasValues = (severity: MemberSeverity): boolean =>
  !('primary' in severity) && severity.atoms.some(({ value }) => value > 0);

/** Values and weights of the factor that the drivers put on a loss; null where none of them is continuous. */
function factorRule(
  loadings: readonly Loading[],
  portfolio: PortfolioParts['portfolio'],
  { fine, negligible }: { readonly fine: number; readonly negligible: number },
): DriverRule | null {
  const laws = loadings.map(({ driver }) => portfolio.drivers[driver]!.distribution);
  if (laws.every(({ states }) => states !== null)) return null;
  const rules = loadings.map(({ loading }, i) =>
    driverRule(laws[i]!, fine, 2 * Math.max(0, loading), 2 * Math.min(0, loading), negligible),
  );
  if (rules.reduce((nodes, { values }) => nodes * values.length, 1) > MOST_NODES) return null;
  const factors: number[] = [];
  const weights: number[] = [];
  eachCombination(rules, (values, weight) => {
    const valueOf = (driver: number) => values[loadings.findIndex((loading) => loading.driver === driver)];
    factors.push(loadingFactor(portfolio, loadings, valueOf));
    weights.push(weight);
  });
  return { values: Float64Array.from(factors), weights: Float64Array.from(weights) };
}

/** P(net loss of an event > loss) by a rule. */
function survivalOf(
  { risk }: Member,
  severity: MemberSeverity,
  { risks }: PortfolioParts['portfolio'],
): (rule: DriverRule, loss: number) => number {
  if ('primary' in severity) return () => 0;
  const { severityFactor, eventLayer } = risks[risk]!;
  const layer = payingLayer(eventLayer);
  const at = (factor: number, loss: number): number =>
    layer === null ? severity.survival(loss / factor) : netLoss(severity, factor, layer).survival(loss);
  return ({ values, weights }, loss) =>
    values.reduce((sum, factor, i) => sum + weights[i]! * at(severityFactor * factor, loss), 0);
}
