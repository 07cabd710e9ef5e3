import {
  addLosses,
  type LedgerSums,
  type LedgerTotals,
  type LossHistogram,
  type Plan,
  type SparseHistogram,
  sparseHistogram,
  streamBlocks,
} from '../../engine/index';
import { scratchHistograms } from './scratch-histograms';

export interface StreamYearsInput {
  plan: Plan;
  /** Blocks of one part, of a run of so many years. */
  blocks: readonly number[];
  trials: number;
  /** Sums of the part's blocks before these, to go on with; null at the beginning. */
  sums: { residual: LedgerSums; inherent: LedgerSums | null } | null;
}

/** The years of one ledger as histograms, and the sums of all blocks so far. */
export interface StreamedLedger {
  annual: SparseHistogram;
  largest: SparseHistogram;
  ceded: SparseHistogram | null;
  sums: LedgerSums;
}

export interface StreamedPart {
  residual: StreamedLedger;
  inherent: StreamedLedger | null;
}

/** Simulates the blocks of a part and keeps histograms of their years. */
export function streamYears({ plan, blocks, trials, sums }: StreamYearsInput): StreamedPart {
  const ledgers = plan.hasInherent ? 2 : 1;
  const histograms = scratchHistograms(plan.quantum, COLUMNS * ledgers);
  const residual = room(plan, histograms.slice(0, COLUMNS), sums?.residual ?? null);
  const inherent = plan.hasInherent ? room(plan, histograms.slice(COLUMNS), sums?.inherent ?? null) : null;
  streamBlocks(plan, blocks, trials, (totals, block) => {
    count(residual, totals.residual, block.residual);
    if (inherent) count(inherent, totals.inherent!, block.inherent!);
  });
  return { residual: stated(residual), inherent: inherent && stated(inherent) };
}

interface Room {
  annual: LossHistogram;
  largest: LossHistogram;
  ceded: LossHistogram | null;
  sums: LedgerSums;
}

/** Histograms of a ledger: annual, largest, ceded. */
const COLUMNS = 3;

function room(plan: Plan, [annual, largest, ceded]: readonly LossHistogram[], sums: LedgerSums | null): Room {
  const [pairs, links] = [plan.pairs.length, plan.links.to.length];
  return {
    annual: annual!,
    largest: largest!,
    ceded: plan.hasCeded ? ceded! : null,
    sums: sums ?? {
      pairLoss: new Float64Array(pairs),
      pairEvents: new Float64Array(pairs),
      linkLoss: new Float64Array(links),
      linkEvents: new Float64Array(links),
    },
  };
}

function count(into: Room, { annual, largest, ceded }: LedgerTotals, sums: LedgerSums): void {
  addLosses(into.annual, annual, 0);
  addLosses(into.largest, largest, 0);
  if (into.ceded && ceded) addLosses(into.ceded, ceded, 0);
  for (const key of ['pairLoss', 'pairEvents', 'linkLoss', 'linkEvents'] as const) {
    const [total, block] = [into.sums[key], sums[key]];
    for (let i = 0; i < total.length; i++) total[i]! += block[i]!;
  }
}

function stated({ annual, largest, ceded, sums }: Room): StreamedLedger {
  return {
    annual: sparseHistogram(annual),
    largest: sparseHistogram(largest),
    ceded: ceded && sparseHistogram(ceded),
    sums,
  };
}
