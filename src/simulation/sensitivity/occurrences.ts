import { frequencyOf, type Portfolio } from '../../engine/index';
import type { Reach } from './reach';

/**
 * The portfolio of nothing but the occurrences that begin with an event of one of the roots. Its draws are those of the
 * whole portfolio, for streams are keyed by what is drawn, so its years can be taken from, or added to, those of the whole.
 */
export function occurrencesOf(portfolio: Portfolio, roots: readonly number[], reach: readonly Reach[]): Portfolio {
  const isRoot = new Set(roots);
  const kept = risksHit(roots, reach);
  const place = new Map(kept.map((risk, at) => [risk, at]));
  return {
    ...portfolio,
    risks: kept.map((r) => (isRoot.has(r) ? portfolio.risks[r]! : { ...portfolio.risks[r]!, ...NEVER })),
    links: portfolio.links.flatMap((link) => {
      const [from, to] = [place.get(link.from), place.get(link.to)];
      return from === undefined || to === undefined ? [] : [{ ...link, from, to }];
    }),
  };
}

/** Places in the whole portfolio of the risks of `occurrencesOf`, in their order. */
export function risksHit(roots: readonly number[], reach: readonly Reach[]): number[] {
  return [...new Set(roots.flatMap((root) => [...reach[root]!.risks]))].sort((a, b) => a - b);
}

const NEVER = {
  frequencySpec: { type: 'poisson', rate: 0 },
  frequency: frequencyOf({ type: 'poisson', rate: 0 }),
} as const;
