/** One bar of a tornado: the quantity with one input at its 5th and 95th percentile, all others as they stand. */
export interface TornadoBar {
  /** Place of the input. */
  readonly input: number;
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh − atLow|. */
  readonly swing: number;
}

const TORNADO_LEVELS = [0.05, 0.95] as const;

/**
 * Bars of all inputs, the widest first (ties in the order of the inputs). `evaluate` gives the quantity with one input at
 * its quantile u and all others at their central values. Source: Howard, "Decision analysis: practice and promise" (1988).
 */
export function tornado(inputs: number, evaluate: (input: number, u: number) => number): TornadoBar[] {
  const bars = Array.from({ length: inputs }, (_, input) => {
    const [atLow, atHigh] = [evaluate(input, TORNADO_LEVELS[0]), evaluate(input, TORNADO_LEVELS[1])];
    return { input, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
  });
  return bars.sort((a, b) => b.swing - a.swing || a.input - b.input);
}
