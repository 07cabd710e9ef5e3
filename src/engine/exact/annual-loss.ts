import { type KnownMeans, type WindowFigures, windowFigures } from './annual-figures';
import { dampingFor } from './damping';
import { finestGrid, gridFamily } from './grid';
import { mergedAtomsError } from './merged-atoms';
import type { PreparedPortfolio } from './prepared-portfolio';
import { refine } from './refine';
import { roughLaw } from './rough';
import { CURVE_POINTS, farthestTail, logarithmicLosses, planWindows, type Window } from './windows';

/** Figures of one level. */
export interface LevelFigures {
  readonly level: number;
  readonly valueAtRisk: number;
  readonly tailValueAtRisk: number;
  /** By risk of the portfolio; adds up to the tail value at risk. */
  readonly contributions: Float64Array;
}

/** Figures of the year's loss with their largest estimated relative error. */
export interface AnnualLoss {
  readonly levels: readonly LevelFigures[];
  readonly exceedance: readonly { readonly loss: number; readonly probability: number }[];
  readonly relativeError: number;
  /** Whether single values lay between grid points. */
  readonly rounded: boolean;
}

/** Probabilities this near are one. */
const SAME = 1e-13;
/** The coarsest grid, for windows with levels and for those with points of the curve only. */
const FIRST_CELLS = 2 ** 10;
const FIRST_CURVE_CELLS = 2 ** 9;
/** Contributions below this share of the tail are measured against it. */
const SMALLEST_CONTRIBUTION = 1e-6;

/** The year's loss at the levels and as a curve; null when the grids do not reach that far. */
export function annualLoss(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  levels: readonly number[],
  precision: number,
): AnnualLoss | null {
  const rough = roughLaw(prepared, means.mean);
  const reached = levels
    .filter((level) => level > prepared.zero + SAME)
    .map((level) => ({ level, loss: rough.quantile(level) }));
  const farthest = farthestTail(levels, prepared.zero);
  const low = rough.quantile(prepared.zero + 0.01 * (1 - prepared.zero));
  const high = rough.quantile(1 - farthest);
  const windows = planWindows(reached, high > low ? logarithmicLosses(low, high, CURVE_POINTS) : [high]);
  const figures = new Map<number, LevelFigures>();
  const exceedance: { loss: number; probability: number }[] = [];
  let relativeError = 0;
  let rounded = false;
  for (const window of windows) {
    const damping = dampingFor(prepared, means, rough, window, precision);
    const solved = solveWindow(prepared, means, window, damping, farthest, precision);
    if (!solved) return null;
    relativeError = Math.max(relativeError, solved.relativeError);
    rounded ||= solved.rounded;
    // The figures are refused anyway: no need to compute the rest.
    if (relativeError > precision) break;
    for (const level of solved.levels) figures.set(level.level, level);
    exceedance.push(...solved.exceedance);
  }
  exceedance.sort((a, b) => a.loss - b.loss);
  return {
    levels: levels.map((level) => figures.get(level) ?? noLossAt(means, level)),
    exceedance,
    relativeError,
    rounded,
  };
}

/** Up to the probability of no loss VaR is zero and the tail holds every loss. */
function noLossAt({ mean, riskMeans }: KnownMeans, level: number): LevelFigures {
  const contributions = riskMeans.map((riskMean) => riskMean / (1 - level));
  return { level, valueAtRisk: 0, tailValueAtRisk: mean / (1 - level), contributions };
}

function solveWindow(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  window: Window,
  damping: number,
  farthest: number,
  precision: number,
): AnnualLoss | null {
  const { levels, losses, smallest } = window;
  const risks = means.riskMeans.length;
  const family = gridFamily(
    window.span,
    levels.length > 0 ? FIRST_CELLS : FIRST_CURVE_CELLS,
    prepared,
    damping,
    precision,
  );
  const aligned = family.aligned ? prepared : { ...prepared, lattice: null };
  const least = prepared.kind === 'atomic' ? mergedAtomsError(aligned, means, finestGrid(family)) / smallest : 0;
  const { rounded } = family;
  if (levels.length > 0 && least > precision) return { levels: [], exceedance: [], relativeError: least, rounded };
  const refined = refine(
    family,
    precision,
    (grid) => {
      const figures = windowFigures(aligned, means, window, grid);
      return figures && { values: flatten(figures), unseen: figures.mergedError };
    },
    (values) => scales(values, levels.length, risks, farthest),
  );
  if (!refined) return null;
  const { values } = refined;
  const count = levels.length;
  return {
    levels: levels.map((level, i) => {
      const tailValueAtRisk = values[count + i]!;
      const contributions = values.slice(2 * count + i * risks, 2 * count + (i + 1) * risks);
      return {
        level,
        valueAtRisk: values[i]!,
        tailValueAtRisk,
        contributions: scaledTo(tailValueAtRisk, contributions),
      };
    }),
    exceedance: losses.map((loss, i) => ({
      loss,
      probability: Math.min(1, Math.max(0, values[count * (2 + risks) + i]!)),
    })),
    relativeError: refined.relativeError,
    rounded,
  };
}

function flatten({ valueAtRisk, tailValueAtRisk, contributions, exceedance }: WindowFigures): Float64Array {
  const parts = [valueAtRisk, tailValueAtRisk, ...contributions, exceedance];
  const values = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return values;
}

/**
 * What errors are measured by: each figure itself, for tiny contributions a share of the tail, and for probabilities
 * beyond the far end of the curve the probability there.
 */
function scales(values: Float64Array, levels: number, risks: number, farthest: number): Float64Array {
  const result = new Float64Array(values.length);
  const shares = 2 * levels;
  const probabilities = shares + levels * risks;
  for (let i = 0; i < shares; i++) result[i] = Math.abs(values[i]!);
  for (let i = shares; i < probabilities; i++) {
    const tail = values[levels + Math.floor((i - shares) / risks)]!;
    result[i] = Math.max(Math.abs(values[i]!), SMALLEST_CONTRIBUTION * tail);
  }
  for (let i = probabilities; i < result.length; i++) result[i] = Math.max(values[i]!, farthest);
  return result;
}

/** Contributions carry their own errors; in the same proportion they add up to the tail to the last digits. */
function scaledTo(total: number, parts: Float64Array): Float64Array {
  const sum = parts.reduce((a, b) => a + b, 0);
  return sum > 0 ? parts.map((part) => (part * total) / sum) : parts;
}
