import type { PeopleClass } from '../engine/index';
import type { EstimateBasis, EstimateSpec } from './estimate';

/** Whom an event affects in one class of severity (ISO/IEC 29134:2017, Annex A), before any control. */
export interface PeopleImpactSpec {
  class: PeopleClass;
  /** Share of events, 0..1, that affect anybody in this class. */
  probability: number;
  /** Persons per such event. */
  affected: EstimateSpec;
}

export interface PeopleImpactEstimate extends PeopleImpactSpec {
  basis: EstimateBasis;
}

/** One point of the appetite for persons affected: in a year more than `people` of the class with at most `probability`. */
export interface PeopleAppetitePoint {
  class: PeopleClass;
  /** Persons per year. */
  people: number;
  /** Share of years, 0..1. */
  probability: number;
}
