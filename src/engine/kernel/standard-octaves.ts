/** Quantiles of the standard variables at the points of every octave: computed once, whatever the number of tables. */
import type { Standardized } from '../distributions/distribution';
import { log, log1p } from '../math/log';
import { normalQuantile, normalSurvivalQuantile } from '../math/normal-quantile';
import { OCTAVE_VALUES, octaveValues } from './octave-samples';
import { LOWEST_OCTAVE, OCTAVES } from './table-layout';

type Base = Standardized['base'];
type Half = 'lower' | 'upper';

const QUANTILES: Record<Base, Record<Half, (tail: number) => number>> = {
  normal: { lower: normalQuantile, upper: normalSurvivalQuantile },
  exponential: { lower: (p) => -log1p(-p), upper: (q) => -log(q) },
};

/** At most one entry for each base and half. */
const known = new Map<string, readonly Float64Array[]>();

/** The base's quantiles octave by octave, where `octaveValues` asks for them. */
export function standardOctaves(base: Base, half: Half): readonly Float64Array[] {
  const name = `${base} ${half}`;
  const octaves =
    known.get(name) ??
    Array.from({ length: OCTAVES }, (_, i) => {
      const values = new Float64Array(OCTAVE_VALUES);
      octaveValues(QUANTILES[base][half], 2 ** (LOWEST_OCTAVE + i - 32), values);
      return values;
    });
  known.set(name, octaves);
  return octaves;
}
