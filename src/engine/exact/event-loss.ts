import type { Severity } from '../distributions/distribution';
import type { Layer } from '../model';
import type { PortfolioRisk } from '../portfolio';
import type { SeverityLaw } from './severity-law';

/** A value with its probability. */
export interface Atom {
  readonly value: number;
  readonly probability: number;
}

/** What one event costs after severity controls and event insurance: the law that the exact method puts on a grid. */
export interface EventLoss {
  readonly mean: number;
  readonly minimum: number;
  /** May be Infinity. */
  readonly maximum: number;
  /** P(Y > y). */
  survival(y: number): number;
  /** E[min(Y, y)]. */
  limitedMean(y: number): number;
  /** E[min(Y, y)²]. */
  limitedSecondMoment(y: number): number;
  /** E[(Y − y)+]. */
  excessMean(y: number): number;
  readonly atoms: readonly Atom[];
  /** Points where the law is not smooth, atoms apart. */
  readonly breakpoints: readonly number[];
}

/** The layer, or null when it never pays. */
export function payingLayer(layer: Layer | null): Layer | null {
  return layer && layer.share > 0 && layer.limit > 0 ? layer : null;
}

/** True where insurance pays for a sum of forms whose law is known by its transform alone. */
export function hasLayeredForms({ lossForms, eventLayer }: PortfolioRisk): boolean {
  return lossForms !== null && !lossForms.isKnownLaw && payingLayer(eventLayer) !== null;
}

/** Net loss g(factor·X), g(x) = x − share·min(max(x − deductible, 0), limit). */
export function netLoss(severity: SeverityLaw, factor: number, layer: Layer | null): EventLoss {
  if (!(factor > 0)) return NO_LOSS;
  const scaled = scaledLoss(severity, factor);
  const paying = payingLayer(layer);
  return paying ? layeredLoss(scaled, paying) : scaled;
}

/** First two moments of an amount; the second is Infinity where it does not exist. */
export interface EventMoments {
  readonly mean: number;
  readonly second: number;
}

/** Moments of the net loss of one event. */
export function netMoments(severity: Severity, factor: number, layer: Layer | null): EventMoments {
  if (!(factor > 0)) return { mean: 0, second: 0 };
  const { mean, variance } = severity;
  const paying = payingLayer(layer);
  if (!paying) return { mean: factor * mean, second: factor * factor * (variance + mean * mean) };
  const { deductible, limit, share } = paying;
  const kept = 1 - share;
  const parts = layerMoments(severity, factor, paying);
  const within = kept > 0 ? kept * (kept * parts.second + 2 * share * deductible * parts.first) : 0;
  const above = limit < Infinity ? parts.aboveSecond - 2 * share * limit * parts.aboveFirst : 0;
  return { mean: factor * mean - share * parts.first, second: parts.belowSecond + within + above };
}

/** Moments of what the layer pays for one event of loss factor·X. */
export function cededMoments(severity: Severity, factor: number, layer: Layer | null): EventMoments {
  const paying = payingLayer(layer);
  if (!paying || !(factor > 0)) return { mean: 0, second: 0 };
  const { share, deductible } = paying;
  const { first, second } = layerMoments(severity, factor, paying);
  return { mean: share * first, second: share * share * (second - 2 * deductible * first) };
}

const NO_LOSS: EventLoss = {
  mean: 0,
  minimum: 0,
  maximum: 0,
  survival: () => 0,
  limitedMean: () => 0,
  limitedSecondMoment: () => 0,
  excessMean: () => 0,
  atoms: [{ value: 0, probability: 1 }],
  breakpoints: [],
};

function scaledLoss(severity: SeverityLaw, factor: number): EventLoss {
  return {
    mean: factor * severity.mean,
    minimum: factor * severity.minimum,
    maximum: factor * severity.maximum,
    survival: (y) => severity.survival(y / factor),
    limitedMean: (y) => factor * severity.limitedMean(y / factor),
    limitedSecondMoment: (y) => factor * factor * severity.limitedSecondMoment(y / factor),
    excessMean: (y) => factor * severity.excessMean(y / factor),
    atoms: severity.atoms.map((atom) => ({ value: factor * atom.value, probability: atom.probability })),
    breakpoints: severity.breakpoints.map((point) => factor * point),
  };
}

interface LayerMoments {
  /** ∫ S(x) dx and ∫ 2x S(x) dx over the layer, S the survival of the loss before insurance. */
  readonly first: number;
  readonly second: number;
  readonly belowSecond: number;
  readonly aboveFirst: number;
  readonly aboveSecond: number;
}

function layerMoments(severity: Severity, factor: number, layer: Layer): LayerMoments {
  const low = layer.deductible / factor;
  const high = (layer.deductible + layer.limit) / factor;
  const allSecond = severity.variance + severity.mean * severity.mean;
  const lowFirst = severity.limitedMean(low);
  const lowSecond = severity.limitedSecondMoment(low);
  const highFirst = high < Infinity ? severity.limitedMean(high) : severity.mean;
  const highSecond = high < Infinity ? severity.limitedSecondMoment(high) : allSecond;
  return {
    first: factor * (highFirst - lowFirst),
    second: factor * factor * (highSecond - lowSecond),
    belowSecond: factor * factor * lowSecond,
    aboveFirst: high < Infinity ? factor * (severity.mean - highFirst) : 0,
    aboveSecond: high < Infinity ? factor * factor * (allSecond - highSecond) : 0,
  };
}

function layeredLoss(gross: EventLoss, layer: Layer): EventLoss {
  const { deductible, limit, share } = layer;
  const top = deductible + limit;
  const kept = 1 - share;
  const ceiling = deductible + kept * limit;
  const net = (x: number): number =>
    x <= deductible ? x : x <= top ? deductible + kept * (x - deductible) : x - share * limit;
  /** The largest gross loss that leaves at most y. */
  const largestGross = (y: number): number => {
    if (y < deductible) return y;
    if (y >= ceiling) return y + share * limit;
    return deductible + (y - deductible) / kept;
  };
  const grossLimited = (x: number): number => (x < Infinity ? gross.limitedMean(x) : gross.mean);
  /** Part of the layer's expected payment that lies above a gross loss, per unit of share. */
  const paidAbove = (x: number): number =>
    gross.excessMean(Math.max(x, deductible)) - (top < Infinity ? gross.excessMean(Math.max(x, top)) : 0);
  return {
    mean: gross.mean - share * paidAbove(0),
    minimum: net(gross.minimum),
    maximum: gross.maximum < Infinity ? net(gross.maximum) : limit < Infinity || kept > 0 ? Infinity : deductible,
    survival: (y) => {
      const x = largestGross(y);
      return x < Infinity ? gross.survival(x) : 0;
    },
    limitedMean: (y) => {
      const x = largestGross(y);
      return grossLimited(x) - share * (grossLimited(Math.min(x, top)) - grossLimited(Math.min(x, deductible)));
    },
    excessMean: (y) => {
      const x = largestGross(y);
      return x < Infinity ? gross.excessMean(x) - share * paidAbove(x) : 0;
    },
    // 2∫ g g' S up to the gross loss that leaves y, piece by piece.
    limitedSecondMoment: (y) => {
      const x = largestGross(y);
      const below = gross.limitedSecondMoment(Math.min(x, deductible));
      if (x <= deductible) return below;
      const first = grossLimited(Math.min(x, top)) - grossLimited(deductible);
      const second = kept > 0 ? gross.limitedSecondMoment(Math.min(x, top)) - below : 0;
      const within = kept > 0 ? kept * (kept * second + 2 * share * deductible * first) : 0;
      if (x <= top) return below + within;
      const above = gross.limitedSecondMoment(x) - gross.limitedSecondMoment(top);
      return below + within + above - 2 * share * limit * (grossLimited(x) - grossLimited(top));
    },
    atoms: layeredAtoms(gross, layer, net),
    breakpoints: [...new Set([...gross.breakpoints.map(net), deductible, ceiling])].filter((point) => point < Infinity),
  };
}

/** Full cover (share 1) puts everything between deductible and top on the deductible. */
function layeredAtoms(gross: EventLoss, layer: Layer, net: (x: number) => number): Atom[] {
  const top = layer.deductible + layer.limit;
  const swallowed = (x: number): boolean => layer.share === 1 && x >= layer.deductible && x <= top;
  const merged = new Map<number, number>();
  const add = (value: number, probability: number): void => {
    if (probability > 0) merged.set(value, (merged.get(value) ?? 0) + probability);
  };
  for (const atom of gross.atoms) {
    if (!swallowed(atom.value)) add(net(atom.value), atom.probability);
  }
  if (layer.share === 1) {
    const onDeductible = gross.atoms.find((atom) => atom.value === layer.deductible)?.probability ?? 0;
    const above = top < Infinity ? gross.survival(top) : 0;
    add(layer.deductible, gross.survival(layer.deductible) + onDeductible - above);
  }
  return [...merged].map(([value, probability]) => ({ value, probability })).sort((a, b) => a.value - b.value);
}
