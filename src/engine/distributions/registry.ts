import type { DriverSpec, FrequencySpec, SeveritySpec } from '../model';
import type { Definition, SpecOf } from './definition';
import type { DriverDistribution, Frequency, Severity } from './distribution';
import { gammaDriver } from './driver/gamma';
import { lognormalDriver } from './driver/lognormal';
import { twoStateDriver } from './driver/two-state';
import { bernoulli } from './frequency/bernoulli';
import { binomial } from './frequency/binomial';
import { negativeBinomial } from './frequency/negative-binomial';
import { poisson } from './frequency/poisson';
import { discrete } from './severity/discrete';
import { empirical } from './severity/empirical';
import { exponential } from './severity/exponential';
import { fixed } from './severity/fixed';
import { gamma } from './severity/gamma';
import { generalizedPareto } from './severity/generalized-pareto';
import { lognormal } from './severity/lognormal';
import { lognormalInterval } from './severity/lognormal-interval';
import { lomax } from './severity/lomax';
import { mixture } from './severity/mixture';
import { pert } from './severity/pert';
import { splicedPareto } from './severity/spliced-pareto';
import { weibull } from './severity/weibull';

/** One definition for every type of a union of specifications. */
export type Definitions<Union extends { type: string }, Law> = {
  readonly [Type in Union['type']]: Definition<SpecOf<Union, Type>, Law>;
};

export const severityDefinitions: Definitions<SeveritySpec, Severity> = {
  fixed,
  lognormal,
  lognormalInterval,
  pert,
  gamma,
  exponential,
  weibull,
  lomax,
  generalizedPareto,
  splicedPareto,
  discrete,
  empirical,
  mixture,
};

export const frequencyDefinitions: Definitions<FrequencySpec, Frequency> = {
  poisson,
  negativeBinomial,
  bernoulli,
  binomial,
};

export const driverDefinitions: Definitions<DriverSpec, DriverDistribution> = {
  gamma: gammaDriver,
  lognormal: lognormalDriver,
  twoState: twoStateDriver,
};
