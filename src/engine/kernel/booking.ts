import type { Children, Chunk } from './event-lists';

/** What a pass does with the losses it meets. Ledgers are RESIDUAL and INHERENT; losses are net, in whole quanta. */
export interface Booking {
  readonly ledgers: readonly number[];
  /**
   * Root events of one risk that are neither insured nor trigger others, straight from their raw losses: all that `roots` would do. Left out by
   * bookings that gain nothing from it.
   */
  readonly plain?: (root: number, chunk: Chunk) => void;
  /**
   * Root events of one risk by their net and ceded losses; the pair (root, root) has the number of the root. Where links
   * begin at the risk, `occurrences` follows.
   */
  roots(root: number, chunk: Chunk, hasLinks: boolean): void;
  /** Triggered events of one risk that happen in `ledger`, by children.net and children.ceded. */
  children(ledger: number, pair: number, link: number, children: Children): void;
  /** The root events with all that they have triggered: chunk.net is theirs, chunk.triggered that of the others. */
  occurrences(chunk: Chunk): void;
}
