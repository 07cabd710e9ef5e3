import type { LedgerOutcome } from '../../engine/index';
import type { ComparedLedger } from './comparison';

/** A ledger as a comparison tells it: the largest event only where it was asked for. */
export function comparedLedger(
  { largestEvent, largestEventExceedance: exceedance, ...ledger }: LedgerOutcome,
  asked: boolean,
): ComparedLedger {
  return { ...ledger, largestEvent: asked ? { ...largestEvent, exceedance } : null };
}
