import { VectorMemory } from './vector-memory';

let shared: VectorMemory | null = null;

/** Memory for work that leaves nothing behind: use it within `within`. */
export function sharedMemory(): VectorMemory {
  return (shared ??= new VectorMemory());
}
