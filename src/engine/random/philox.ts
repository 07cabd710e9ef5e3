/**
 * Philox4x32, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy
 * as 1, 2, 3" (SC 2011). A block of four 32-bit words is a pure function of a 128-bit counter and a 64-bit key,
 * so any draw can be had again, in any order.
 */
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;
const TWO_POW_MINUS_32 = 2 ** -32;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { imul } = Math;

/**
 * High 32 bits of a × multiplier, given the low 32 bits. The float64 product is off by at most 2^10 and the
 * difference from the low word is a multiple of 2^32, so rounding it finds that multiple exactly.
 */
function highFromLow(a: number, multiplier: number, low: number): number {
  return (((a >>> 0) * multiplier - (low >>> 0)) * TWO_POW_MINUS_32 + 0.5) | 0;
}

/** The same high word from 16-bit halves, all in integers. */
function highFromHalves(a: number, multiplierHigh: number, multiplierLow: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const cross = (imul(aHigh, multiplierLow) + (imul(aLow, multiplierLow) >>> 16)) | 0;
  const carry = (imul(aLow, multiplierHigh) + (cross & 0xffff)) | 0;
  return (imul(aHigh, multiplierHigh) + (cross >>> 16) + (carry >>> 16)) | 0;
}

/** Writes the four words (as int32) of one counter under one key to out[0..3]. */
export function philox4x32(
  out: Int32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  rounds: number = ROUNDS,
): void {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < rounds; round++) {
    const low0 = imul(c0, MULTIPLIER_0);
    const low1 = imul(c2, MULTIPLIER_1);
    const high0 = highFromHalves(c0, MULTIPLIER_0 >>> 16, MULTIPLIER_0 & 0xffff);
    const high1 = highFromHalves(c2, MULTIPLIER_1 >>> 16, MULTIPLIER_1 & 0xffff);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/**
 * Writes the words `firstWord` … `firstWord + count − 1` of a sequence to `out`; firstWord is a multiple of 16
 * and count is rounded up to one. Sixteen words come from four counters: word i is lane (i >> 2) & 3 of counter
 * 4·(i >> 4) + (i & 3), the order in which four-lane vector code produces them.
 * Two counters go side by side, one product in floating point and one in integers, to keep all units busy.
 */
export function philoxFill(
  out: Int32Array,
  count: number,
  firstWord: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  for (let group = 0; group < count; group += 16) {
    const counter = (firstWord + group) >>> 2;
    for (let lane = 0; lane < 4; lane += 2) {
      let c0 = (counter + lane) | 0;
      let c1 = counter1 | 0;
      let c2 = counter2 | 0;
      let c3 = counter3 | 0;
      let d0 = (counter + lane + 1) | 0;
      let d1 = c1;
      let d2 = c2;
      let d3 = c3;
      let k0 = key0 | 0;
      let k1 = key1 | 0;
      for (let round = 0; round < ROUNDS; round++) {
        const cLow0 = imul(c0, MULTIPLIER_0);
        const cLow1 = imul(c2, MULTIPLIER_1);
        const dLow0 = imul(d0, MULTIPLIER_0);
        const dLow1 = imul(d2, MULTIPLIER_1);
        const cHigh0 = highFromLow(c0, MULTIPLIER_0, cLow0);
        const cHigh1 = highFromHalves(c2, MULTIPLIER_1 >>> 16, MULTIPLIER_1 & 0xffff);
        const dHigh0 = highFromLow(d0, MULTIPLIER_0, dLow0);
        const dHigh1 = highFromHalves(d2, MULTIPLIER_1 >>> 16, MULTIPLIER_1 & 0xffff);
        c0 = cHigh1 ^ c1 ^ k0;
        c1 = cLow1;
        c2 = cHigh0 ^ c3 ^ k1;
        c3 = cLow0;
        d0 = dHigh1 ^ d1 ^ k0;
        d1 = dLow1;
        d2 = dHigh0 ^ d3 ^ k1;
        d3 = dLow0;
        k0 = (k0 + WEYL_0) | 0;
        k1 = (k1 + WEYL_1) | 0;
      }
      const at = group + lane;
      out[at] = c0;
      out[at + 1] = d0;
      out[at + 4] = c1;
      out[at + 5] = d1;
      out[at + 8] = c2;
      out[at + 9] = d2;
      out[at + 12] = c3;
      out[at + 13] = d3;
    }
  }
}
