export const BASE_RATE_KINDS = ['FREQUENCY', 'SEVERITY', 'PEOPLE', 'SHARE'] as const;
export type BaseRateKind = (typeof BASE_RATE_KINDS)[number];

export const SOURCE_CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type SourceConfidence = (typeof SOURCE_CONFIDENCES)[number];

/** A published figure that an estimate can start from. */
export interface BaseRate {
  /** Stable, e.g. BR.F.1. */
  reference: string;
  kind: BaseRateKind;
  title: string;
  /** In `unit`. */
  value: number;
  unit: string;
  /** The lognormal that the figures stand for, where one is known; of values in `unit`. */
  lognormal: { mu: number; sigma: number } | null;
  /** Year or years that it is of. */
  period: string;
  /** Of whom it is true. */
  population: string;
  source: string;
  confidence: SourceConfidence;
}
