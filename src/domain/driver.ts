import type { DriverSpec } from '../engine/index';
import type { RegisterRecord } from './record';

/** A cause shared by several risks, with mean one, drawn once a year. */
export interface Driver extends RegisterRecord {
  name: string;
  description: string | null;
  distribution: DriverSpec;
}
