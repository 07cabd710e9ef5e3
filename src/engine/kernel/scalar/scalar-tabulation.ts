import { exp } from '../../math/exp';
import { cubicMatrix, OCTAVE_POINTS } from '../octave-samples';
import type { Tabulation } from '../tabulation';

export function scalarTabulation(): Tabulation {
  return {
    allocate: (length) => new Float64Array(length),
    exponentials: (z, location, scale, values) => {
      for (let i = 0; i < values.length; i++) values[i] = exp(location + scale * z[i]!);
      return true;
    },
    octaveCubics: (values, segmentBits, out) => {
      const matrix = cubicMatrix(segmentBits);
      for (let number = 0, at = 0; at < matrix.length; number++, at += OCTAVE_POINTS) {
        let sum = 0;
        for (let k = 0; k < OCTAVE_POINTS; k++) sum += matrix[at + k]! * values[k]!;
        out[number] = sum;
      }
    },
  };
}
