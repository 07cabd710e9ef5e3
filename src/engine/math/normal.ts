import { exp } from './exp';

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** Standard normal density. */
export function normalDensity(z: number): number {
  return INVERSE_SQRT_2PI * exp(-0.5 * z * z);
}

/**
 * Standard normal distribution function Φ(z), accurate relative to its own size in the lower tail.
 * Source: Cody, "Rational Chebyshev approximations for the error function" (1969).
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return z;
  const y = Math.abs(z);
  if (y <= 0.67448975) return 0.5 + centre(z);
  const tail = upperTail(y);
  return z > 0 ? 1 - tail : tail;
}

/** 1 − Φ(z), accurate relative to its own size in the upper tail. */
export function normalSurvival(z: number): number {
  return normalCdf(-z);
}

function ratio(x: number, top: readonly number[], bottom: readonly number[]): number {
  let numerator = top[0]!;
  let denominator = 1;
  for (let i = 1; i < top.length; i++) {
    numerator = numerator * x + top[i]!;
    denominator = denominator * x + bottom[i - 1]!;
  }
  return numerator / denominator;
}

/** Φ(z) − ½ for |z| ≤ 0.67448975. */
function centre(z: number): number {
  return z * ratio(z * z, CENTRE_TOP, CENTRE_BOTTOM);
}

/** 1 − Φ(y) for y > 0.67. The exponent is split so that y² loses no digits. */
function upperTail(y: number): number {
  if (y > 38.6) return 0;
  const rounded = Math.floor(y * 16) / 16;
  const rest = (y - rounded) * (y + rounded);
  const gauss = exp(-0.5 * rounded * rounded) * exp(-0.5 * rest);
  if (y <= 5.656854249492381) return gauss * ratio(y, MIDDLE_TOP, MIDDLE_BOTTOM);
  const z = 1 / (y * y);
  return (gauss * (INVERSE_SQRT_2PI - z * ratio(z, TAIL_TOP, TAIL_BOTTOM))) / y;
}

const CENTRE_TOP = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTRE_BOTTOM = [47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const MIDDLE_TOP = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BOTTOM = [
  22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
  34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const TAIL_TOP = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
  2.9112874951168792e-5,
];
const TAIL_BOTTOM = [
  1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
];
