import { compileBinary, instantiate } from '../../web-assembly';
import { BINARY } from './binary';

/** What the compiled code exports; arrays are given by their address. The functions are described in `assembly`. */
export interface VectorCode {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  exp(x: number): number;
  log(x: number): number;
  fillTwiddles(table: number, count: number): void;
  realTransform(data: number, length: number, rate: number, twiddles: number): void;
  inverseRealTransform(data: number, length: number, rate: number, twiddles: number): void;
  exponentials(data: number, count: number): void;
  runningSums(values: number, count: number): void;
  movedFigures(weights: number, length: number, start: number, sums: number, count: number, out: number): void;
  fillTaylor(table: number, known: number): void;
  fillSurvivals(
    table: number,
    points: number,
    nodes: number,
    means: number,
    precisions: number,
    rates: number,
    risks: number,
    rows: number,
    stride: number,
    values: number,
  ): void;
  integratePiece(piece: number, nodes: number, cosines: number): void;
  addTableMasses(
    pieces: number,
    count: number,
    mass: number,
    lowest: number,
    h: number,
    cells: number,
    averages: number,
    bends: number,
    out: number,
  ): void;
  addSizes(
    piece: number,
    rows: number,
    risks: number,
    arrays: number,
    lengths: number,
    count: number,
    h: number,
    end: number,
    cosines: number,
    byOrder: number,
    sums: number,
  ): void;
}

/** The code's own low memory ends here. */
const FIRST_FREE = 65536;
const PAGE = 65536;

let compiled: object | null | undefined;

/** False where the host has no WebAssembly with vector instructions. */
export function hasVectorCode(): boolean {
  if (compiled === undefined) compiled = compileBinary(BINARY);
  return compiled !== null;
}

/** Compiled code with a memory of its own, which is handed out from the bottom up. */
export class VectorMemory {
  readonly code: VectorCode;
  #top = FIRST_FREE;
  #doubles: Float64Array;

  constructor() {
    if (!hasVectorCode()) throw new Error('the exact method needs WebAssembly with vector instructions');
    this.code = instantiate(compiled!) as VectorCode;
    this.#doubles = new Float64Array(this.code.memory.buffer);
  }

  /** The address of room for so many doubles; what it holds is not said. */
  reserve(doubles: number): number {
    const address = this.#top;
    this.#top += Math.ceil(doubles / 2) * 16;
    const { memory } = this.code;
    const missing = this.#top - memory.buffer.byteLength;
    if (missing > 0) {
      // By half more at least, so that memory is not moved again and again.
      memory.grow(Math.ceil(Math.max(missing, memory.buffer.byteLength / 2) / PAGE));
      this.#doubles = new Float64Array(memory.buffer);
    }
    return address;
  }

  /** Runs a task and takes back what it reserved. */
  within<T>(task: () => T): T {
    const before = this.#top;
    const result = task();
    this.#top = before;
    return result;
  }

  /** Room with these values. */
  store(values: ArrayLike<number>): number {
    const address = this.reserve(values.length);
    this.#doubles.set(values, address / 8);
    return address;
  }

  /** Values in place; the view holds until memory is reserved again. */
  view(address: number, doubles: number): Float64Array {
    return this.#doubles.subarray(address / 8, address / 8 + doubles);
  }

  /** Whole numbers of 32 bits in room of their own. */
  storeWhole(values: readonly number[]): number {
    const address = this.reserve(values.length / 2);
    new Int32Array(this.code.memory.buffer, address, values.length).set(values);
    return address;
  }
}
