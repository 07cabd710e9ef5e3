import { stronglyConnected } from '../strongly-connected';
import { CHUNK, type Children, type Parents } from './event-lists';
import type { Plan } from './plan';

/** Triggered events of one risk whose own links are still to be followed. */
interface WaitingList {
  size: number;
  /** No event is of a later generation. */
  deepest: number;
  slot: Int32Array;
  idLow: Int32Array;
  idHigh: Int32Array;
  generation: Int32Array;
  alive: Uint8Array;
}

/**
 * Events of a cascade that wait for their links to be followed, by risk. Risks are taken in the order of the links, so
 * that without a cycle each comes up once, with all its events, however many ways lead to it.
 */
export interface WaitingEvents {
  /** Place of each risk in that order. */
  readonly place: Uint32Array;
  /** By place: the list of the risk, made when it is first needed. */
  readonly lists: (WaitingList | undefined)[];
  readonly risk: Uint32Array;
  /** Lists before this place are empty. */
  first: number;
  /** Events in all lists. */
  size: number;
}

export function createWaitingEvents({ risks, links }: Plan): WaitingEvents {
  const count = risks.linkOffsets.length - 1;
  const ends = Array.from({ length: count }, (_, from) =>
    Array.from(risks.linkOrder.subarray(risks.linkOffsets[from], risks.linkOffsets[from + 1]), (link) => ({
      from,
      to: links.to[link]!,
    })),
  ).flat();
  // The components that lead nowhere else come first, so the order is turned round.
  const risk = Uint32Array.from(stronglyConnected(count, ends).flat()).reverse();
  const place = new Uint32Array(count);
  risk.forEach((number, at) => {
    place[number] = at;
  });
  return { place, lists: new Array<WaitingList | undefined>(count).fill(undefined), risk, first: count, size: 0 };
}

/** Adds the events that a link to `risk` has triggered, none later than `deepest`, but for those that the cap on generations ends. */
export function addWaiting(
  waiting: WaitingEvents,
  children: Children,
  risk: number,
  deepest: number,
  cap: number,
): void {
  const { slot, words0, words1, generation, alive } = children;
  const count = deepest < cap ? children.count : dropEnded(children, cap);
  if (count === 0) return;
  const place = waiting.place[risk]!;
  const list = roomFor(waiting, place, count);
  const { size } = list;
  list.slot.set(slot.subarray(0, count), size);
  list.idLow.set(words0.subarray(0, count), size);
  list.idHigh.set(words1.subarray(0, count), size);
  list.generation.set(generation.subarray(0, count), size);
  list.alive.set(alive.subarray(0, count), size);
  list.size += count;
  list.deepest = Math.max(list.deepest, deepest);
  waiting.size += count;
  if (place < waiting.first) waiting.first = place;
}

/** Moves the children whose own links are followed to the front; answers how many. */
function dropEnded({ count, slot, words0, words1, generation, alive }: Children, cap: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (generation[i]! >= cap) continue;
    slot[kept] = slot[i]!;
    words0[kept] = words0[i]!;
    words1[kept] = words1[i]!;
    generation[kept] = generation[i]!;
    alive[kept++] = alive[i]!;
  }
  return kept;
}

/** Takes as many events of the first risk that has some as make a chunk; there must be one. */
export function takeWaiting(waiting: WaitingEvents, parents: Parents): void {
  while (!waiting.lists[waiting.first]?.size) waiting.first++;
  const list = waiting.lists[waiting.first]!;
  const from = Math.max(0, list.size - CHUNK);
  parents.count = list.size - from;
  parents.risk = waiting.risk[waiting.first]!;
  parents.slot.set(list.slot.subarray(from, list.size));
  parents.idLow.set(list.idLow.subarray(from, list.size));
  parents.idHigh.set(list.idHigh.subarray(from, list.size));
  parents.generation.set(list.generation.subarray(from, list.size));
  parents.alive.set(list.alive.subarray(from, list.size));
  parents.deepest = list.deepest;
  list.size = from;
  if (from === 0) list.deepest = 0;
  waiting.size -= parents.count;
}

function roomFor(waiting: WaitingEvents, place: number, more: number): WaitingList {
  const list = (waiting.lists[place] ??= createList(CHUNK));
  if (list.size + more <= list.slot.length) return list;
  const larger = createList(2 * (list.size + more));
  larger.slot.set(list.slot);
  larger.idLow.set(list.idLow);
  larger.idHigh.set(list.idHigh);
  larger.generation.set(list.generation);
  larger.alive.set(list.alive);
  larger.size = list.size;
  larger.deepest = list.deepest;
  waiting.lists[place] = larger;
  return larger;
}

function createList(capacity: number): WaitingList {
  return {
    size: 0,
    deepest: 0,
    slot: new Int32Array(capacity),
    idLow: new Int32Array(capacity),
    idHigh: new Int32Array(capacity),
    generation: new Int32Array(capacity),
    alive: new Uint8Array(capacity),
  };
}
