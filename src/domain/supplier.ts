import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';

/** Somebody outside on whom assets, data, models or AI systems depend. */
export interface Supplier extends RegisterRecord {
  name: string;
  services: string | null;
  ownerId: string | null;
  assetIds: string[];
  aiSystemIds: string[];
  driverId: string | null;
  assessedOn: string | null;
  contractEndsOn: string | null;
}

export interface SupplierRecordInput {
  name: string;
  services?: string | null;
  ownerId?: string | null;
  assetIds?: string[];
  aiSystemIds?: string[];
  driverId?: string | null;
  assessedOn?: string | null;
  contractEndsOn?: string | null;
}

export type SupplierChangeInput = VersionedInput & Partial<SupplierRecordInput>;
