import {
  buildPortfolio,
  compilePlan,
  type KnownMoments,
  knownMoments,
  type Model,
  type Plan,
  type Portfolio,
  stratifiedShare,
  withoutControls,
} from '../../engine/index';
import type { Refusal } from '../refusal';

export interface CompileInput {
  model: Model;
  seed: number;
}

/** What is known of a ledger without simulating it. */
export interface KnownLedger {
  /** Null where only a simulation can tell. */
  moments: KnownMoments | null;
  varianceIsFinite: boolean;
}

export interface CompiledModel {
  plan: Plan;
  residual: KnownLedger;
  /** Null when the model has no controls. */
  inherent: KnownLedger | null;
  /** Share of the variance of a year that stratified sampling can take out. */
  stratifiedShare: number;
}

/** The plan of a model that has no fault, with the moments that are known without simulating. */
export function compile({ model, seed }: CompileInput): CompiledModel | { refusal: Refusal } {
  const portfolio = buildPortfolio(model);
  try {
    const plan = compilePlan(portfolio, seed);
    return {
      plan,
      residual: knownLedger(portfolio),
      inherent: portfolio.hasControls ? knownLedger(withoutControls(portfolio)) : null,
      stratifiedShare: stratifiedShare(plan, portfolio),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { refusal: { code: 'CANNOT_SIMULATE', path: '$', message: error.message } };
  }
}

function knownLedger(portfolio: Portfolio): KnownLedger {
  const moments = knownMoments(portfolio);
  return { moments, varianceIsFinite: moments ? moments.variance !== Infinity : partsHaveVariance(portfolio) };
}

/** Sufficient for a finite variance of the year: every loss and every driver's effect has one. */
function partsHaveVariance({ risks, drivers }: Portfolio): boolean {
  return risks.every(
    ({ severity, frequencyLoadings, severityLoadings }) =>
      severity.variance < Infinity &&
      [...frequencyLoadings, ...severityLoadings].every(
        ({ driver, loading }) => drivers[driver]!.distribution.moment(2 * loading) < Infinity,
      ),
  );
}
