import type { Layer } from '../model';
import type { Booking } from './booking';
import { BLOCK_TRIALS } from './plan';

/** Adds up what the event layers cede in each trial of a block, by ledger. */
export function cededBooking(ledgers: readonly number[]): Booking & { readonly ceded: readonly Float64Array[] } {
  const ceded = [new Float64Array(BLOCK_TRIALS), new Float64Array(BLOCK_TRIALS)];
  return {
    ledgers,
    ceded,
    roots: (_root, chunk) => {
      for (const ledger of ledgers) addTo(ceded[ledger]!, chunk.trial, chunk.ceded[ledger]!, chunk.count);
    },
    children: (ledger, _pair, _link, children) => {
      addTo(ceded[ledger]!, children.trial, children.ceded, children.count);
    },
    occurrences: () => undefined,
  };
}

/** totals[trial[i]] += losses[i]. */
export function addTo(totals: Float64Array, trial: Uint16Array, losses: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) totals[trial[i]!]! += losses[i]!;
}

/** f(C)/C for the annual layer's f(C) = share × min(max(C − deductible, 0), limit), one entry a trial. */
export function annualRecovery({ deductible, limit, share }: Layer, ceded: Float64Array): Float64Array {
  return ceded.map((total) => {
    const paid = share * Math.min(Math.max(total - deductible, 0), limit);
    return total > 0 ? paid / total : 0;
  });
}
