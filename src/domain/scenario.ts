import type { Reliability } from '../engine/index';
import type { Control, ControlAgeing, RegisterControlEffect } from './control';
import type { EstimateBasis, FrequencySpecification, SeveritySpecification } from './estimate';
import type { PeopleImpactSpec } from './people-impact';
import type { RegisterRecord } from './record';

/** Scenarios that are compared at once. */
export const SCENARIOS_MAXIMUM = 8;

/** The two states of a driver with two kinds of years: the one that `multiplier` speaks of, and the other. */
export const DRIVER_STATES = ['WORSE', 'OTHER'] as const;
export type DriverState = (typeof DRIVER_STATES)[number];

/**
 * Where a driver stands still: at a multiple of its mean (which is one), at a quantile of its law (0.95: a year that
 * 19 of 20 do not reach), or in a state of a driver that has two.
 */
export type DriverPoint =
  | { by: 'MULTIPLE'; multiple: number }
  | { by: 'QUANTILE'; quantile: number }
  | { by: 'STATE'; state: DriverState };

/** On what the estimates of a scenario stand. */
export const SUPPOSED: EstimateBasis = { kind: 'ELICITED', note: 'Supposed in a scenario.' };

/** What a control would take away; null keeps what the register says of the same target (0 where it says nothing). */
export type RatedEffect =
  | {
      target: 'RISK';
      riskId: string;
      frequencyReduction: number | null;
      severityReduction: number | null;
      /** Absent in scenarios kept before there was one: null. */
      peopleReduction?: number | null;
    }
  | { target: 'LINK'; linkId: string; probabilityReduction: number };

/** A rating of a control in a scenario: null keeps what the register says; effects on other targets stay. */
export interface ScenarioRating {
  effects: RatedEffect[] | null;
  coverage: number | null;
  coverageGroup: string | null;
  reliability: Reliability | null;
  efficacySampleSize: number | null;
  ageing: ControlAgeing | null;
}

/** A control that the register does not hold, taken as implemented. */
export type ScenarioControl = Pick<
  Control,
  'name' | 'coverage' | 'coverageGroup' | 'reliability' | 'efficacySampleSize' | 'ageing'
> & {
  effects: RegisterControlEffect[];
};

/**
 * One difference of a scenario from the register. The order in which a scenario lists them means nothing.
 *
 * RETIRE_ASSET: a risk of which all assets are retired no longer occurs, neither by itself nor triggered; a risk that
 * has another asset, or none, stays as it is.
 * FIX_DRIVER: every year is a year in which the driver stands at that point. Rates and losses of the risks that follow
 * it are those of such a year, so that means move (see `fixDrivers` in the simulation).
 * FAIL_SUPPLIER: its driver, where it has two states, stands still in the worse of them; rates and losses of the other
 * risks that the failure reaches are multiplied by the factors. A factor of null is the usual one (`failureFactors`).
 * Two failures that reach the same risk multiply it by both; nothing is reached through an asset that the scenario
 * retires.
 * MAKE_IMPROVEMENT: a level of a candidate, by its name, as if it were done.
 */
export type ScenarioOverlay =
  | { kind: 'REMOVE_CONTROL'; controlId: string }
  | { kind: 'IMPLEMENT_CONTROL'; controlId: string }
  | { kind: 'ADD_CONTROL'; control: ScenarioControl }
  | { kind: 'RATE_CONTROL'; controlId: string; rating: ScenarioRating }
  | {
      kind: 'ASSESS_RISK';
      riskId: string;
      frequency: FrequencySpecification | null;
      severity: SeveritySpecification | null;
      /** All classes; absent in scenarios kept before there were any: null. */
      people?: PeopleImpactSpec[] | null;
    }
  | { kind: 'RETIRE_ASSET'; assetId: string }
  | { kind: 'FIX_DRIVER'; driverId: string; at: DriverPoint }
  | FailSupplier
  | { kind: 'MAKE_IMPROVEMENT'; improvementId: string; level: string };

export interface FailSupplier {
  kind: 'FAIL_SUPPLIER';
  supplierId: string;
  rateFactor: number | null;
  lossFactor: number | null;
}

/** The register as it would be: a name and how it differs. */
export interface ScenarioDraft {
  name: string;
  overlays: ScenarioOverlay[];
}

/** A scenario that is kept. It speaks of the register as it is when it is compared, so it may no longer fit by then. */
export interface Scenario extends RegisterRecord, ScenarioDraft {
  description: string | null;
  /** Null while it can be compared. */
  retiredAt: Date | null;
}
