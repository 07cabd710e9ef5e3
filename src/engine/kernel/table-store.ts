/** Collects tables, each content once, and lays them into one SharedArrayBuffer. */
export interface TableStore {
  readonly tables: Float64Array[];
  readonly offsets: Map<string, number>;
  length: number;
}

export function createTableStore(): TableStore {
  return { tables: [], offsets: new Map(), length: 0 };
}

/** Offset of the table with this content; `build` is called only for contents not seen before. */
export function storeTable(store: TableStore, content: string, build: () => Float64Array): number {
  const known = store.offsets.get(content);
  if (known !== undefined) return known;
  const table = build();
  const offset = store.length;
  store.tables.push(table);
  store.offsets.set(content, offset);
  store.length += table.length;
  if (store.length >= 2 ** 31) throw new RangeError('the tables of this portfolio need more than 16 GiB');
  return offset;
}

export function shareTables(store: TableStore): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(8 * store.length));
  let offset = 0;
  for (const table of store.tables) {
    shared.set(table, offset);
    offset += table.length;
  }
  return shared;
}
