/** A level with a first idea of its quantile. */
export interface RoughLevel {
  readonly level: number;
  readonly loss: number;
}

/** A stretch of losses that grids of one span serve. */
export interface Window {
  /** Currency; the grids reach from 0 to here. */
  readonly span: number;
  readonly levels: readonly number[];
  /** The smallest quantile among the levels, about; 0 without levels. */
  readonly smallest: number;
  /** Losses whose exceedance probability is read here. */
  readonly losses: readonly number[];
}

/** A window reaches this many times as far as its largest quantile, which keeps rounding and what wraps round away from it. */
export const REACH = 4.2;
/** Losses below this share of a window's largest one are too coarse on its grids and get a window of their own. */
const SMALLEST_SHARE = 1 / 60;
/** Points of the curve are many and a window for them is cheap. */
const SMALLEST_CURVE_SHARE = 1 / 20;
/** Grids with levels are costly; no point of the curve should ask for a finer one. */
const SMALLEST_SHARE_BESIDE_LEVELS = 1 / 4;

/** Serves all levels and losses with as few windows as possible; the levels choose first. */
export function planWindows(levels: readonly RoughLevel[], losses: readonly number[]): Window[] {
  const windows: Window[] = [];
  const waiting = [...losses].sort((a, b) => b - a);
  const place = (top: number, served: readonly RoughLevel[]): void => {
    const share = served.length > 0 ? SMALLEST_SHARE_BESIDE_LEVELS : SMALLEST_CURVE_SHARE;
    const inside = (loss: number): boolean => loss <= 1.25 * top && loss >= share * top;
    const here = waiting.filter(inside);
    waiting.splice(0, waiting.length, ...waiting.filter((loss) => !inside(loss)));
    const smallest = served.reduce((least, { loss }) => Math.min(least, loss), served[0]?.loss ?? 0);
    windows.push({ span: REACH * top, levels: served.map(({ level }) => level), smallest, losses: here });
  };
  const open = [...levels].sort((a, b) => b.loss - a.loss);
  while (open.length > 0) {
    const top = open[0]!.loss;
    const served = open.filter(({ loss }) => loss >= SMALLEST_SHARE * top);
    open.splice(0, served.length);
    place(top, served);
  }
  while (waiting.length > 0) place(waiting[0]!, []);
  return windows;
}

/** `count` losses from low to high, equally far apart in the logarithm. */
export function logarithmicLosses(low: number, high: number, count: number): number[] {
  const ratio = Math.log(high / low) / (count - 1);
  return Array.from({ length: count }, (_, i) => low * Math.exp(ratio * i));
}

/** Points of an exceedance curve. */
export const CURVE_POINTS = 80;

/** Probability at which the curve ends: beyond the levels, and where there is something to be seen. */
export function farthestTail(levels: readonly number[], zero: number): number {
  return Math.min(1e-5, (1 - zero) / 100, ...levels.map((level) => (1 - level) / 10));
}
