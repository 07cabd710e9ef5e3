/**
 * Survivals of many normal variables at one point from one table of Taylor polynomials: to 1e-13 of themselves up to
 * twelve deviations, beyond which they are left out (1e-33). Coefficients by the recurrence of the Hermite polynomials.
 */
import { exp } from './math';

const LOWEST: i32 = -9;
const HIGHEST: i32 = 12;
const PER_UNIT: i32 = 64;
const TERMS: i32 = 8;
/** Enough to go from one polynomial to the next to all digits. */
const STEP_TERMS: i32 = 16;

/** `known` holds survival and density at the whole numbers LOWEST … HIGHEST. */
export function fillTaylor(table: usize, known: usize): void {
  const step = 1 / <f64>PER_UNIT;
  for (let whole = LOWEST; whole <= HIGHEST; whole++) {
    let survival = load<f64>(known + ((<usize>(whole - LOWEST)) << 4));
    let density = load<f64>(known + ((<usize>(whole - LOWEST)) << 4), 8);
    const last = whole == HIGHEST ? 1 : PER_UNIT;
    for (let i = 0; i < last; i++) {
      const z = <f64>whole + <f64>i * step;
      const at = table + ((<usize>((whole - LOWEST) * PER_UNIT + i)) << 6);
      store<f64>(at, survival);
      // Term n + 1 is minus the density times (−1)^n He_n(z)/(n + 1)!.
      let before: f64 = 0;
      let now: f64 = 1;
      let power = step;
      for (let n = 0; n < STEP_TERMS; n++) {
        const coefficient = (-density * now) / <f64>(n + 1);
        if (n < TERMS - 1) store<f64>(at + ((<usize>(n + 1)) << 3), coefficient);
        survival += coefficient * power;
        power *= step;
        const next = (-z * now - before) / <f64>(n + 1);
        before = now;
        now = next;
      }
      density *= exp(-step * (z + 0.5 * step));
    }
  }
}

/**
 * For each of `nodes` points (logarithms of losses) and risk r the survival P(Z > (x − means[r])·precisions[r]), precisions
 * being the inverse deviations, in rows `stride` bytes apart; `values` gets the sums weighted with the rates.
 */
export function fillSurvivals(
  table: usize,
  points: usize,
  nodes: i32,
  means: usize,
  precisions: usize,
  rates: usize,
  risks: i32,
  rows: usize,
  stride: usize,
  values: usize,
): void {
  for (let node = 0; node < nodes; node++) {
    const row = rows + <usize>node * stride;
    store<f64>(
      values + ((<usize>node) << 3),
      fillRow(table, load<f64>(points + ((<usize>node) << 3)), means, precisions, rates, risks, row),
    );
  }
}

function fillRow(w: usize, x: f64, means: usize, precisions: usize, rates: usize, risks: i32, row: usize): f64 {
  let sum: f64 = 0;
  for (let r: usize = 0, end = (<usize>risks) << 3; r < end; r += 8) {
    const z = (x - load<f64>(means + r)) * load<f64>(precisions + r);
    let value: f64 = z > 0 ? 0 : 1;
    if (z > <f64>LOWEST && z < <f64>HIGHEST) {
      const i = <i32>((z - <f64>LOWEST) * <f64>PER_UNIT + 0.5);
      const d = z - <f64>LOWEST - <f64>i / <f64>PER_UNIT;
      const at = w + ((<usize>i) << 6);
      const high = load<f64>(at, 32) + d * (load<f64>(at, 40) + d * (load<f64>(at, 48) + d * load<f64>(at, 56)));
      value = load<f64>(at) + d * (load<f64>(at, 8) + d * (load<f64>(at, 16) + d * (load<f64>(at, 24) + d * high)));
    }
    store<f64>(row + r, value);
    sum += load<f64>(rates + r) * value;
  }
  return sum;
}
