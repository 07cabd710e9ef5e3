import type { RegisterRecord } from './record';

/** A control put to the test: in so many cases, it worked in so many. */
export interface ControlTest extends RegisterRecord {
  controlId: string;
  /** Calendar day. */
  performedOn: string;
  /** Cases looked at, at least 1. */
  samples: number;
  passes: number;
  /** How it was tested. */
  method: string | null;
  testerId: string | null;
  externalReference: string | null;
}
