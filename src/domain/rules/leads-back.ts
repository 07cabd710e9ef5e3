/** Whether one gets from any of `ids` to `target` by way of `nextOf`; a thing that is one of `ids` itself counts. */
export function leadsBack(
  ids: readonly string[],
  target: string,
  nextOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const reached = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(nextOf.get(id) ?? []));
  }
  return reached.has(target);
}
