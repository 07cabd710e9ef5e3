import type { AppetiteInformation, Measured, SobolIndex } from '../engine/index';
import type { LearnedInput } from '../simulation/index';

/** How uncertain estimates are that do not say it themselves; each factor above 1 and at most 10, null for certain ones. */
export interface SensitivityInput {
  severityFactor?: number | null;
  linkFactor?: number | null;
  controlFactor?: number | null;
  /** Of how many rows, the widest swings first, the tail is simulated with the estimate known: 0 to 50, 0 unless given. */
  learnedRows?: number | null;
  /** Of VaR and TVaR, within (0, 1); 0.95 unless given. */
  level?: number | null;
  seed?: number | null;
}

export type SensitivityQuantity = 'RATE' | 'RATE_FACTOR' | 'SEVERITY' | 'LINK' | 'CONTROL' | 'EFFICACY';

/** One uncertain estimate of the register; of the three ids only the one that the quantity is about is set. */
export interface SensitivityRow {
  quantity: SensitivityQuantity;
  riskId: string | null;
  linkId: string | null;
  controlId: string | null;
  value: { central: number; p05: number; p50: number; p95: number };
  /** Mean annual loss with the value at its 5th and 95th percentile, currency. */
  atLow: number;
  atHigh: number;
  swing: number;
  index: SobolIndex | null;
  learned: LearnedEstimate | null;
}

/** What knowing one estimate would do to the tail and to the appetite; losses in currency, probabilities as shares of years. */
export interface LearnedEstimate {
  atLow: LearnedInput['atLow'];
  atHigh: LearnedInput['atHigh'];
  expectedMove: Measured;
  appetite: (AppetiteInformation & { loss: number; probabilityAllowed: number })[];
}

export interface Sensitivity {
  currency: string;
  /** Mean annual loss as quantified, and over the uncertainty of all rows; currency. */
  mean: number;
  uncertainMean: number;
  uncertainStandardDeviation: number;
  /** The widest swing first. */
  rows: SensitivityRow[];
  /** Of the rows that were learned, the one that is worth most to the appetite, else that moves the tail most. */
  refineFirst: SensitivityRow | null;
}
