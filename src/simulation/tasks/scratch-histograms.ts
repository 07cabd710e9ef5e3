import { clearHistogram, type LossHistogram, lossHistogram } from '../../engine/index';

const kept: LossHistogram[] = [];

/** Empty histograms for a task, the same memory for every task of a thread: what one leaves is gone when the next begins. */
export function scratchHistograms(quantum: number, count: number): LossHistogram[] {
  while (kept.length < count) kept.push(lossHistogram(quantum, 1));
  return kept.slice(0, count).map((histogram) => {
    clearHistogram(histogram);
    return { ...histogram, quantum };
  });
}
