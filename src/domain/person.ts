import type { RegisterRecord } from './record';

/** Somebody who owns risks, controls, assets or AI systems. */
export interface Person extends RegisterRecord {
  name: string;
  jobTitle: string | null;
}
