import type { ExceedancePoint, LedgerOutcome, Measured, Notice } from '../outcome';
import type { Portfolio } from '../portfolio';
import { annualLoss, type AnnualLoss } from './annual-loss';
import { exactRefusals } from './applicability';
import { enumeratedLoss } from './enumerated-loss';
import { largestLoss, type LargestLoss } from './largest-loss';
import { type AnalyticMoments, analyticMoments } from './moments';
import { portfolioParts, preparePortfolio } from './prepared-portfolio';
import { chooseSteps } from './quadrature-steps';
import { ExactRefusedError, precisionNotReached, roundedValuesRefusal } from './refusal';

export interface ExactOptions {
  /** Largest relative error asked of any figure. */
  readonly precision: number;
  /** Levels in (0, 1) of VaR and TVaR. */
  readonly levels: readonly number[];
}

/** One ledger without sampling error. */
export interface ExactResult {
  readonly ledger: LedgerOutcome;
  /** Largest relative error of the figures as the method estimates it; at most the precision asked. */
  readonly relativeErrorEstimate: number;
  readonly notices: Notice[];
}

/** What rounding alone leaves of figures that need no grid. */
const ROUNDING = 1e-13;

/**
 * The year's loss of a portfolio by generating functions and the fast Fourier transform: no sampling.
 * Throws ExactRefusedError where the method does not apply or the precision is out of reach.
 */
export function computeExact(portfolio: Portfolio, options: ExactOptions): ExactResult {
  const { precision, levels } = options;
  const refusals = exactRefusals(portfolio);
  if (refusals.length > 0) throw new ExactRefusedError(refusals);
  const moments = analyticMoments(portfolio);
  if (!moments) throw precisionNotReached(precision, Infinity);
  if (!(moments.mean > 0)) {
    const none = {
      levels: levels.map((level) => emptyLevel(level, portfolio.risks.length)),
      exceedance: [],
      relativeError: 0,
      rounded: false,
    };
    const largest = { quantiles: levels.map(() => 0), exceedance: [], relativeError: 0 };
    return result(portfolio, moments, 0, none, largest);
  }
  const parts = portfolioParts(portfolio, precision);
  const prepared = preparePortfolio(parts, chooseSteps(parts, moments, levels, precision));
  const annual =
    enumeratedLoss(prepared, moments, levels, precision) ?? annualLoss(prepared, moments, levels, precision);
  if (annual && annual.relativeError > precision) {
    const { relativeError, rounded } = annual;
    const values = prepared.atomValues.length;
    throw rounded
      ? roundedValuesRefusal(values, precision, relativeError)
      : precisionNotReached(precision, relativeError);
  }
  const scale = Math.max(moments.mean, ...(annual?.levels.map((level) => level.valueAtRisk) ?? []));
  const largest = annual && largestLoss(prepared, moments, levels, precision, scale);
  if (!largest) throw precisionNotReached(precision, Infinity);
  const reached = Math.max(annual.relativeError, largest.relativeError);
  if (reached > precision) throw precisionNotReached(precision, reached);
  return result(portfolio, moments, 1 - prepared.zero, annual, largest);
}

function emptyLevel(level: number, risks: number) {
  return { level, valueAtRisk: 0, tailValueAtRisk: 0, contributions: new Float64Array(risks) };
}

function result(
  portfolio: Portfolio,
  moments: AnalyticMoments,
  probabilityOfLoss: number,
  annual: AnnualLoss,
  largest: LargestLoss,
): ExactResult {
  const notices: Notice[] = [];
  if (moments.variance === Infinity) {
    const message = 'the variance of the annual loss is infinite: no standard deviation is stated';
    notices.push({ code: 'INFINITE_VARIANCE', message });
  }
  const ledger: LedgerOutcome = {
    mean: exactly(moments.mean),
    standardDeviation: exactly(deviation(moments.variance)),
    probabilityOfLoss: { value: probabilityOfLoss, low: probabilityOfLoss, high: probabilityOfLoss },
    valueAtRisk: annual.levels.map(({ level, valueAtRisk: value }) => ({
      level,
      value,
      low: value,
      high: value,
      standardError: 0,
    })),
    tailValueAtRisk: annual.levels.map(({ level, tailValueAtRisk: value }) => ({
      level,
      value,
      low: value,
      high: value,
      standardError: 0,
      thinTail: false,
    })),
    largestEvent: {
      valueAtRisk: annual.levels.map(({ level }, i) => {
        const value = largest.quantiles[i]!;
        return { level, value, low: value, high: value };
      }),
    },
    exceedance: annual.exceedance.map(curvePoint),
    largestEventExceedance: largest.exceedance.map(curvePoint),
    risks: portfolio.risks.map(({ id }, r) => ({
      id,
      mean: exactly(moments.riskMeans[r]!),
      tailContribution: annual.levels.map(({ level, contributions }) => ({
        level,
        value: contributions[r]!,
        standardError: 0,
      })),
    })),
    links: portfolio.links.map(({ from, to }, at) => ({
      from: portfolio.risks[from]!.id,
      to: portfolio.risks[to]!.id,
      ...moments.linkMeans[at]!,
    })),
    roots: moments.rootMeans.map(({ root, risk, meanEvents, meanLoss }) => ({
      root: portfolio.risks[root]!.id,
      risk: portfolio.risks[risk]!.id,
      meanEvents,
      meanLoss,
    })),
    ceded: { mean: exactly(moments.ceded.mean), standardDeviation: exactly(deviation(moments.ceded.variance)) },
  };
  const relativeErrorEstimate = Math.max(ROUNDING, annual.relativeError, largest.relativeError);
  return { ledger, relativeErrorEstimate, notices };
}

function deviation(variance: number): number | null {
  return variance < Infinity ? Math.sqrt(variance) : null;
}

function exactly(value: number | null): Measured {
  return { value, standardError: value === null ? null : 0 };
}

function curvePoint({ loss, probability }: { loss: number; probability: number }): ExceedancePoint {
  return { loss, probability, low: probability, high: probability };
}
