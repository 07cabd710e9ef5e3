import { sum } from './sums';

/** Unit in the last place of a positive finite double: the distance to the next one above. */
function unitInLastPlace(x: number): number {
  const bits = new BigUint64Array(Float64Array.of(x).buffer);
  bits[0] = bits[0]! + 1n;
  return new Float64Array(bits.buffer)[0]! - x;
}

/**
 * Parts proportional to those given that add up to `total` to the last bit, in any order and any grouping: each is a
 * whole number of units in the last place of the total, so that no partial sum is ever rounded. Units lost by
 * rounding go to the parts with the largest remainders. Total and parts in one unit, none negative.
 */
export function apportion(total: number, parts: readonly number[]): number[] {
  const weight = sum(parts);
  if (!(total > 0) || !(weight > 0)) return parts.map(() => 0);
  const unit = unitInLastPlace(total);
  const exact = parts.map((part) => (part / weight) * (total / unit));
  const whole = exact.map(Math.floor);
  let missing = Number(BigInt(total / unit) - whole.reduce((all, units) => all + BigInt(units), 0n));
  const byRemainder = parts.map((_, i) => i).sort((a, b) => remainder(exact, b) - remainder(exact, a) || a - b);
  // Rounding of the quotients can leave more, or fewer, units than parts; the largest part takes what remains.
  for (const i of byRemainder) {
    if (missing <= 0) break;
    if (parts[i]! > 0) {
      whole[i]! += 1;
      missing -= 1;
    }
  }
  if (missing !== 0) whole[indexOfLargest(whole)]! += missing;
  return whole.map((units) => units * unit);
}

function remainder(exact: readonly number[], i: number): number {
  return exact[i]! - Math.floor(exact[i]!);
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}
