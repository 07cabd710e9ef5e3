import type { AppetitePoint, PeopleAppetitePoint } from '../../domain/index';
import type { ExceedancePoint, Interval, LedgerOutcome, Measured, Method, Model, Notice } from '../../engine/index';
import type { QuantifyOptions } from '../quantify';
import type { Refusal } from '../refusal';

export interface ComparisonOrder {
  base: Model;
  scenarios: readonly Model[];
  options: QuantifyOptions;
  /** Points of risk appetite: how often their losses are exceeded is told of every model. */
  appetite: readonly AppetitePoint[];
  /** The same of persons affected. */
  peopleAppetite?: readonly PeopleAppetitePoint[];
  /** Whether the largest occurrences are told; where they shrink, simulating them costs almost a whole pass. */
  largestEvent: boolean;
}

/** A refusal with the model that it concerns: a place in `scenarios`, or null for the base. */
export type ScenarioRefusal = Refusal & { scenario: number | null };

/** Residual figures of one model; the largest event is null unless asked for. */
export type ComparedLedger = Omit<LedgerOutcome, 'largestEvent' | 'largestEventExceedance'> & {
  largestEvent: { valueAtRisk: (Interval & { level: number })[]; exceedance: ExceedancePoint[] } | null;
};

export interface ComparedModel {
  modelDigest: string;
  ledger: ComparedLedger;
  /** Simulated: in how many years the loss of each point of appetite is exceeded; null when exact. */
  exceedances: number[] | null;
  /** Exact: the loss exceeded with the probability of each point of appetite; null when simulated. */
  quantiles: number[] | null;
}

/** Scenario less base, with its error and 95 % confidence limits; null where it cannot be stated. */
export interface Difference extends Measured {
  low: number | null;
  high: number | null;
}

export type LevelDifference = Difference & { level: number };

/** What a risk, or all risks of a kind, loses in base and scenario; 0 where the model does not have it. */
export interface Movement {
  key: string;
  mean: { base: number; scenario: number; difference: Difference };
  tailContribution: { level: number; base: number; scenario: number; difference: Difference }[];
}

export interface ComparedScenario extends ComparedModel {
  mean: Difference;
  valueAtRisk: LevelDifference[];
  tailValueAtRisk: LevelDifference[];
  /** One entry for each risk of either model, the largest change of the mean first, then of the highest tail. */
  risks: Movement[];
  /** One entry for each kind of risk. */
  kinds: Movement[];
  /** Number of risks whose events were simulated anew; null where all were, or none. */
  risksSimulated: number | null;
}

/** Base and scenarios in one unit: money, or persons of one class. */
export interface ComparedYears {
  method: Method;
  /** Null for a simulation. */
  relativeErrorEstimate: number | null;
  trials: number | null;
  base: ComparedModel;
  scenarios: ComparedScenario[];
  notices: Notice[];
}
