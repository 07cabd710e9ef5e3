/** Spectra hold complex values as (re, im) pairs. */

/** product *= factor, point by point. */
export function multiplyInto(product: Float64Array, factor: Float64Array): void {
  for (let j = 0; j < product.length; j += 2) {
    const re = product[j]! * factor[j]! - product[j + 1]! * factor[j + 1]!;
    product[j + 1] = product[j]! * factor[j + 1]! + product[j + 1]! * factor[j]!;
    product[j] = re;
  }
}

/** sum += factor × values. */
export function addMultiple(sum: Float64Array, factor: number, values: Float64Array): void {
  for (let j = 0; j < sum.length; j++) sum[j] = sum[j]! + factor * values[j]!;
}
