import {
  type AppetiteInformation,
  appetiteInformation,
  buildPortfolio,
  type LevelFigure,
  type Model,
  rankSample,
  type TailFigure,
  tailRanks,
  tailValueAtRisk,
  type LedgerFigures,
  tailValueAtRiskDifference,
  valueAtRisk,
  valueAtRiskRanks,
} from '../../engine/index';
import type { EpistemicInput } from '../sensitivity/epistemic-input';
import { inputLevels } from '../sensitivity/input-levels';
import { occurrencesOf } from '../sensitivity/occurrences';
import { reachOf, rootsOf } from '../sensitivity/reach';
import { yearsOf } from '../sensitivity/years';

export interface YearsInput {
  model: Model;
  seed: number;
  trials: number;
}

/** Years of the register as it stands, to which learning an input is compared. */
export function registerYears({ model, seed, trials }: YearsInput): Float64Array {
  return yearsOf(buildPortfolio(model), seed, trials);
}

export interface LearnInput {
  model: Model;
  input: EpistemicInput;
  seed: number;
  /** As `registerYears` gives them for the same model and seed. */
  years: Float64Array;
  /** Of VaR and TVaR, within (0, 1). */
  level: number;
  appetite: readonly { loss: number; probability: number }[];
}

/** Value and tail value at risk where one input is known. */
export interface LearnedTail {
  valueAtRisk: LevelFigure;
  tailValueAtRisk: TailFigure;
}

/** What knowing one input would do to the tail and to the appetite verdicts. */
export interface LearnedInput {
  /** With the input at its 5th and 95th percentile, everything else as uncertain as it is. */
  atLow: LearnedTail;
  atHigh: LearnedTail;
  /** Mean distance (currency) between the TVaR now and once the input is known, with the error of the paired years. */
  expectedMove: { value: number; standardError: number | null };
  /** By point of the appetite, in its order. */
  appetite: AppetiteInformation[];
}

/** Middles of equally likely strata; the first and the last are the 5th and the 95th percentile. */
const NODES = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const BATCHES = 16;

/**
 * Simulates the years again with one input known, at ten equally likely values, on the draws of the years as they stand:
 * only the occurrences that the input acts on are computed anew.
 */
export function learnInput({ model, input, seed, years, level, appetite }: LearnInput): LearnedInput {
  const { portfolio } = inputLevels(model, []);
  const reach = reachOf(portfolio);
  const [roots] = rootsOf(model, [input], reach);
  const own = yearsOf(occurrencesOf(portfolio, roots!, reach), seed, years.length);
  const nodes = NODES.map((u) => {
    const state = inputLevels(model, [input]);
    state.set(0, u);
    const known = yearsOf(occurrencesOf(state.changed(), roots!, reach), seed, years.length);
    return years.map((loss, year) => Math.max(0, loss - own[year]! + known[year]!));
  });
  const secondMoment = portfolio.risks.every(({ severity }) => severity.variance < Infinity) ? 'finite' : 'infinite';
  const now = tailOf(years, level, secondMoment);
  const tails = nodes.map((known) => tailOf(known, level, secondMoment));
  const moves = nodes.map((known, n) =>
    tailValueAtRiskDifference(known, years, independent(tails[n]!), independent(now)),
  );
  return {
    atLow: tails[0]!,
    atHigh: tails.at(-1)!,
    expectedMove: meanMove(moves),
    appetite: appetite.map(({ loss, probability }) =>
      appetiteInformation(
        nodes.map((known) => exceedances(known, loss)),
        probability,
      ),
    ),
  };
}

const independent = (tail: LearnedTail): LedgerFigures => ({ ...tail, tailExcess: null });

/** Without a finite variance no error of the TVaR is stated. */
function tailOf(years: Float64Array, level: number, secondMoment: 'finite' | 'infinite'): LearnedTail {
  const ranked = rankSample(years);
  ranked.hold([valueAtRiskRanks(years.length, level), tailRanks(years.length, level)]);
  return { valueAtRisk: valueAtRisk(ranked, level), tailValueAtRisk: tailValueAtRisk(ranked, level, secondMoment) };
}

/** The nodes share their years, so their errors are added as if they were one: an upper bound. */
function meanMove(moves: readonly { value: number | null; standardError: number | null }[]) {
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);
  const errors = moves.map(({ standardError }) => standardError);
  return {
    value: meanOf(moves.map(({ value }) => Math.abs(value ?? 0))),
    standardError: errors.includes(null) ? null : meanOf(errors.map((error) => error ?? 0)),
  };
}

/** Share of years above the loss, by batch. */
function exceedances(years: Float64Array, loss: number): Float64Array {
  const size = Math.floor(years.length / BATCHES);
  return Float64Array.from({ length: BATCHES }, (_, batch) => {
    let count = 0;
    for (let year = batch * size; year < (batch + 1) * size; year++) if (years[year]! > loss) count++;
    return count / size;
  });
}
