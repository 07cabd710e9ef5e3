import { sharedMemory } from './vector/shared-memory';

/** Turns values into their sums from the first on, with what rounding loses made good. */
export function runningSums(values: Float64Array): void {
  const memory = sharedMemory();
  memory.within(() => {
    const address = memory.store(values);
    memory.code.runningSums(address, values.length);
    values.set(memory.view(address, values.length));
  });
}
