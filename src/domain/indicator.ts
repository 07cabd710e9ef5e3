import type { RegisterRecord } from './record';

export const INDICATOR_DIRECTIONS = ['HIGHER_IS_WORSE', 'LOWER_IS_WORSE'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

export const INDICATOR_STATES = ['NORMAL', 'WARNING', 'CRITICAL'] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];

/** A key risk or control indicator with the rule by which its last reading moves an estimate. */
export interface Indicator extends RegisterRecord {
  name: string;
  description: string | null;
  /** Unit of its readings and thresholds. */
  unit: string;
  direction: IndicatorDirection;
  /** Reaching a threshold is passing it; the critical one is the worse. */
  warningThreshold: number;
  criticalThreshold: number;
  /** Exactly one of the two: the risk whose rate, or the control whose availability, is multiplied. */
  riskId: string | null;
  controlId: string | null;
  /** Factors on that estimate beyond the thresholds; 1 leaves it alone. */
  warningFactor: number;
  criticalFactor: number;
  ownerId: string | null;
}

export interface IndicatorReading extends RegisterRecord {
  indicatorId: string;
  /** Calendar day; one reading a day. */
  measuredOn: string;
  value: number;
  note: string | null;
}

/** Where a value stands against the thresholds. */
export function indicatorState(
  { direction, warningThreshold, criticalThreshold }: Indicator,
  value: number,
): IndicatorState {
  const reaches = (threshold: number): boolean =>
    direction === 'HIGHER_IS_WORSE' ? value >= threshold : value <= threshold;
  if (reaches(criticalThreshold)) return 'CRITICAL';
  return reaches(warningThreshold) ? 'WARNING' : 'NORMAL';
}
