const TINY = 1e-300;
const MOST_TERMS = 2_000_000;

/**
 * b0 + a1/(b1 + a2/(b2 + …)) by the modified Lentz method; `term(n)` sets [a, b] of level n ≥ 1 in `out`.
 * Source: Lentz (1976), Thompson and Barnett (1986). Throws RangeError when it does not settle.
 */
export function continuedFraction(b0: number, term: (n: number, out: Float64Array) => void): number {
  const out = new Float64Array(2);
  let f = b0 === 0 ? TINY : b0;
  let c = f;
  let d = 0;
  for (let n = 1; n <= MOST_TERMS; n++) {
    term(n, out);
    const a = out[0]!;
    const b = out[1]!;
    d = b + a * d;
    if (d === 0) d = TINY;
    c = b + a / c;
    if (c === 0) c = TINY;
    d = 1 / d;
    const delta = c * d;
    f *= delta;
    if (Math.abs(delta - 1) < 2.3e-16) return f;
  }
  throw new RangeError('continued fraction did not settle');
}
