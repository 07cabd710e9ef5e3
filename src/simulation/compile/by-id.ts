/** In the order of their ids, so that a model (and its digest) does not depend on the order in which rows are read. */
export function byId<T extends { id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
