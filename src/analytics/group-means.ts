import { apportion, type LedgerOutcome } from '../engine/index';
import type { LossGroup } from './loss-groups';

/** Below this share of the mean, what no group takes is the rounding of shares. */
const ROUNDING = 1e-9;

/**
 * Mean loss of each group (currency per year) from a ledger's means by root and risk: shares of them, apportioned so
 * that groups which take everything add up to the ledger's mean to the last bit.
 */
export function groupMeans(
  { mean, roots }: Pick<LedgerOutcome, 'mean' | 'roots'>,
  groups: readonly LossGroup[],
): number[] {
  const losses = new Map(roots.map(({ root, risk, meanLoss }) => [pairKey(root, risk), meanLoss]));
  const parts = groups.map(({ members }) =>
    members.reduce((sum, { root, risk, share }) => sum + share * (losses.get(pairKey(root, risk)) ?? 0), 0),
  );
  const total = mean.value ?? 0;
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const others = rest > ROUNDING * total ? [rest] : [];
  return apportion(total, [...parts, ...others]).slice(0, parts.length);
}

const pairKey = (root: string, risk: string): string => `${root} ${risk}`;
