import { log } from '../../math/log';
import { normalSurvivalQuantile } from '../../math/normal-quantile';
import type { SeveritySpec } from '../../model';
import type { Definition, ParameterFault, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { lognormalLaw } from './lognormal';

type Interval = SpecOf<SeveritySpec, 'lognormalInterval'>;

/** Lognormal law by its central interval: with confidence 0.9, low and high are the 5th and 95th percentiles. */
export const lognormalInterval: Definition<Interval, Severity> = {
  type: 'lognormalInterval',
  parameters: { low: 'positive', high: 'positive', confidence: 'innerProbability' },
  crossCheck: orderFaults,
  build: (spec) => {
    const { mu, sigma } = lognormalOfInterval(spec);
    return lognormalLaw(mu, sigma);
  },
};

/** The mu and sigma whose central interval this is. */
export function lognormalOfInterval(spec: Omit<Interval, 'type'>): { mu: number; sigma: number } {
  const { low, high, confidence } = spec;
  const sigma = log(high / low) / (2 * normalSurvivalQuantile(0.5 * (1 - confidence)));
  return { mu: 0.5 * (log(low) + log(high)), sigma };
}

function orderFaults({ low, high }: Interval): ParameterFault[] {
  if (low < high) return [];
  const hint = low === high ? '; for a certain loss use type fixed' : '';
  return [
    { parameter: 'low', code: 'REVERSED_INTERVAL', message: `must be less than high (${high}), found ${low}${hint}` },
  ];
}
