import type { FrequencySpec, Portfolio } from '../../engine/index';
import { conditionalProbability } from '../scenario/conditional-probability';

/** The law of the number of own events of a risk where the factor on its rate (a probability's hazard) is known. */
export function knownFrequency({ risks, drivers }: Portfolio, place: number, factor: number): FrequencySpec {
  const { frequencySpec: spec, frequencyLoadings } = risks[place]!;
  switch (spec.type) {
    case 'poisson':
      return { ...spec, rate: spec.rate * factor };
    case 'negativeBinomial':
      return { ...spec, mean: spec.mean * factor };
    default: {
      const laws = frequencyLoadings.map(({ driver, loading }) => ({ ...drivers[driver]!, loading }));
      const open = laws.filter(({ kind }) => kind === 'driver');
      return { ...spec, probability: conditionalProbability(spec.probability, factor, laws, open) };
    }
  }
}
