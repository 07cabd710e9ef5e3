/** Weight of each value in the mean of the largest `count` values; values equal to the last of them share what is left. */
export interface TailWeights {
  readonly mean: number;
  readonly threshold: number;
  /** Weight of values above the threshold: 1 / count. */
  readonly above: number;
  /** Weight of values equal to the threshold. */
  readonly at: number;
}

/** Mean of the largest `count` of the values (count > 0, not necessarily whole), with the weights that make it up. */
export function tailMean(values: Float64Array, count: number): TailWeights {
  const threshold = nthLargest(Float64Array.from(values), Math.min(Math.ceil(count), values.length));
  let [sum, above, equal] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value > threshold) {
      sum += value;
      above++;
    } else if (value === threshold) {
      equal++;
    }
  }
  const rest = count - above;
  return { mean: (sum + rest * threshold) / count, threshold, above: 1 / count, at: rest / (count * equal) };
}

/** The n-th largest of the values, n from 1, by quickselect; reorders them. */
function nthLargest(values: Float64Array, n: number): number {
  const wanted = values.length - n;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const held = values[i]!;
        values[i++] = values[j]!;
        values[j--] = held;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted]!;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
