import type { ExactCheck, LedgerOutcome, Method, Notice, Reduction } from '../engine/index';

/** What either method hands back; inherent and reduction are null without controls. */
export interface Figures {
  method: Method;
  /** Null for a simulation. */
  relativeErrorEstimate: number | null;
  residual: LedgerOutcome;
  inherent: LedgerOutcome | null;
  reduction: Reduction | null;
  exactCheck: ExactCheck[];
  notices: Notice[];
}
