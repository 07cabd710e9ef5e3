import type { Convergence, ExactCheck, LedgerOutcome, Method, Notice, Reduction } from '../engine/index';

/** What either method hands back; inherent and reduction are null without controls. */
export interface Figures {
  method: Method;
  /** Years simulated; null for the exact method. */
  trials: number | null;
  /** Null when no error was asked for. */
  convergence: Convergence | null;
  /** Null for a simulation. */
  relativeErrorEstimate: number | null;
  residual: LedgerOutcome;
  inherent: LedgerOutcome | null;
  reduction: Reduction | null;
  exactCheck: ExactCheck[];
  notices: Notice[];
}
