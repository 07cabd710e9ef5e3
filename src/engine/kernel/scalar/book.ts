/** From losses before controls to the totals of the trials; the vector kernel's is vector/assembly/book.ts. */

function quantised(raw: number, factor: number, cap: number, rounding: number): number {
  const loss = raw * factor;
  return (loss < cap ? loss : cap) + rounding - rounding;
}

/** `record` is the place of the annual loss; the largest lies as many places behind as there are ledgers. */
function book(totals: Float64Array, record: number, ledgers: number, loss: number): void {
  totals[record]! += loss;
  if (loss > totals[record + ledgers]!) totals[record + ledgers] = loss;
}

export function takeColumns(records: Float64Array, numbers: number, count: number, columns: Float64Array): void {
  for (let record = 0; record < count; record++) {
    for (let n = 0; n < numbers; n++) columns[n * count + record] = records[record * numbers + n]!;
  }
  records.fill(0, 0, numbers * count);
}

export function addOne(
  totals: Float64Array,
  trials: Uint16Array,
  raw: Float64Array,
  count: number,
  factor: number,
  cap: number,
  rounding: number,
): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const loss = quantised(raw[i]!, factor, cap, rounding);
    sum += loss;
    book(totals, 2 * trials[i]!, 1, loss);
  }
  return sum;
}

export function addBoth(
  totals: Float64Array,
  trials: Uint16Array,
  raw: Float64Array,
  alive: Uint8Array,
  count: number,
  factor: number,
  cap: number,
  rounding: number,
  sums: Float64Array,
): void {
  let [residualSum, inherentSum, survivors] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const residual = alive[i] === 0 ? 0 : quantised(raw[i]!, factor, cap, rounding);
    const inherent = quantised(raw[i]!, 1, cap, rounding);
    residualSum += residual;
    inherentSum += inherent;
    survivors += alive[i]!;
    book(totals, 4 * trials[i]!, 2, residual);
    book(totals, 4 * trials[i]! + 1, 2, inherent);
  }
  sums[0] = residualSum;
  sums[1] = inherentSum;
  sums[2] = survivors;
}

export function netLosses(
  raw: Float64Array,
  count: number,
  factor: number,
  cap: number,
  rounding: number,
  net: Float64Array,
): void {
  for (let i = 0; i < count; i++) net[i] = quantised(raw[i]!, factor, cap, rounding);
}

export function addNet(
  totals: Float64Array,
  shift: number,
  trials: Uint16Array,
  net: Float64Array,
  count: number,
): number {
  const stride = strideOf(shift);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += net[i]!;
    book(totals, stride * trials[i]!, stride / 2, net[i]!);
  }
  return sum;
}

export function addOccurrences(
  totals: Float64Array,
  shift: number,
  trials: Uint16Array,
  net: Float64Array,
  triggered: Float64Array,
  count: number,
): void {
  const stride = strideOf(shift);
  for (let i = 0; i < count; i++) {
    book(totals, stride * trials[i]!, stride / 2, net[i]! + triggered[i]!);
  }
}

function strideOf(shift: number): number {
  return 2 ** shift / Float64Array.BYTES_PER_ELEMENT;
}

export function sumLosses(losses: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += losses[i]!;
  return sum;
}

/** For slots and for trials. */
export function addAt(sums: Float64Array, at: Int32Array | Uint16Array, values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += values[i]!;
    sums[at[i]!]! += values[i]!;
  }
  return sum;
}

export function countAlive(alive: Uint8Array, count: number): number {
  let survivors = 0;
  for (let i = 0; i < count; i++) survivors += alive[i]!;
  return survivors;
}

export function maskLosses(net: Float64Array, alive: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) if (alive[i] === 0) net[i] = 0;
}

export function addByCode(
  sums: Float64Array,
  codes: Uint16Array,
  trials: Uint16Array,
  net: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) sums[4 * codes[trials[i]!]! + (i & 3)]! += net[i]!;
}

export function cede(
  net: Float64Array,
  count: number,
  deductible: number,
  limit: number,
  share: number,
  rounding: number,
  ceded: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const over = net[i]! - deductible;
    const paid = over > 0 ? share * (over < limit ? over : limit) + rounding - rounding : 0;
    ceded[i] = paid;
    net[i]! -= paid;
  }
}
