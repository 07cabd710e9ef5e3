import type { Severity } from '../distributions/distribution';
import type { SeveritySpec } from '../model';
import { severitySource } from './quantile-source';
import { buildQuantileTable } from './quantile-table';
import { type QuantileTable, type QuantileTables, ROW_FLOATS } from './table-layout';

/** Collects quantile tables, each content once, in memory that can be shared. */
export interface QuantileStore {
  readonly known: Map<string, number>;
  readonly kind: number[];
  readonly bits: number[];
  readonly scale: number[];
  readonly row: number[];
  readonly number: number[];
  rows: Float32Array;
  rowFloats: number;
  readonly numbers: Float64Array[];
  numberCount: number;
}

/** Floats that 32-bit addresses of the vector kernel reach, with room for everything else. */
const MOST_FLOATS = 2 ** 29;
/** Floats of an ordinary table. */
const USUAL_FLOATS = 2 ** 12;

/** Room for about as many tables as expected; what is reserved and not used takes no memory. */
export function createQuantileStore(expected = 1): QuantileStore {
  return {
    known: new Map(),
    kind: [],
    bits: [],
    scale: [],
    row: [],
    number: [],
    rows: sharedFloats(Math.min(MOST_FLOATS, USUAL_FLOATS * (expected + 1))),
    rowFloats: 0,
    numbers: [],
    numberCount: 0,
  };
}

function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}

/** Number of the table with this content; `build` is called only for contents not seen before. */
export function storeQuantiles(store: QuantileStore, content: string, build: () => QuantileTable): number {
  const known = store.known.get(content);
  if (known !== undefined) return known;
  const table = store.kind.length;
  const { kind, bits, scale, rows, numbers } = build();
  store.known.set(content, table);
  store.kind.push(kind);
  store.bits.push(bits);
  store.scale.push(scale);
  store.row.push(store.rowFloats / ROW_FLOATS);
  store.number.push(store.numberCount);
  store.numbers.push(numbers);
  store.numberCount += numbers.length;
  addRows(store, rows);
  return table;
}

/** Number of the table of a severity. */
export function storeSeverity(store: QuantileStore, spec: SeveritySpec, severity: Severity): number {
  return storeQuantiles(store, JSON.stringify(['severity', spec]), () => buildQuantileTable(severitySource(severity)));
}

/** Rows go straight to where they stay: memory that is touched for the first time is dear. */
function addRows(store: QuantileStore, rows: Float32Array): void {
  const length = store.rowFloats + rows.length;
  if (length > MOST_FLOATS) throw new RangeError('the quantile tables of this portfolio need more than 2 GiB');
  if (length > store.rows.length) {
    const larger = sharedFloats(Math.min(MOST_FLOATS, Math.max(length, 2 * store.rows.length)));
    larger.set(store.rows.subarray(0, store.rowFloats));
    store.rows = larger;
  }
  store.rows.set(rows, store.rowFloats);
  store.rowFloats = length;
}

export function shareQuantiles(store: QuantileStore): QuantileTables {
  const numbers = new Float64Array(new SharedArrayBuffer(8 * store.numberCount));
  store.numbers.forEach((part, table) => {
    numbers.set(part, store.number[table]);
  });
  return {
    kind: Uint8Array.from(store.kind),
    bits: Uint8Array.from(store.bits),
    scale: Float64Array.from(store.scale),
    row: Uint32Array.from(store.row),
    number: Uint32Array.from(store.number),
    rows: store.rows.subarray(0, store.rowFloats),
    numbers,
  };
}
