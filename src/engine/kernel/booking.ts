import type { Chunk } from './workspace';

/** What a pass does with the losses it meets. Ledgers are RESIDUAL and INHERENT; losses are net, in whole quanta. */
export interface Booking {
  readonly ledgers: readonly number[];
  /** Root events of one risk, before anything they trigger is added; the pair (root, root) has the number of the root. */
  roots(root: number, chunk: Chunk): void;
  /** A triggered event that happens in `ledger`. */
  child(ledger: number, pair: number, link: number, trial: number, net: number): void;
  /** The same root events, their losses now those of the whole occurrences. */
  occurrences(chunk: Chunk): void;
}
