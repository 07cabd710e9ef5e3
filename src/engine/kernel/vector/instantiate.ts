import { compileBinary, instantiate } from '../../web-assembly';
import { BINARY } from './binary';

/** What the compiled kernel exports; arrays are given by their address. The functions are described in `assembly`. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  fill(
    out: number,
    count: number,
    firstWord: number,
    counter1: number,
    counter2: number,
    counter3: number,
    key0: number,
    key1: number,
  ): void;
  each(
    out0: number,
    out1: number,
    out2: number,
    out3: number,
    count: number,
    counters0: number,
    counters1: number,
    counter2: number,
    counters3: number,
    key0: number,
    key1: number,
  ): void;
  pick(
    out: number,
    index: number,
    shift: number,
    count: number,
    counter1: number,
    counter2: number,
    counter3: number,
    key0: number,
    key1: number,
  ): void;
  keepTrials(trials: number, first: number, count: number, keep: number, index: number): number;
  exponentials(z: number, count: number, location: number, scale: number, out: number): number;
  octaveCubics(values: number, matrix: number, segments: number, out: number): void;
  mirrorBits(words: number, first: number, count: number, shift: number): void;
  maskTrials(trials: number, count: number, mask: number): void;
  aliasTrials(words: number, count: number, columns: number, trials: number, slow: number): number;
  fillAlias(columns: number, cut: number, stack: number, weights: number, sum: number): void;
  multiply(product: number, factor: number, count: number): void;
  survive(marks: number, count: number, border: number, alive: number, slow: number): number;
  surviveWords(marks: number, count: number, border: number, alive: number, slow: number): number;
  wordsBelow(words: number, count: number, border: number, positions: number): number;
  wordsOn(words: number, count: number, border: number, positions: number): number;
  firstPoints(trials: number, first: number, count: number, flags: number, index: number): number;
  gatherWords(words: number, index: number, first: number, count: number): void;
  gatherHalves(halves: number, index: number, first: number, count: number): void;
  expandClusters(
    trials: number,
    words: number,
    count: number,
    thresholds: number,
    length: number,
    out: number,
    slow: number,
  ): number;
  cede(
    net: number,
    count: number,
    deductible: number,
    limit: number,
    share: number,
    rounding: number,
    ceded: number,
  ): void;
  lookupCubic(
    words: number,
    count: number,
    table: number,
    bits: number,
    half: number,
    scale: number,
    raw: number,
    slow: number,
  ): number;
  lookupSteps(words: number, count: number, table: number, bits: number, raw: number, slow: number): number;
  addOne(
    totals: number,
    trials: number,
    raw: number,
    count: number,
    factor: number,
    cap: number,
    rounding: number,
  ): number;
  addBoth(
    totals: number,
    trials: number,
    raw: number,
    alive: number,
    count: number,
    factor: number,
    cap: number,
    rounding: number,
    sums: number,
  ): void;
  netLosses(raw: number, count: number, factor: number, cap: number, rounding: number, net: number): void;
  addByCode(sums: number, codes: number, trials: number, net: number, count: number): void;
  addNet(totals: number, shift: number, trials: number, net: number, count: number): number;
  addOccurrences(totals: number, shift: number, trials: number, net: number, triggered: number, count: number): void;
  takeColumns(records: number, numbers: number, count: number, columns: number): void;
  sumLosses(losses: number, count: number): number;
  addAtSlots(sums: number, at: number, values: number, count: number): number;
  addAtTrials(sums: number, at: number, values: number, count: number): number;
  countAlive(alive: number, count: number): number;
  maskLosses(net: number, alive: number, count: number): void;
  countUp(out: number, first: number, count: number): void;
  gatherChildren(
    count: number,
    counters0: number,
    counters1: number,
    slot: number,
    generation: number,
    alive: number,
    trial: number,
    parent: number,
    parentLow: number,
    parentHigh: number,
    parentSlot: number,
    parentGeneration: number,
    parentAlive: number,
    trials: number,
  ): void;
}

/** Compiled at the first use; null where the host has no vector instructions. */
let compiled: object | null | undefined;

/** A kernel with a memory of its own; null where the host cannot run it. */
export function instantiateKernel(): KernelExports | null {
  if (compiled === undefined) compiled = compileBinary(BINARY);
  return compiled && (instantiate(compiled) as KernelExports);
}
