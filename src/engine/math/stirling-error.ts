import { log1p } from './log';

/**
 * ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π] for x > 0: what Stirling's formula leaves.
 * Below 4 the recurrence δ(x) = δ(x + 1) + (x + ½) ln(1 + 1/x) − 1 leads up to Stieltjes' continued fraction.
 * Sources: Loader, "Fast and accurate computation of binomial probabilities" (2000); Stieltjes (1894), DLMF 5.10.1.
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < 4) {
    sum += step(shifted);
    shifted += 1;
  }
  return sum + fraction(shifted);
}

function step(x: number): number {
  if (x < 1) return (x + 0.5) * log1p(1 / x) - 1;
  // (x + ½) ln(1 + 1/x) = artanh(s)/s with s = 1/(2x + 1): the leading 1 drops out of the series.
  const s = 1 / (2 * x + 1);
  const z = s * s;
  let power = z;
  let sum = 0;
  for (let n = 3; power > 1e-18; n += 2) {
    sum += power / n;
    power *= z;
  }
  return sum;
}

/** Numerators of the fraction, the first over 12. */
const NUMERATORS = [
  1 / 30,
  53 / 210,
  195 / 371,
  22999 / 22737,
  29944523 / 19733142,
  109535241009 / 48264275462,
  3.00991738325939817,
  4.02688719234390123,
  5.00276808075403005,
  6.28391137081578218,
  7.49591912238403393,
  9.0406602343677267,
];

/** 1/12 / (x + (1/30) / (x + (53/210) / (x + …))) for x ≥ 4; few levels are enough for large x. */
function fraction(x: number): number {
  let value = x;
  for (let i = x > 50 ? 2 : NUMERATORS.length - 1; i >= 0; i--) value = x + NUMERATORS[i]! / value;
  return 1 / (12 * value);
}
