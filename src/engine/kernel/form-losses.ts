import { CHUNK } from './event-lists';
import type { Allocator, Words } from './operations';

/** What drawing losses form by form writes to: one entry an event. */
export interface FormLosses extends Words {
  /** Loss in the form being drawn. */
  readonly loss: Float64Array;
  /** 1 when the event has brought the secondary loss event. */
  readonly arises: Uint8Array;
  /** Of triggered events: the identity of the draw. */
  readonly counters3: Int32Array;
}

export function createFormLosses(allocate: Allocator): FormLosses {
  return {
    loss: allocate.float64(CHUNK),
    arises: allocate.uint8(CHUNK),
    counters3: allocate.int32(CHUNK),
    words0: allocate.int32(CHUNK),
    words1: allocate.int32(CHUNK),
    words2: allocate.int32(CHUNK),
    words3: allocate.int32(CHUNK),
  };
}
