/** A directed edge between two nodes by their indices. */
interface Edge {
  readonly from: number;
  readonly to: number;
}

/**
 * The strongly connected components of a graph, each with its nodes in ascending order.
 * Source: Tarjan (1972), with a stack of its own so that a long chain cannot exhaust the call stack.
 */
export function stronglyConnected(size: number, edges: readonly Edge[]): number[][] {
  const targets = Array.from({ length: size }, (): number[] => []);
  for (const { from, to } of edges) targets[from]!.push(to);
  const found = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const open = new Uint8Array(size);
  const pending: number[] = [];
  const parts: number[][] = [];
  let count = 0;
  const enter = (node: number, path: number[]): void => {
    found[node] = lowest[node] = count++;
    open[node] = 1;
    pending.push(node);
    path.push(node);
  };
  const close = (root: number): void => {
    const part = pending.splice(pending.lastIndexOf(root));
    for (const node of part) open[node] = 0;
    parts.push(part.sort((a, b) => a - b));
  };
  for (let start = 0; start < size; start++) {
    if (found[start] !== -1) continue;
    const path: number[] = [];
    enter(start, path);
    while (path.length > 0) {
      const node = path.at(-1)!;
      const target = targets[node]![next[node]!];
      if (target === undefined) {
        path.pop();
        if (lowest[node] === found[node]) close(node);
        const parent = path.at(-1);
        if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[node]!);
        continue;
      }
      next[node]!++;
      if (found[target] === -1) enter(target, path);
      else if (open[target] === 1) lowest[node] = Math.min(lowest[node]!, found[target]!);
    }
  }
  return parts;
}
