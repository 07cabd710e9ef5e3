import type {
  Convergence,
  ExactCheck,
  LedgerOutcome,
  Method,
  Notice,
  Reduction,
  SamplingMethod,
} from '../engine/index';

/** What either method hands back; inherent and reduction are null without controls. */
export interface Figures {
  method: Method;
  /** Years simulated; null for the exact method. */
  trials: number | null;
  /** How losses were drawn; null for the exact method. */
  sampling: SamplingMethod | null;
  /** Null when no error was asked for. */
  convergence: Convergence | null;
  /** Widest bucket of histograms as a share of its losses; null where every year was kept, and for the exact method. */
  bucketWidth: number | null;
  /** Null for a simulation. */
  relativeErrorEstimate: number | null;
  residual: LedgerOutcome;
  inherent: LedgerOutcome | null;
  reduction: Reduction | null;
  exactCheck: ExactCheck[];
  notices: Notice[];
}
