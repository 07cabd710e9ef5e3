/**
 * A model made ready for computing: ids resolved to indices, distributions built, controls turned into
 * what survives them, driver loadings listed. Both methods, exact and simulated, start here.
 */
import type { DriverDistribution, Frequency, Severity } from './distributions/distribution';
import type { DriverSpec, FrequencySpec, Layer, LossFormKind, PeopleClass, RiskKind, SeveritySpec } from './model';
import type { YearlySurvival } from './yearly-survival';

/** What a driver is in the model: one of its drivers, or the uncertainty of one risk. */
export type DriverKind = 'driver' | 'frequencyUncertainty' | 'severityUncertainty';

export interface PortfolioDriver {
  readonly kind: DriverKind;
  /** Of the driver; of the risk whose uncertainty it is. */
  readonly id: string;
  readonly spec: DriverSpec;
  readonly distribution: DriverDistribution;
}

export interface PortfolioLossForm {
  readonly form: LossFormKind | PeopleClass;
  readonly secondary: boolean;
  readonly severitySpec: SeveritySpec;
  readonly severity: Severity;
}

/** The forms that can arise, in an order of their own that the file's does not change. */
export interface PortfolioLossForms {
  readonly forms: readonly PortfolioLossForm[];
  /** Probability of the secondary loss event given an event; greater than 0 where a form is secondary. */
  readonly secondaryProbability: number;
  /** Whether `severity` of the risk is the law of the sum (see `knownSumOfForms`), or only its moments and bounds. */
  readonly isKnownLaw: boolean;
  /** Of persons instead of money: the class that is counted. */
  readonly counted: PeopleClass | null;
}

export interface PortfolioRisk {
  readonly id: string;
  readonly name: string;
  readonly kind: RiskKind | null;
  readonly frequencySpec: FrequencySpec;
  readonly frequency: Frequency;
  /** Null where the loss of an event is a sum of forms of money; of persons the law of what an event affects. */
  readonly severitySpec: SeveritySpec | null;
  /** Of most sums of forms only moments and bounds are known (see `sumOfForms`). */
  readonly severity: Severity;
  readonly lossForms: PortfolioLossForms | null;
  /** Only loadings that are not zero; at most one entry per driver. */
  readonly frequencyLoadings: readonly { readonly driver: number; readonly loading: number }[];
  readonly severityLoadings: readonly { readonly driver: number; readonly loading: number }[];
  /** Null where the number of own events has no correlation but by its drivers. */
  readonly latent: LatentVariable | null;
  /** Probability that an event of this risk (own or triggered) happens in spite of the controls; 1 without controls. */
  readonly frequencySurvival: number;
  /** Factor in [0, 1] on the loss of each event that is left by severity controls; 1 without controls. */
  readonly severityFactor: number;
  /** The same year by year, where controls differ between years; the numbers above are their means. */
  readonly yearlySurvival: YearlySurvival | null;
  readonly yearlySeverityFactor: YearlySurvival | null;
  readonly eventLayer: Layer | null;
}

/**
 * What the number of own events of a correlated risk is a quantile of: Σ weight · (independent normal of a risk), of
 * variance 1; under a t copula times √(ν/χ²), one draw a year for all.
 */
export interface LatentVariable {
  /** Degrees of freedom ν of the t copula; null under the Gaussian one. */
  readonly degrees: number | null;
  /** In the order of ids; weights are not 0. */
  readonly normals: readonly { readonly risk: string; readonly weight: number }[];
}

export interface PortfolioLink {
  /** Stable identity, `from→to`. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** 'probability': at most one child with probability `value`; 'meanEvents': Poisson(value) children. */
  readonly kind: 'probability' | 'meanEvents';
  readonly value: number;
  /** Probability that a triggering gets past the controls on the link itself; 1 without controls. */
  readonly survival: number;
  /** The same year by year, where controls differ between years. */
  readonly yearlySurvival: YearlySurvival | null;
}

export interface Portfolio {
  readonly currency: string;
  /** Those of the model in its order, then the private ones of its risks. */
  readonly drivers: readonly PortfolioDriver[];
  readonly risks: readonly PortfolioRisk[];
  readonly links: readonly PortfolioLink[];
  readonly annualLayer: Layer | null;
  /** Ids of the model's controls in its order. */
  readonly controlIds: readonly string[];
  /** True when the model lists at least one control with an effect: inherent and residual are then both asked for. */
  readonly hasControls: boolean;
}
