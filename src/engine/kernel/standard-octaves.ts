/** Quantiles of the standard variables at the points of every octave: computed once, whatever the number of tables. */
import type { Standardized } from '../distributions/distribution';
import { log, log1p } from '../math/log';
import { normalQuantile, normalSurvivalQuantile } from '../math/normal-quantile';
import { OCTAVE_VALUES, octaveValues } from './octave-samples';
import { LOWEST_OCTAVE, OCTAVES } from './table-layout';
import { tabulation } from './tabulation-of';

type Base = Standardized['base'];
type Half = 'lower' | 'upper';

const QUANTILES: Record<Base, Record<Half, (tail: number) => number>> = {
  normal: { lower: normalQuantile, upper: normalSurvivalQuantile },
  exponential: { lower: (p) => -log1p(-p), upper: (q) => -log(q) },
};

/** At most one entry for each base and half. */
const known = new Map<string, Float64Array>();

/** The base's quantiles, octave after octave where `octaveValues` asks for them. */
export function standardOctaves(base: Base, half: Half): Float64Array {
  const name = `${base} ${half}`;
  const ready = known.get(name);
  if (ready) return ready;
  const values = tabulation().allocate(OCTAVES * OCTAVE_VALUES);
  for (let i = 0; i < OCTAVES; i++) {
    const octave = values.subarray(i * OCTAVE_VALUES, (i + 1) * OCTAVE_VALUES);
    octaveValues(QUANTILES[base][half], 2 ** (LOWEST_OCTAVE + i - 32), octave);
  }
  known.set(name, values);
  return values;
}
