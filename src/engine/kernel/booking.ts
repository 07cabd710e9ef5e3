import type { Children, Chunk } from './event-lists';

/** What a pass does with the losses it meets. Ledgers are RESIDUAL and INHERENT; losses are net, in whole quanta. */
export interface Booking {
  readonly ledgers: readonly number[];
  /**
   * Root events that trigger nothing and are not insured, straight from their raw losses: all that `roots` and
   * `occurrences` would do. Left out by bookings that gain nothing from it.
   */
  readonly plain?: (root: number, chunk: Chunk) => void;
  /** Root events of one risk, before anything they trigger is added; the pair (root, root) has the number of the root. */
  roots(root: number, chunk: Chunk): void;
  /** Triggered events of one risk that happen in `ledger`; children.net is theirs. */
  children(ledger: number, pair: number, link: number, children: Children): void;
  /** The same root events, their losses now those of the whole occurrences. */
  occurrences(chunk: Chunk): void;
}
