import { CHUNK, type Children, type Parents } from './event-lists';

/** Events of a cascade whose own links are still to be followed. */
export interface ParentStack {
  size: number;
  risk: Int32Array;
  generation: Int32Array;
  slot: Int32Array;
  idLow: Int32Array;
  idHigh: Int32Array;
  alive: Uint8Array;
}

export function createParentStack(capacity = CHUNK): ParentStack {
  return {
    size: 0,
    risk: new Int32Array(capacity),
    generation: new Int32Array(capacity),
    slot: new Int32Array(capacity),
    idLow: new Int32Array(capacity),
    idHigh: new Int32Array(capacity),
    alive: new Uint8Array(capacity),
  };
}

/** Puts the events that a link has triggered on the stack. */
export function pushChildren(stack: ParentStack, children: Children, risk: number, generation: number): void {
  const { count, slot, words0, words1, alive } = children;
  while (stack.size + count > stack.risk.length) grow(stack);
  for (let i = 0, at = stack.size; i < count; i++, at++) {
    stack.risk[at] = risk;
    stack.generation[at] = generation;
    stack.slot[at] = slot[i]!;
    stack.idLow[at] = words0[i]!;
    stack.idHigh[at] = words1[i]!;
    stack.alive[at] = alive[i]!;
  }
  stack.size += count;
}

/** Takes as many events of one risk and generation from the top of a stack that is not empty as make a chunk. */
export function popParents(stack: ParentStack, parents: Parents): void {
  const top = stack.size - 1;
  const risk = stack.risk[top]!;
  const generation = stack.generation[top]!;
  let from = top;
  while (
    from > 0 &&
    top - from + 1 < CHUNK &&
    stack.risk[from - 1] === risk &&
    stack.generation[from - 1] === generation
  ) {
    from--;
  }
  parents.count = top - from + 1;
  parents.risk = risk;
  parents.generation = generation;
  parents.slot.set(stack.slot.subarray(from, top + 1));
  parents.idLow.set(stack.idLow.subarray(from, top + 1));
  parents.idHigh.set(stack.idHigh.subarray(from, top + 1));
  parents.alive.set(stack.alive.subarray(from, top + 1));
  stack.size = from;
}

function grow(stack: ParentStack): void {
  const larger = createParentStack(2 * stack.risk.length);
  larger.risk.set(stack.risk);
  larger.generation.set(stack.generation);
  larger.slot.set(stack.slot);
  larger.idLow.set(stack.idLow);
  larger.idHigh.set(stack.idHigh);
  larger.alive.set(stack.alive);
  Object.assign(stack, larger, { size: stack.size });
}
