import type { Severity } from '../distributions';
import type { RootMean } from '../exact';
import type { Layer } from '../model';
import type { Portfolio } from '../portfolio';

/** What the mean of a year depends on besides the laws of losses and drivers. By risk, `linkMeans` by link. */
export interface MeanLevels {
  /** Own events per year before controls. */
  readonly rates: Float64Array;
  /** Share of events that controls let pass. */
  readonly survivals: Float64Array;
  /** Factor on the loss of each event. */
  readonly lossFactors: Float64Array;
  /** Triggered events per event that controls on the link let pass. */
  readonly linkMeans: Float64Array;
}

/** The levels at which a portfolio stands. */
export function levelsOf({ risks, links }: Portfolio): MeanLevels {
  return {
    rates: Float64Array.from(risks, (risk) => risk.frequency.mean),
    survivals: Float64Array.from(risks, (risk) => risk.frequencySurvival),
    lossFactors: Float64Array.from(risks, (risk) => risk.severityFactor),
    linkMeans: Float64Array.from(links, (link) => link.value * link.survival),
  };
}

/** Mean net loss a year (currency) in occurrences that begin with an event of the risk `root`, at other levels. */
export type MeanLoss = (levels: MeanLevels, root: number) => number;

/** Share of triggered events, on one way through the links, that is too small to matter beside the first. */
const NEGLIGIBLE = 1e-18;

/**
 * The mean of a year as a function of its levels: events by the mean matrix of cascades, losses by the analytic mean per
 * event at the portfolio's own levels, which carries what drivers do to rate and loss together. Exact at all levels,
 * except for losses under a layer that also follow a driver: `boundByLayer` tells those risks.
 */
export function meanLossOf(portfolio: Portfolio, rootMeans: readonly RootMean[]): MeanLoss {
  const base = levelsOf(portfolio);
  const { risks } = portfolio;
  const perEvent = lossesPerEvent(rootMeans, risks.length);
  const linksFrom = risks.map((_, from) =>
    portfolio.links.flatMap((link, at) => (link.from === from ? [{ at, to: link.to }] : [])),
  );
  const baseMeans = risks.map(({ severity, eventLayer }, r) => netMean(severity, eventLayer, base.lossFactors[r]!));
  const lossRatio = (risk: number, factor: number): number => {
    if (factor === base.lossFactors[risk]!) return 1;
    const { severity, eventLayer } = risks[risk]!;
    return baseMeans[risk]! > 0 ? netMean(severity, eventLayer, factor) / baseMeans[risk]! : 0;
  };
  return (levels, root) => {
    const losses = perEvent[root]!;
    const own = levels.rates[root]! * levels.survivals[root]!;
    let mean = 0;
    const follow = (risk: number, events: number): void => {
      if (events <= NEGLIGIBLE * own) return;
      mean += events * (losses.get(risk) ?? 0) * lossRatio(risk, levels.lossFactors[risk]!);
      for (const { at, to } of linksFrom[risk]!) follow(to, events * levels.linkMeans[at]! * levels.survivals[to]!);
    };
    follow(root, own);
    return mean;
  };
}

/** Risks whose loss per event does not scale apart from drivers: an event layer, and a loss that follows a driver. */
export function boundByLayer({ risks }: Portfolio): boolean[] {
  return risks.map(({ eventLayer, severityLoadings }) => eventLayer !== null && severityLoadings.length > 0);
}

/** Mean net loss of one event of a risk, by the root of its occurrence. */
function lossesPerEvent(rootMeans: readonly RootMean[], size: number): Map<number, number>[] {
  const losses = Array.from({ length: size }, () => new Map<number, number>());
  for (const { root, risk, meanEvents, meanLoss } of rootMeans) {
    if (meanEvents > 0) losses[root]!.set(risk, meanLoss / meanEvents);
  }
  return losses;
}

/** Mean of factor·X less what the layer pays. */
function netMean(severity: Severity, layer: Layer | null, factor: number): number {
  if (layer === null || factor === 0) return factor * severity.mean;
  const { deductible, limit, share } = layer;
  const top = limit < Infinity ? severity.limitedMean((deductible + limit) / factor) : severity.mean;
  const paid = top - severity.limitedMean(deductible / factor);
  return factor * (severity.mean - share * paid);
}
