import { keyOf } from './buckets';

/**
 * A histogram of losses whose size does not grow with their number. Buckets are those of the leading bits of the float64
 * patterns, 12 of the fraction, so that each is at most 2^-12 of its losses wide; zero has a bucket of its own. Sums are
 * whole quanta, exact for up to 2^27 losses, so that histograms merge to the same bytes in any order.
 */
export interface LossHistogram {
  /** Every loss is a whole number of these, below 2^52 (currency). */
  readonly quantum: number;
  /** Losses in each bucket, by randomisation; of independent losses one array. */
  readonly counts: readonly Uint32Array[];
  /** Σ losses of each bucket in quanta: 2^26 × high + low. */
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/** Bits of the high word that do not count: 20 bits of the fraction less 12. */
const DROPPED = 8;
const BUCKETS_AN_OCTAVE = 2 ** 12;
const OCTAVES = 52;
/** The bucket of zero, then those of all octaves. */
export const LOSS_BUCKETS = 1 + OCTAVES * BUCKETS_AN_OCTAVE;
const HALF = 2 ** 26;
/** Width of a bucket as a share of its losses, at most. */
export const BUCKET_WIDTH = 1 / BUCKETS_AN_OCTAVE;

/** An empty histogram on shared buffers. */
export function lossHistogram(quantum: number, randomisations: number): LossHistogram {
  const sums = (): Float64Array => new Float64Array(new SharedArrayBuffer(8 * LOSS_BUCKETS));
  const counts = Array.from({ length: randomisations }, () => new Uint32Array(new SharedArrayBuffer(4 * LOSS_BUCKETS)));
  return { quantum, counts, high: sums(), low: sums() };
}

export function clearHistogram({ counts, high, low }: LossHistogram): void {
  for (const column of [...counts, high, low]) column.fill(0);
}

/** Counts losses of one randomisation. */
export function addLosses(histogram: LossHistogram, losses: Float64Array, randomisation: number): void {
  const { quantum, high, low } = histogram;
  const counts = histogram.counts[randomisation]!;
  const words = new Int32Array(losses.buffer, losses.byteOffset, 2 * losses.length);
  const zero = firstKey(quantum) - 1;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i]!;
    if (loss === 0) {
      counts[0]! += 1;
      continue;
    }
    const bucket = keyOf(words[2 * i + 1]!, DROPPED) - zero;
    const quanta = loss / quantum;
    const upper = Math.floor(quanta / HALF);
    counts[bucket]! += 1;
    high[bucket]! += upper;
    low[bucket]! += quanta - upper * HALF;
  }
}

/** The buckets of a histogram of one randomisation that hold losses. */
export interface SparseHistogram {
  readonly buckets: Uint32Array;
  readonly counts: Uint32Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export function sparseHistogram({ counts: [counts], high, low }: LossHistogram): SparseHistogram {
  let size = 0;
  for (let bucket = 0; bucket < LOSS_BUCKETS; bucket++) if (counts![bucket]! > 0) size++;
  const sparse = {
    buckets: new Uint32Array(size),
    counts: new Uint32Array(size),
    high: new Float64Array(size),
    low: new Float64Array(size),
  };
  for (let bucket = 0, i = 0; i < size; bucket++) {
    if (counts![bucket]! === 0) continue;
    sparse.buckets[i] = bucket;
    sparse.counts[i] = counts![bucket]!;
    sparse.high[i] = high[bucket]!;
    sparse.low[i++] = low[bucket]!;
  }
  return sparse;
}

/** Adds what one randomisation counted to the whole. */
export function mergeHistogram(whole: LossHistogram, part: SparseHistogram, randomisation: number): void {
  const counts = whole.counts[randomisation]!;
  for (let i = 0; i < part.buckets.length; i++) {
    const bucket = part.buckets[i]!;
    counts[bucket]! += part.counts[i]!;
    whole.high[bucket]! += part.high[i]!;
    whole.low[bucket]! += part.low[i]!;
  }
}

/** The bucket of a loss that is not negative. */
export function bucketOf(quantum: number, loss: number): number {
  if (loss < quantum) return 0;
  return Math.min(LOSS_BUCKETS - 1, keyOf(highWord(loss), DROPPED) - firstKey(quantum) + 1);
}

/** The least loss of a bucket; of the bucket after the last one, the loss that none reaches. */
export function lowerEdge(quantum: number, bucket: number): number {
  if (bucket === 0) return 0;
  const octave = Math.floor((bucket - 1) / BUCKETS_AN_OCTAVE);
  const step = (bucket - 1) % BUCKETS_AN_OCTAVE;
  return quantum * 2 ** octave * (1 + step / BUCKETS_AN_OCTAVE);
}

/** Sum of the losses of a bucket, currency. */
export function bucketSum({ quantum, high, low }: LossHistogram, bucket: number): number {
  return (high[bucket]! * HALF + low[bucket]!) * quantum;
}

const firstKey = (quantum: number): number => keyOf(highWord(quantum), DROPPED);

function highWord(value: number): number {
  return new Int32Array(Float64Array.of(value).buffer)[1]!;
}
