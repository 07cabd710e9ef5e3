import { pow } from '../../math/pow';
import type { DriverSpec } from '../../model';
import type { Definition, ParameterFault, SpecOf } from '../definition';
import type { DriverDistribution } from '../distribution';

type TwoState = SpecOf<DriverSpec, 'twoState'>;

/** With `probability` the year is `multiplier` times as bad as otherwise; scaled to mean one. */
export const twoStateDriver: Definition<TwoState, DriverDistribution> = {
  type: 'twoState',
  parameters: { probability: 'probability', multiplier: 'nonNegative' },
  crossCheck: meanFaults,
  build: twoStateLaw,
};

function twoStateLaw({ probability, multiplier }: TwoState): DriverDistribution {
  const mean = 1 - probability + probability * multiplier;
  const states = [
    { value: 1 / mean, probability: 1 - probability },
    { value: multiplier / mean, probability },
  ].sort((a, b) => a.value - b.value);
  const [low, high] = [states[0]!, states[1]!];
  return {
    variance: states.reduce((sum, { value, probability: p }) => sum + p * (value - 1) * (value - 1), 0),
    quantile: (p) => (p <= low.probability && low.probability > 0 ? low.value : high.value),
    survivalQuantile: (q) => (q < high.probability ? high.value : low.value),
    moment: (power) =>
      states.reduce((sum, state) => sum + (state.probability > 0 ? state.probability * pow(state.value, power) : 0), 0),
    states: states.filter((state) => state.probability > 0),
  };
}

function meanFaults({ probability, multiplier }: TwoState): ParameterFault[] {
  if (multiplier > 0 || probability < 1) return [];
  return [
    { parameter: 'multiplier', code: 'OUT_OF_RANGE', message: 'must be greater than 0 when probability is 1, found 0' },
  ];
}
