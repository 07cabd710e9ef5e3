/** Calls `found` for every key that an earlier entry has too; entries without a key are passed over. */
export function forRepeats<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
  found: (index: number, first: number) => void,
): void {
  const first = new Map<string, number>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else found(index, earlier);
  });
}

/** A pair of ids as one key that no other pair shares. */
export function pairKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
