/** Complex products on arrays of (real, imaginary) pairs. */
/** target[at] += scale·(re + i·im)·source[from]. */
export function addProduct(
  target: Float64Array,
  at: number,
  re: number,
  im: number,
  source: Float64Array,
  from: number,
  scale: number,
): void {
  const sourceRe = scale * source[2 * from]!;
  const sourceIm = scale * source[2 * from + 1]!;
  target[2 * at] = target[2 * at]! + re * sourceRe - im * sourceIm;
  target[2 * at + 1] = target[2 * at + 1]! + re * sourceIm + im * sourceRe;
}
