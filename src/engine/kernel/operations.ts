/**
 * The operations on many events at once in which a pass spends its time. There are two of each kind, which give the
 * same bits: the vector kernel, and the scalar one that is its oracle and stands in where there is no SIMD.
 *
 * All arrays must come from `allocate`. They are a little longer than asked, because vector code reads and writes
 * whole vectors; what lies beyond `count` is undefined afterwards.
 */
export interface Operations {
  readonly name: 'vector' | 'scalar';
  readonly allocate: Allocator;

  /**
   * Words firstWord … firstWord + count − 1 of a Philox sequence; firstWord is a multiple of 16. Word i is lane
   * (i >> 2) & 3 of counter 4·(i >> 4) + (i & 3), the order in which four-lane code produces them.
   */
  fill(
    out: Int32Array | Uint16Array,
    count: number,
    firstWord: number,
    counter1: number,
    counter2: number,
    counter3: number,
    key0: number,
    key1: number,
  ): void;

  /** The words `fill` would write at index[i] >> shift of a sequence that begins at 0; cheaper where few are wanted. */
  pick(
    out: Int32Array,
    index: Int32Array,
    shift: number,
    count: number,
    counter1: number,
    counter2: number,
    counter3: number,
    key0: number,
    key1: number,
  ): void;

  /** The four Philox words of each counter (counters0[i], counters1[i], counter2, counters3[i]). */
  each(out: Words, count: number, counters: Counters, counter2: number, key0: number, key1: number): void;

  /** words[i] = the mirrored bits of first + i, plus shift. */
  mirrorBits(words: Int32Array, first: number, count: number, shift: number): void;

  /** trials[i] &= mask. */
  maskTrials(trials: Uint16Array, count: number, mask: number): void;

  /**
   * Chooses by Walker's method: the low 14 bits of a word choose a column, which keeps itself where the high 18 bits
   * lie below its cut and else gives its alias. Words on the cut go to `slow`; answers how many.
   */
  aliasTrials(words: Int32Array, count: number, columns: Uint32Array, trials: Uint16Array, slow: Uint32Array): number;

  /** Makes the columns for weights ≥ 0 of a block's trials, with a positive sum. */
  fillAlias(alias: Alias, weights: Float64Array, sum: number): void;

  /** product[i] *= factor[i]. */
  multiply(product: Float64Array, factor: Float64Array, count: number): void;

  /** alive[i] = 1 where marks[i] < border, else 0. Marks on the border go to `slow`; answers how many. */
  survive(marks: Uint16Array, count: number, border: number, alive: Uint8Array, slow: Uint32Array): number;

  /** alive[i] = 0 where marks[i] lies above the border (unsigned). Marks on the border go to `slow`; answers how many. */
  surviveWords(marks: Int32Array, count: number, border: number, alive: Uint8Array, slow: Uint32Array): number;

  /** The positions of the words below the border (unsigned), in order; answers how many. */
  wordsBelow(words: Int32Array, count: number, border: number, positions: Uint32Array): number;

  /** The positions of the words on the border; answers how many. */
  wordsOn(words: Int32Array, count: number, border: number, positions: Uint32Array): number;

  /**
   * Keeps the first point of each trial whose flag is not set, and sets it: their trials move to the front, their stream
   * indices (from `first` on) go to `index`. Answers how many.
   */
  firstPoints(trials: Uint16Array, first: number, count: number, flags: Uint8Array, index: Int32Array): number;

  /**
   * Keeps the points whose trial has a 1, not a 0: their trials move to the front, their stream indices (from `first` on)
   * go to `index`. Answers how many.
   */
  keepTrials(trials: Uint16Array, first: number, count: number, keep: Uint8Array, index: Int32Array): number;

  /** out[i] = first + i. */
  countUp(out: Int32Array, first: number, count: number): void;

  /** What the children have of their parents, child i of the one at parent[i]: identity, slot, generation plus one, alive, trial. */
  gatherChildren(children: Offspring, parent: Uint32Array, parents: Ancestors, trials: Uint16Array): void;

  /** words[i] = words[index[i] − first], for rising indices. */
  gatherWords(words: Int32Array, index: Int32Array, first: number, count: number): void;

  /** The same with half words. */
  gatherHalves(halves: Uint16Array, index: Int32Array, first: number, count: number): void;

  /**
   * Sizes of clusters: one event, and one more for each of `length` rising thresholds that the word exceeds; the trial of
   * the cluster is written to `out` once an event. Words on a threshold or above all go to slow[1 …], their number to
   * slow[0]. Answers the number of events written.
   */
  expandClusters(
    trials: Uint16Array,
    words: Int32Array,
    count: number,
    thresholds: Uint32Array,
    length: number,
    out: Uint16Array,
    slow: Uint32Array,
  ): number;

  /**
   * Reads a quantile table of the plan: out[i] is the value of words[i]. Positions that need the slow path go to `slow`;
   * answers how many.
   */
  lookup(table: number, words: Int32Array, count: number, out: Float64Array, slow: Uint32Array): number;

  /**
   * Books raw losses of a single ledger: min(raw × factor, cap), in whole quanta, is added to the annual loss of the
   * trial's record and raises its largest loss. Answers the sum.
   */
  addOne(
    totals: Float64Array,
    trials: Uint16Array,
    raw: Float64Array,
    count: number,
    factor: number,
    cap: number,
    rounding: number,
  ): number;

  /**
   * The same in two ledgers: the residual gets what `factor` leaves of the losses that are alive, the inherent all in
   * full. sums = [residual, inherent, number alive].
   */
  addBoth(
    totals: Float64Array,
    trials: Uint16Array,
    raw: Float64Array,
    alive: Uint8Array,
    count: number,
    factor: number,
    cap: number,
    rounding: number,
    sums: Float64Array,
  ): void;

  /** net[i] = min(raw[i] × factor, cap) in whole quanta. */
  netLosses(raw: Float64Array, count: number, factor: number, cap: number, rounding: number, net: Float64Array): void;

  /**
   * Takes what an event layer pays, share × min(max(net − deductible, 0), limit) in whole quanta, out of net and writes
   * it to `ceded`.
   */
  cede(
    net: Float64Array,
    count: number,
    deductible: number,
    limit: number,
    share: number,
    rounding: number,
    ceded: Float64Array,
  ): void;

  /**
   * Adds ready net losses up by the code of their trial: entry 4·code + (i mod 4) of `sums` grows by net[i]. Four places a
   * code, as most losses share one and sums in one place wait for each other.
   */
  addByCode(sums: Float64Array, codes: Uint16Array, trials: Uint16Array, net: Float64Array, count: number): void;

  /** Books ready net losses and answers their sum; the ledger's annual losses lie 2^shift bytes apart, the largest half as many behind. */
  addNet(totals: Float64Array, shift: number, trials: Uint16Array, net: Float64Array, count: number): number;

  /** Books root events with all that they have triggered: net[i] + triggered[i], whose sum is an occurrence. */
  addOccurrences(
    totals: Float64Array,
    shift: number,
    trials: Uint16Array,
    net: Float64Array,
    triggered: Float64Array,
    count: number,
  ): void;

  /** Moves number n of each of the `count` records of `numbers` numbers to place n · count + record of `columns`; leaves zeros. */
  takeColumns(records: Float64Array, numbers: number, count: number, columns: Float64Array): void;

  /** The sum of the losses. */
  sumLosses(losses: Float64Array, count: number): number;

  /** sums[at[i]] += values[i]; answers the sum of all. */
  addAtSlots(sums: Float64Array, at: Int32Array, values: Float64Array, count: number): number;

  /** The same where the places are trials. */
  addAtTrials(sums: Float64Array, at: Uint16Array, values: Float64Array, count: number): number;

  /** How many of the flags are 1. */
  countAlive(alive: Uint8Array, count: number): number;

  /** net[i] = 0 where alive[i] is 0. */
  maskLosses(net: Float64Array, alive: Uint8Array, count: number): void;
}

export interface Words {
  readonly words0: Int32Array;
  readonly words1: Int32Array;
  readonly words2: Int32Array;
  readonly words3: Int32Array;
}

export interface Counters {
  readonly counters0: Int32Array;
  readonly counters1: Int32Array;
  readonly counters3: Int32Array;
}

/** A choice among the trials of a block. */
export interface Alias {
  /** By column: its cut in whole 2^-18 parts, and its alias. */
  readonly columns: Uint32Array;
  /** The cuts with their fractions, which decide for words on the whole cut. */
  readonly cut: Float64Array;
  /** Room while the columns are made. */
  readonly stack: Uint16Array;
}

/** What triggered events are known by; counters 0 and 1 are the identity of their parent. */
export interface Offspring extends Counters {
  readonly count: number;
  readonly slot: Int32Array;
  readonly trial: Uint16Array;
  readonly generation: Int32Array;
  readonly alive: Uint8Array;
}

/** What their parents are known by. */
export interface Ancestors {
  readonly slot: Int32Array;
  readonly idLow: Int32Array;
  readonly idHigh: Int32Array;
  readonly generation: Int32Array;
  readonly alive: Uint8Array;
}

/** Hands out zeroed arrays in which the operations work. */
export interface Allocator {
  float64(length: number): Float64Array;
  int32(length: number): Int32Array;
  uint32(length: number): Uint32Array;
  uint16(length: number): Uint16Array;
  uint8(length: number): Uint8Array;
}
