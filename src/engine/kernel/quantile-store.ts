import type { Severity } from '../distributions/distribution';
import type { SeveritySpec } from '../model';
import { severitySource } from './quantile-source';
import { buildQuantileTable } from './quantile-table';
import { type QuantileTable, type QuantileTables, ROW_BYTES, ROW_FLOATS } from './table-layout';

/** Collects quantile tables, each content once. */
export interface QuantileStore {
  readonly tables: QuantileTable[];
  readonly known: Map<string, number>;
}

/** Rows that 32-bit addresses of the vector kernel reach, with room for everything else. */
const MOST_ROWS = 2 ** 27;

export function createQuantileStore(): QuantileStore {
  return { tables: [], known: new Map() };
}

/** Number of the table with this content; `build` is called only for contents not seen before. */
export function storeQuantiles(store: QuantileStore, content: string, build: () => QuantileTable): number {
  const known = store.known.get(content);
  if (known !== undefined) return known;
  store.known.set(content, store.tables.length);
  return store.tables.push(build()) - 1;
}

/** Number of the table of a severity. */
export function storeSeverity(store: QuantileStore, spec: SeveritySpec, severity: Severity): number {
  return storeQuantiles(store, JSON.stringify(['severity', spec]), () => buildQuantileTable(severitySource(severity)));
}

export function shareQuantiles({ tables }: QuantileStore): QuantileTables {
  const row = starts(tables.map(({ rows }) => rows.byteLength / ROW_BYTES));
  const number = starts(tables.map(({ numbers }) => numbers.length));
  if (row[tables.length]! > MOST_ROWS)
    throw new RangeError('the quantile tables of this portfolio need more than 2 GiB');
  const rows = new Float32Array(new SharedArrayBuffer(ROW_BYTES * row[tables.length]!));
  const numbers = new Float64Array(new SharedArrayBuffer(8 * number[tables.length]!));
  tables.forEach((table, i) => {
    rows.set(new Float32Array(table.rows), ROW_FLOATS * row[i]!);
    numbers.set(table.numbers, number[i]);
  });
  return {
    kind: Uint8Array.from(tables, ({ kind }) => kind),
    bits: Uint8Array.from(tables, ({ bits }) => bits),
    scale: Float64Array.from(tables, ({ scale }) => scale),
    row: row.slice(0, tables.length),
    number: number.slice(0, tables.length),
    rows,
    numbers,
  };
}

/** Where each of the lengths begins when they follow one another, and last where they end. */
function starts(lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    offsets[i + 1] = offsets[i]! + length;
  });
  return offsets;
}
