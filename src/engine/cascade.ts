import { stronglyConnected } from './strongly-connected';

/** A cascade between two risks by their indices: the mean number of events of `to` per event of `from`. */
export interface MeanLink {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
}

/** Mean matrix M, row by row: M[i·size + j] is the mean number of events of j per event of i; parallel links add. */
export function meanMatrix(size: number, links: readonly MeanLink[]): Float64Array {
  const matrix = new Float64Array(size * size);
  for (const { from, to, mean } of links) matrix[from * size + to]! += mean;
  return matrix;
}

/** True when some event can lead back to its own risk. */
export function isCyclic(size: number, links: readonly MeanLink[]): boolean {
  return cyclicParts(size, links).length > 0;
}

/** The groups of risks that lead back to each other, self-links included; risks on no cycle are left out. */
export function cyclicParts(size: number, links: readonly MeanLink[]): number[][] {
  const selfLinked = new Set(links.filter((link) => link.from === link.to).map((link) => link.from));
  return stronglyConnected(size, links).filter((part) => part.length > 1 || selfLinked.has(part[0]!));
}

/** Risks ordered so that every link leads forward; null when the links have a cycle. Ties keep the given order. */
export function topologicalOrder(size: number, links: readonly MeanLink[]): number[] | null {
  const waiting = new Array<number>(size).fill(0);
  const targets = Array.from({ length: size }, (): number[] => []);
  for (const { from, to } of links) {
    waiting[to]!++;
    targets[from]!.push(to);
  }
  const order: number[] = [];
  for (let i = 0; i < size; i++) if (waiting[i] === 0) order.push(i);
  for (let next = 0; next < order.length; next++) {
    for (const to of targets[order[next]!]!) {
      waiting[to]!--;
      if (waiting[to] === 0) order.push(to);
    }
  }
  return order.length === size ? order : null;
}

/** Spectral radius of the mean matrix: below one, cascades die out and their mean is finite. */
export function spectralRadius(size: number, links: readonly MeanLink[]): number {
  return Math.max(0, ...cyclicParts(size, links).map((part) => radiusOfPart(part, links)));
}

/** Spectral radius of the links within one group of mutually reachable risks, to 1e-13 of itself. */
export function radiusOfPart(part: readonly number[], links: readonly MeanLink[]): number {
  const position = new Map(part.map((risk, i) => [risk, i]));
  const inner = links.flatMap(({ from, to, mean }) => {
    const i = position.get(from);
    const j = position.get(to);
    return i === undefined || j === undefined ? [] : [{ from: i, to: j, mean }];
  });
  const matrix = meanMatrix(part.length, inner);
  let low = 0;
  let high = largestRowSum(part.length, matrix);
  if (part.length === 1) return high;
  while (high - low > 1e-13 * high) {
    const middle = 0.5 * (low + high);
    if (exceedsRadius(part.length, matrix, middle)) high = middle;
    else low = middle;
  }
  return high;
}

function largestRowSum(size: number, matrix: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j]!;
    largest = Math.max(largest, sum);
  }
  return largest;
}

/**
 * True when t is above the spectral radius of the nonnegative matrix M: exactly then tI − M is a nonsingular M-matrix,
 * and Gaussian elimination without exchanges meets only positive pivots (Berman and Plemmons 1994, theorem 6.2.3).
 */
function exceedsRadius(size: number, matrix: Float64Array, t: number): boolean {
  const a = matrix.map((value) => -value);
  for (let i = 0; i < size; i++) a[i * size + i]! += t;
  for (let k = 0; k < size; k++) {
    const pivot = a[k * size + k]!;
    if (!(pivot > 0)) return false;
    for (let i = k + 1; i < size; i++) {
      const factor = a[i * size + k]! / pivot;
      if (factor === 0) continue;
      for (let j = k + 1; j < size; j++) a[i * size + j]! -= factor * a[k * size + j]!;
    }
  }
  return true;
}
