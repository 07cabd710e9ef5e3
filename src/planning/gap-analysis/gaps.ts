import { atTarget } from '../../domain/index';
import type { RatedControl } from '../readiness/state';
import { calledFor, type CallingRegister, GAP_REASONS, type GapReason } from './called-for';

export interface GapRegister extends CallingRegister {
  /** What the statement of applicability says of every reference control. */
  rated: readonly RatedControl[];
  /** Share 0..1 of the simulated tail by risk; empty where nothing was simulated. */
  tailShares: Readonly<Record<string, number>>;
}

/** A risk that a missing control would matter to. */
export interface GapRisk {
  riskId: string;
  tailShare: number;
  reasons: GapReason[];
}

/** A reference control that is not at work as it is meant to be, though risks call for it. */
export interface ControlGap {
  itemId: string;
  entryId: string;
  /** Share 0..1 of the tail in the risks that call for it; of a risk that does so by its class or a twin alone, half. */
  tailShare: number;
  /** Largest share first. */
  risks: GapRisk[];
  /** Candidates that raise it already. */
  improvementIds: string[];
}

/** What a risk counts that calls for a control only by its class, or by a twin of the control. */
const INDIRECT = 0.5;

/**
 * Reference controls that are applicable, or undecided, and not at their target, by the share of the tail in the risks
 * that call for them. The shares are no forecast of what a control would take away: they say where to look first.
 */
export function controlGaps(register: GapRegister): ControlGap[] {
  const calls = calledFor(register);
  const known = new Set(register.risks.map(({ id }) => id));
  return register.rated
    .filter(({ entry }) => entry.applicable !== false && !atTarget(entry))
    .flatMap(({ item, entry }): ControlGap[] => {
      const risks = [...(calls.get(item.id) ?? [])]
        .filter(([riskId]) => known.has(riskId))
        .map(([riskId, reasons]) => ({
          riskId,
          tailShare: register.tailShares[riskId] ?? 0,
          reasons: GAP_REASONS.filter((reason) => reasons.has(reason)),
        }))
        .sort((a, b) => b.tailShare - a.tailShare || (a.riskId < b.riskId ? -1 : 1));
      if (risks.length === 0) return [];
      const improvementIds = register.improvements
        .filter(({ catalogueItemIds }) => catalogueItemIds.includes(item.id))
        .map(({ id }) => id);
      const tailShare = risks.reduce((sum, risk) => sum + weightOf(risk) * risk.tailShare, 0);
      return [{ itemId: item.id, entryId: entry.id, tailShare, risks, improvementIds }];
    })
    .sort((a, b) => b.tailShare - a.tailShare);
}

const weightOf = ({ reasons }: GapRisk): number =>
  reasons.every((reason) => reason === 'TWIN' || reason === 'CLASS') ? INDIRECT : 1;
