import type { VersionedInput } from './inputs';
import type { RegisterRecord } from './record';

export const AI_RESOURCE_KINDS = ['DATA', 'MODEL', 'TOOLING', 'COMPUTING'] as const;
export type AiResourceKind = (typeof AI_RESOURCE_KINDS)[number];

/** What AI systems are made from: data sets with their provenance, models, tooling, computing (A.4 of ISO/IEC 42001). */
export interface AiResource extends RegisterRecord {
  name: string;
  kind: AiResourceKind;
  description: string | null;
  provenance: string | null;
  licence: string | null;
  personalData: boolean;
  quality: string | null;
  ownerId: string | null;
  supplierId: string | null;
  assetId: string | null;
  aiSystemIds: string[];
  sourceIds: string[];
}

export interface AiResourceRecordInput {
  name: string;
  kind: AiResourceKind;
  description?: string | null;
  provenance?: string | null;
  licence?: string | null;
  personalData?: boolean | null;
  quality?: string | null;
  ownerId?: string | null;
  supplierId?: string | null;
  assetId?: string | null;
  aiSystemIds?: string[];
  sourceIds?: string[];
}

export type AiResourceChangeInput = VersionedInput & Partial<AiResourceRecordInput>;
