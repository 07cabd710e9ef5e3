import { asin } from './asin';
import { exp } from './exp';
import { normalCdf } from './normal';
import { sin } from './sin';

const PI = 3.141592653589793;
const ROOT_TWO_PI = 2.5066282746310002;
/** Above this the integral over the correlation has a peak at its end, and a series takes the peak away. */
const HIGH_CORRELATION = 0.925;

/**
 * P(X ≤ h, Y ≤ k) for standard normal X and Y with correlation rho in [−1, 1]; absolute error below 1e-14.
 * Source: Genz, "Numerical computation of rectangular bivariate and trivariate normal and t probabilities" (2004), after
 * Drezner and Wesolowsky (1990).
 */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
  const upper = Math.abs(rho) < HIGH_CORRELATION ? moderate(-h, -k, rho) : high(-h, -k, rho);
  return Math.max(0, Math.min(1, upper));
}

/** P(X > h, Y > k): the integral of the density's derivative in the correlation. */
function moderate(h: number, k: number, rho: number): number {
  const halfSquares = 0.5 * (h * h + k * k);
  const angle = asin(rho);
  const integral = quadrature((t) => {
    const s = sin(0.5 * angle * t);
    return exp((s * h * k - halfSquares) / (1 - s * s));
  });
  return (integral * angle) / (4 * PI) + normalCdf(-h) * normalCdf(-k);
}

/** The same for correlations near ±1, as what is missing from perfect dependence. */
function high(h: number, given: number, rho: number): number {
  const k = rho < 0 ? -given : given;
  const missing = Math.abs(rho) < 1 ? missingFromPerfect(h, k, rho) : 0;
  if (rho > 0) return normalCdf(-Math.max(h, k)) - missing;
  return missing + (k > h ? normalCdf(k) - normalCdf(h) : 0);
}

function missingFromPerfect(h: number, k: number, rho: number): number {
  const product = h * k;
  const rest = (1 - rho) * (1 + rho);
  const a = Math.sqrt(rest);
  const square = (h - k) * (h - k);
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  const leading = -0.5 * (square / rest + product);
  let sum =
    leading > -100
      ? a * exp(leading) * (1 - (c * (square - rest) * (1 - (d * square) / 5)) / 3 + (c * d * rest * rest) / 5)
      : 0;
  if (product > -100) {
    const b = Math.sqrt(square);
    sum -= exp(-0.5 * product) * ROOT_TWO_PI * normalCdf(-b / a) * b * (1 - (c * square * (1 - (d * square) / 5)) / 3);
  }
  sum +=
    0.5 *
    a *
    quadrature((t) => {
      const x = 0.25 * rest * t * t;
      const exponent = -0.5 * (square / x + product);
      if (exponent <= -100) return 0;
      const root = Math.sqrt(1 - x);
      const exact = exp((-product * x) / (2 * (1 + root) * (1 + root))) / root;
      return exp(exponent) * (exact - (1 + c * x * (1 + d * x)));
    });
  return sum / (2 * PI);
}

/** ∫₀² f(t) dt by the Gauss-Legendre rule with 20 points. */
function quadrature(f: (t: number) => number): number {
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) sum += WEIGHTS[i]! * (f(1 - NODES[i]!) + f(1 + NODES[i]!));
  return sum;
}

const NODES = [
  0.9931285991850949, 0.9639719272779138, 0.912234428251326, 0.8391169718222188, 0.7463319064601508, 0.636053680726515,
  0.5108670019508271, 0.37370608871541955, 0.2277858511416451, 0.07652652113349734,
];
const WEIGHTS = [
  0.017614007139152118, 0.04060142980038694, 0.06267204833410907, 0.08327674157670475, 0.10193011981724044,
  0.11819453196151841, 0.13168863844917664, 0.14209610931838204, 0.14917298647260374, 0.15275338713072584,
];
