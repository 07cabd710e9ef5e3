/** Collects count tables, each content once, in memory that can be shared. */
export interface TableStore {
  readonly offsets: Map<string, number>;
  numbers: Float64Array;
  length: number;
}

/** Numbers of an ordinary table. */
const USUAL_LENGTH = 2 ** 11;
const MOST_NUMBERS = 2 ** 31;

/** Room for about as many tables as expected; what is reserved and not used takes no memory. */
export function createTableStore(expected = 1): TableStore {
  return { offsets: new Map(), numbers: sharedNumbers(USUAL_LENGTH * (expected + 1)), length: 0 };
}

function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}

/** Offset of the table with this content; `build` is called only for contents not seen before. */
export function storeTable(store: TableStore, content: string, build: () => Float64Array): number {
  const known = store.offsets.get(content);
  if (known !== undefined) return known;
  const table = build();
  const offset = store.length;
  const length = offset + table.length;
  if (length >= MOST_NUMBERS) throw new RangeError('the tables of this portfolio need more than 16 GiB');
  if (length > store.numbers.length) {
    const larger = sharedNumbers(Math.min(MOST_NUMBERS, Math.max(length, 2 * store.numbers.length)));
    larger.set(store.numbers.subarray(0, offset));
    store.numbers = larger;
  }
  store.numbers.set(table, offset);
  store.offsets.set(content, offset);
  store.length = length;
  return offset;
}

export function shareTables({ numbers, length }: TableStore): Float64Array {
  return numbers.subarray(0, length);
}
