import { normalDensity, normalSurvival } from '../math';

/**
 * Survivals of many normal variables at one point from one table of Taylor polynomials: to 1e-13 of themselves up to
 * twelve deviations, beyond which they are left out (1e-33). Coefficients by the recurrence of the Hermite polynomials.
 */
const LOWEST = -9;
const HIGHEST = 12;
const PER_UNIT = 64;
const TERMS = 8;
const SPANS = (HIGHEST - LOWEST) * PER_UNIT + 1;

let table: Float64Array | null = null;

function taylorTable(): Float64Array {
  if (table) return table;
  table = new Float64Array(SPANS * TERMS);
  for (let i = 0; i < SPANS; i++) {
    const z = LOWEST + i / PER_UNIT;
    const at = i * TERMS;
    table[at] = normalSurvival(z);
    // Term n + 1 is minus the density times (−1)^n He_n(z)/(n + 1)!.
    const density = normalDensity(z);
    let before = 0;
    let now = 1;
    for (let n = 0; n < TERMS - 1; n++) {
      table[at + n + 1] = (-density * now) / (n + 1);
      const next = (-z * now - before) / (n + 1);
      before = now;
      now = next;
    }
  }
  return table;
}

/**
 * out[from + r] = P(Z > (x − means[r])·precisions[r]), precisions being the inverse deviations; answers the sum weighted
 * with the rates.
 */
export function fillNormalSurvivals(
  x: number,
  means: Float64Array,
  precisions: Float64Array,
  rates: Float64Array,
  out: Float64Array,
  from: number,
): number {
  const w = taylorTable();
  let sum = 0;
  for (let r = 0; r < means.length; r++) {
    const z = (x - means[r]!) * precisions[r]!;
    let value = z > 0 ? 0 : 1;
    if (z > LOWEST && z < HIGHEST) {
      const i = ((z - LOWEST) * PER_UNIT + 0.5) | 0;
      const d = z - LOWEST - i / PER_UNIT;
      const at = i * TERMS;
      const high = w[at + 4]! + d * (w[at + 5]! + d * (w[at + 6]! + d * w[at + 7]!));
      value = w[at]! + d * (w[at + 1]! + d * (w[at + 2]! + d * (w[at + 3]! + d * high)));
    }
    out[from + r] = value;
    sum += rates[r]! * value;
  }
  return sum;
}
