/**
 * From losses before controls to the totals of the trials; the scalar reference is scalar/book.ts.
 * A trial's record holds its annual and its largest loss; with two ledgers the annual losses of residual and inherent,
 * then the largest ones.
 */

/** Rounds to whole quanta: adding and taking away 1.5 × 2^52 quanta, half to even. */
function quantise(raw: v128, factor: v128, cap: v128, rounding: v128): v128 {
  return f64x2.sub(f64x2.add(f64x2.pmin(cap, f64x2.mul(raw, factor)), rounding), rounding);
}

/** Adds one loss, in both lanes of `loss`, to the annual loss of a record of one ledger and to its largest. */
function book(record: usize, loss: v128): void {
  const known = v128.load(record);
  v128.store(record, v128.shuffle<i64>(f64x2.add(known, loss), f64x2.pmax(known, loss), 0, 3));
}

/** The same for the residual and the inherent loss of an event, side by side in `losses`. */
function bookPair(record: usize, losses: v128): void {
  v128.store(record, f64x2.add(v128.load(record), losses));
  v128.store(record, f64x2.pmax(v128.load(record, 16), losses), 16);
}

/** The same for one ledger of a record whose largest losses lie `gap` bytes behind the annual ones. */
function bookOne(record: usize, gap: usize, loss: v128): void {
  store<f64>(record, load<f64>(record) + f64x2.extract_lane(loss, 0));
  v128.store64_lane(record + gap, f64x2.pmax(v128.load64_splat(record + gap), loss), 0);
}

function first(pair: v128): v128 {
  return v128.shuffle<i64>(pair, pair, 0, 0);
}

function second(pair: v128): v128 {
  return v128.shuffle<i64>(pair, pair, 1, 1);
}

/** Moves the numbers of records, an even number each, to columns and leaves zeros; `count` is even. */
export function takeColumns(records: usize, numbers: i32, count: i32, columns: usize): void {
  const bytes = (<usize>numbers) << 3;
  const column = (<usize>count) << 3;
  const zero = f64x2.splat(0);
  for (let pair: usize = 0; pair < bytes; pair += 16) {
    const left = columns + (pair >> 3) * column;
    const right = left + column;
    let record = records + pair;
    for (let at: usize = 0; at < column; at += 16) {
      const a = v128.load(record);
      v128.store(record, zero);
      record += bytes;
      const b = v128.load(record);
      v128.store(record, zero);
      record += bytes;
      v128.store(left + at, v128.shuffle<i64>(a, b, 0, 2));
      v128.store(right + at, v128.shuffle<i64>(a, b, 1, 3));
    }
  }
}

/** Books the losses of a single ledger; answers their sum. Arrays are read up to a multiple of 4. */
export function addOne(
  totals: usize,
  trials: usize,
  raw: usize,
  count: i32,
  factor: f64,
  cap: f64,
  rounding: f64,
): f64 {
  const factors = f64x2.splat(factor);
  const caps = f64x2.splat(cap);
  const roundings = f64x2.splat(rounding);
  let sum = f64x2.splat(0);
  let i: usize = 0;
  for (const end = <usize>(count & ~3); i < end; i += 4) {
    const a = quantise(v128.load(raw + (i << 3)), factors, caps, roundings);
    const b = quantise(v128.load(raw + (i << 3), 16), factors, caps, roundings);
    sum = f64x2.add(sum, f64x2.add(a, b));
    const four = load<u64>(trials + (i << 1));
    book(totals + <usize>((four & 0xffff) << 4), first(a));
    book(totals + <usize>(((four >> 16) & 0xffff) << 4), second(a));
    book(totals + <usize>(((four >> 32) & 0xffff) << 4), first(b));
    book(totals + <usize>((four >> 48) << 4), second(b));
  }
  let total = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  for (; i < <usize>count; i++) {
    const loss = quantise(f64x2.splat(load<f64>(raw + (i << 3))), factors, caps, roundings);
    total += f64x2.extract_lane(loss, 0);
    book(totals + ((<usize>load<u16>(trials + (i << 1))) << 4), loss);
  }
  return total;
}

/**
 * Books losses in both ledgers: what controls leave of the surviving ones, and all of them in full. Writes the sums
 * of residual and inherent and the number of survivors to `sums`. Arrays are read up to a multiple of 2.
 */
export function addBoth(
  totals: usize,
  trials: usize,
  raw: usize,
  alive: usize,
  count: i32,
  factor: f64,
  cap: f64,
  rounding: f64,
  sums: usize,
): void {
  const factors = f64x2.splat(factor);
  const ones = f64x2.splat(1);
  const caps = f64x2.splat(cap);
  const roundings = f64x2.splat(rounding);
  const zero = i64x2.splat(0);
  let residualSum = f64x2.splat(0);
  let inherentSum = f64x2.splat(0);
  let survivors = zero;
  let i: usize = 0;
  for (const end = <usize>(count & ~1); i < end; i += 2) {
    const pair = v128.load(raw + (i << 3));
    const flags = i64x2(load<u8>(alive + i), load<u8>(alive + i, 1));
    survivors = i64x2.add(survivors, flags);
    const residual = v128.and(quantise(pair, factors, caps, roundings), i64x2.sub(zero, flags));
    const inherent = quantise(pair, ones, caps, roundings);
    residualSum = f64x2.add(residualSum, residual);
    inherentSum = f64x2.add(inherentSum, inherent);
    const two = load<u32>(trials + (i << 1));
    bookPair(totals + ((<usize>(two & 0xffff)) << 5), v128.shuffle<i64>(residual, inherent, 0, 2));
    bookPair(totals + ((<usize>(two >> 16)) << 5), v128.shuffle<i64>(residual, inherent, 1, 3));
  }
  let residualTotal = f64x2.extract_lane(residualSum, 0) + f64x2.extract_lane(residualSum, 1);
  let inherentTotal = f64x2.extract_lane(inherentSum, 0) + f64x2.extract_lane(inherentSum, 1);
  let alives = <f64>(i64x2.extract_lane(survivors, 0) + i64x2.extract_lane(survivors, 1));
  if (i < <usize>count) {
    const one = f64x2.splat(load<f64>(raw + (i << 3)));
    const flag = load<u8>(alive + i);
    const residual = v128.and(quantise(one, factors, caps, roundings), i64x2.splat(-(<i64>flag)));
    const inherent = quantise(one, ones, caps, roundings);
    residualTotal += f64x2.extract_lane(residual, 0);
    inherentTotal += f64x2.extract_lane(inherent, 0);
    alives += <f64>flag;
    bookPair(totals + ((<usize>load<u16>(trials + (i << 1))) << 5), v128.shuffle<i64>(residual, inherent, 0, 2));
  }
  store<f64>(sums, residualTotal);
  store<f64>(sums, inherentTotal, 8);
  store<f64>(sums, alives, 16);
}

/** net[i] = what the factor leaves of raw[i], in whole quanta. Arrays are read and written up to a multiple of 2. */
export function netLosses(raw: usize, count: i32, factor: f64, cap: f64, rounding: f64, net: usize): void {
  const factors = f64x2.splat(factor);
  const caps = f64x2.splat(cap);
  const roundings = f64x2.splat(rounding);
  for (let i: usize = 0, end = (<usize>count) << 3; i < end; i += 16) {
    v128.store(net + i, quantise(v128.load(raw + i), factors, caps, roundings));
  }
}

/** Books ready net losses in one ledger, whose first record begins at `totals`; records have 2^shift bytes. Answers their sum. */
export function addNet(totals: usize, shift: i32, trials: usize, net: usize, count: i32): f64 {
  const gap = <usize>(1 << (shift - 1));
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < <usize>count; i++) {
    const loss = v128.load64_splat(net + (i << 3));
    sum = f64x2.add(sum, loss);
    bookOne(totals + ((<usize>load<u16>(trials + (i << 1))) << shift), gap, loss);
  }
  return f64x2.extract_lane(sum, 0);
}

/** Books root events with all that they have triggered. */
export function addOccurrences(
  totals: usize,
  shift: i32,
  trials: usize,
  net: usize,
  triggered: usize,
  count: i32,
): void {
  const gap = <usize>(1 << (shift - 1));
  for (let i: usize = 0; i < <usize>count; i++) {
    const record = totals + ((<usize>load<u16>(trials + (i << 1))) << shift);
    bookOne(record, gap, f64x2.add(v128.load64_splat(net + (i << 3)), v128.load64_splat(triggered + (i << 3))));
  }
}

/** The sum of the losses: whole quanta, so that the order does not matter. */
export function sumLosses(losses: usize, count: i32): f64 {
  let sum = f64x2.splat(0);
  let i: usize = 0;
  for (const end = <usize>(count & ~1); i < end; i += 2) sum = f64x2.add(sum, v128.load(losses + (i << 3)));
  const pairs = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  return i < <usize>count ? pairs + load<f64>(losses + (i << 3)) : pairs;
}

/** sums[at[i]] += values[i]; answers the sum of all. */
export function addAtSlots(sums: usize, at: usize, values: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize>count; i++) {
    const place = sums + ((<usize>load<u32>(at + (i << 2))) << 3);
    const value = load<f64>(values + (i << 3));
    sum += value;
    store<f64>(place, load<f64>(place) + value);
  }
  return sum;
}

/** The same where the places are trials. */
export function addAtTrials(sums: usize, at: usize, values: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize>count; i++) {
    const place = sums + ((<usize>load<u16>(at + (i << 1))) << 3);
    const value = load<f64>(values + (i << 3));
    sum += value;
    store<f64>(place, load<f64>(place) + value);
  }
  return sum;
}

/** How many of the flags are 1. */
export function countAlive(alive: usize, count: i32): i32 {
  let survivors: i32 = 0;
  let i: usize = 0;
  for (const end = <usize>(count & ~15); i < end; i += 16) {
    survivors += <i32>popcnt(i8x16.bitmask(i8x16.neg(v128.load(alive + i))));
  }
  for (; i < <usize>count; i++) survivors += load<u8>(alive + i);
  return survivors;
}

/** net[i] = 0 where alive[i] is 0. Arrays are read and written up to a multiple of 2. */
export function maskLosses(net: usize, alive: usize, count: i32): void {
  const zero = i64x2.splat(0);
  for (let i: usize = 0; i < <usize>count; i += 2) {
    const flags = i64x2(load<u8>(alive + i), load<u8>(alive + i, 1));
    v128.store(net + (i << 3), v128.and(v128.load(net + (i << 3)), i64x2.sub(zero, flags)));
  }
}

/**
 * Takes what an event layer pays, share × min(max(net − deductible, 0), limit) in whole quanta, out of net and writes it
 * to `ceded`. Arrays are read and written up to a multiple of 2.
 */
export function cede(
  net: usize,
  count: i32,
  deductible: f64,
  limit: f64,
  share: f64,
  rounding: f64,
  ceded: usize,
): void {
  const deductibles = f64x2.splat(deductible);
  const limits = f64x2.splat(limit);
  const shares = f64x2.splat(share);
  const roundings = f64x2.splat(rounding);
  const zero = f64x2.splat(0);
  for (let i: usize = 0, end = (<usize>count) << 3; i < end; i += 16) {
    const loss = v128.load(net + i);
    const over = f64x2.sub(loss, deductibles);
    const part = f64x2.mul(shares, f64x2.pmin(limits, over));
    const payment = f64x2.sub(f64x2.add(part, roundings), roundings);
    const paid = v128.and(payment, f64x2.gt(over, zero));
    v128.store(ceded + i, paid);
    v128.store(net + i, f64x2.sub(loss, paid));
  }
}

/** Entry 4·code + (i mod 4) of `sums` grows by net[i], where the code is that of the trial. */
export function addByCode(sums: usize, codes: usize, trials: usize, net: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    const code = <usize>load<u16>(codes + ((<usize>load<u16>(trials + (i << 1))) << 1));
    const at = sums + (code << 5) + ((i & 3) << 3);
    store<f64>(at, load<f64>(at) + load<f64>(net + (i << 3)));
  }
}
