import { log, log1p } from './log';
import { stirlingError } from './stirling-error';

const HALF_LOG_2PI = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846713;
/** (ζ(k) − 1)/k for k = 2, 3, … */
const ZETA_TERMS = [
  0.3224670334241132, 0.0673523010531981, 0.020580808427784546, 0.007385551028673986, 0.0028905103307415234,
  0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939, 9.945751278180853e-5, 4.492623673813314e-5,
  2.050721277567069e-5, 9.439488275268397e-6, 4.374866789907488e-6, 2.039215753801366e-6, 9.55141213040742e-7,
  4.492469198764566e-7, 2.1207184805554665e-7, 1.0043224823968099e-7, 4.7698101693639804e-8, 2.2711094608943164e-8,
  1.0838659214896955e-8, 5.183475041970047e-9, 2.4836745438024785e-9, 1.1921401405860912e-9, 5.731367241678862e-10,
  2.7595228851242334e-10, 1.330476437424449e-10, 6.4229645638381e-11, 3.1044247747322276e-11, 1.5021384080754142e-11,
  7.275974480239079e-12, 3.527742476575915e-12,
];

/**
 * ln Γ(1 + x) for x > −½, accurate relative to its own size also near its zeros x = 0 and x = 1.
 * Source: Abramowitz and Stegun 6.1.33 (Taylor series with ζ(k) − 1).
 */
export function logGamma1p(x: number): number {
  if (x > 1.5) return logGamma(1 + x);
  if (x > 0.5) return log1p(x - 1) + logGamma1p(x - 1);
  let sum = 0;
  for (let k = ZETA_TERMS.length - 1; k >= 0; k--) sum = ZETA_TERMS[k]! - sum * x;
  return -log1p(x) + x * (ONE_MINUS_EULER + x * sum);
}

/** ln Γ(x) for x > 0. Relative error about 1e-15. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma1p(x) - log(x);
  if (x <= 2.5) return logGamma1p(x - 1);
  return (x - 0.5) * log(x) - x + HALF_LOG_2PI + stirlingError(x);
}

/** ln(Γ(x + d)/Γ(x)) − d ln x for x > 0, x + d > 0, without cancellation for large x. */
export function logGammaRatio(x: number, d: number): number {
  return (x + d - 0.5) * log1p(d / x) - d + stirlingError(x + d) - stirlingError(x);
}
