import { type Evidence, type Indicator, indicatorState } from '../../domain/index';
import type { Observation } from './learn';

/** A belief that indicators multiply. */
export interface Multiplied {
  /** The last reading's factor by indicator. */
  factors: ReadonlyMap<string, number>;
}

export const NO_FACTORS: ReadonlyMap<string, number> = new Map();

export const factorOf = ({ factors }: Multiplied): number =>
  [...factors.values()].reduce((product, factor) => product * factor, 1);

/** Each reading of the indicators that hold for the thing takes the place of the one before. */
export function indicatorObservations<B extends Multiplied>(
  { indicators, readings }: Evidence,
  holdsFor: (indicator: Indicator) => boolean,
): Observation<B>[] {
  const held = new Map(indicators.filter(holdsFor).map((indicator) => [indicator.id, indicator]));
  return readings.flatMap(({ id, indicatorId, measuredOn, value }) => {
    const indicator = held.get(indicatorId);
    if (indicator === undefined) return [];
    const factor = factorAt(indicator, value);
    return {
      evidenceId: id,
      noun: 'IndicatorReading',
      countsOn: measuredOn,
      learn: (belief) => ({ ...belief, factors: new Map(belief.factors).set(indicatorId, factor) }),
    };
  });
}

function factorAt(indicator: Indicator, value: number): number {
  const { warningFactor, criticalFactor } = indicator;
  return { NORMAL: 1, WARNING: warningFactor, CRITICAL: criticalFactor }[indicatorState(indicator, value)];
}
