import type { Operations } from '../operations';
import { CUBIC, halfRows, originRow, type QuantileTables, ROW_BYTES } from '../table-layout';
import { allocator, FREE, PAGE } from './allocator';
import { instantiateKernel } from './instantiate';

/** The operations as the vector kernel performs them, with `room` bytes for arrays; null where it cannot run. */
export function vectorOperations(tables: QuantileTables, room: number): Operations | null {
  const kernel = instantiateKernel();
  if (kernel === null) return null;
  const { memory } = kernel;
  const pages = Math.ceil((FREE + tables.rows.byteLength + room) / PAGE) - memory.buffer.byteLength / PAGE;
  if (pages > 0) memory.grow(pages);
  new Float32Array(memory.buffer, FREE, tables.rows.length).set(tables.rows);
  const allocate = allocator(memory.buffer, FREE + tables.rows.byteLength);
  return {
    name: 'vector',
    allocate,
    fill: (out, count, firstWord, counter1, counter2, counter3, key0, key1) => {
      kernel.fill(out.byteOffset, count, firstWord, counter1, counter2, counter3, key0, key1);
    },
    each: (out, count, counters, counter2, key0, key1) => {
      const { words0, words1, words2, words3 } = out;
      const { counters0, counters1, counters3 } = counters;
      kernel.each(
        words0.byteOffset,
        words1.byteOffset,
        words2.byteOffset,
        words3.byteOffset,
        count,
        counters0.byteOffset,
        counters1.byteOffset,
        counter2,
        counters3.byteOffset,
        key0,
        key1,
      );
    },
    pick: (out, index, shift, count, counter1, counter2, counter3, key0, key1) => {
      kernel.pick(out.byteOffset, index.byteOffset, shift, count, counter1, counter2, counter3, key0, key1);
    },
    keepTrials: (trials, first, count, keep, index) =>
      kernel.keepTrials(trials.byteOffset, first, count, keep.byteOffset, index.byteOffset),
    mirrorBits: (words, first, count, shift) => {
      kernel.mirrorBits(words.byteOffset, first, count, shift);
    },
    maskTrials: (trials, count, mask) => {
      kernel.maskTrials(trials.byteOffset, count, mask);
    },
    aliasTrials: (words, count, columns, trials, slow) =>
      kernel.aliasTrials(words.byteOffset, count, columns.byteOffset, trials.byteOffset, slow.byteOffset),
    fillAlias: ({ columns, cut, stack }, weights, sum) => {
      kernel.fillAlias(columns.byteOffset, cut.byteOffset, stack.byteOffset, weights.byteOffset, sum);
    },
    multiply: (product, factor, count) => {
      kernel.multiply(product.byteOffset, factor.byteOffset, count);
    },
    survive: (marks, count, border, alive, slow) =>
      kernel.survive(marks.byteOffset, count, border, alive.byteOffset, slow.byteOffset),
    surviveWords: (marks, count, border, alive, slow) =>
      kernel.surviveWords(marks.byteOffset, count, border, alive.byteOffset, slow.byteOffset),
    wordsBelow: (words, count, border, positions) =>
      kernel.wordsBelow(words.byteOffset, count, border, positions.byteOffset),
    wordsOn: (words, count, border, positions) => kernel.wordsOn(words.byteOffset, count, border, positions.byteOffset),
    firstPoints: (trials, first, count, flags, index) =>
      kernel.firstPoints(trials.byteOffset, first, count, flags.byteOffset, index.byteOffset),
    gatherWords: (words, index, first, count) => {
      kernel.gatherWords(words.byteOffset, index.byteOffset, first, count);
    },
    gatherHalves: (halves, index, first, count) => {
      kernel.gatherHalves(halves.byteOffset, index.byteOffset, first, count);
    },
    expandClusters: (trials, words, count, thresholds, length, out, slow) =>
      kernel.expandClusters(
        trials.byteOffset,
        words.byteOffset,
        count,
        thresholds.byteOffset,
        length,
        out.byteOffset,
        slow.byteOffset,
      ),
    lookup: (table, words, count, out, slow) => {
      const bits = tables.bits[table]!;
      const first = FREE + ROW_BYTES * tables.row[table]!;
      if (tables.kind[table] !== CUBIC) {
        return kernel.lookupSteps(words.byteOffset, count, first, bits, out.byteOffset, slow.byteOffset);
      }
      const octave0 = first + ROW_BYTES * originRow(bits);
      const scale = tables.scale[table]!;
      const half = halfRows(bits);
      return kernel.lookupCubic(words.byteOffset, count, octave0, bits, half, scale, out.byteOffset, slow.byteOffset);
    },
    addOne: (totals, trials, raw, count, factor, cap, rounding) =>
      kernel.addOne(totals.byteOffset, trials.byteOffset, raw.byteOffset, count, factor, cap, rounding),
    addBoth: (totals, trials, raw, alive, count, factor, cap, rounding, sums) => {
      kernel.addBoth(
        totals.byteOffset,
        trials.byteOffset,
        raw.byteOffset,
        alive.byteOffset,
        count,
        factor,
        cap,
        rounding,
        sums.byteOffset,
      );
    },
    netLosses: (raw, count, factor, cap, rounding, net) => {
      kernel.netLosses(raw.byteOffset, count, factor, cap, rounding, net.byteOffset);
    },
    cede: (net, count, deductible, limit, share, rounding, ceded) => {
      kernel.cede(net.byteOffset, count, deductible, limit, share, rounding, ceded.byteOffset);
    },
    addByCode: (sums, codes, trials, net, count) => {
      kernel.addByCode(sums.byteOffset, codes.byteOffset, trials.byteOffset, net.byteOffset, count);
    },
    addNet: (totals, shift, trials, net, count) =>
      kernel.addNet(totals.byteOffset, shift, trials.byteOffset, net.byteOffset, count),
    addOccurrences: (totals, shift, trials, net, triggered, count) => {
      kernel.addOccurrences(totals.byteOffset, shift, trials.byteOffset, net.byteOffset, triggered.byteOffset, count);
    },
    takeColumns: (records, numbers, count, columns) => {
      kernel.takeColumns(records.byteOffset, numbers, count, columns.byteOffset);
    },
    sumLosses: (losses, count) => kernel.sumLosses(losses.byteOffset, count),
    addAtSlots: (sums, at, values, count) =>
      kernel.addAtSlots(sums.byteOffset, at.byteOffset, values.byteOffset, count),
    addAtTrials: (sums, at, values, count) =>
      kernel.addAtTrials(sums.byteOffset, at.byteOffset, values.byteOffset, count),
    countAlive: (alive, count) => kernel.countAlive(alive.byteOffset, count),
    maskLosses: (net, alive, count) => {
      kernel.maskLosses(net.byteOffset, alive.byteOffset, count);
    },
    countUp: (out, first, count) => {
      kernel.countUp(out.byteOffset, first, count);
    },
    gatherChildren: (children, parent, parents, trials) => {
      kernel.gatherChildren(
        children.count,
        children.counters0.byteOffset,
        children.counters1.byteOffset,
        children.slot.byteOffset,
        children.generation.byteOffset,
        children.alive.byteOffset,
        children.trial.byteOffset,
        parent.byteOffset,
        parents.idLow.byteOffset,
        parents.idHigh.byteOffset,
        parents.slot.byteOffset,
        parents.generation.byteOffset,
        parents.alive.byteOffset,
        trials.byteOffset,
      );
    },
  };
}
