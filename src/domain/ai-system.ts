import type { RegisterRecord } from './record';

export const LIFECYCLE_STAGES = ['DESIGN', 'TRAINING', 'TESTING', 'DEPLOYMENT', 'MONITORING', 'RETIREMENT'] as const;
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** The organisation's role towards the system (ISO/IEC 22989). */
export const AI_ROLES = ['PRODUCER', 'PROVIDER', 'DEVELOPER', 'USER'] as const;
export type AiRole = (typeof AI_ROLES)[number];

export interface AiSystem extends RegisterRecord {
  name: string;
  purpose: string | null;
  lifecycleStage: LifecycleStage;
  roles: AiRole[];
  ownerId: string | null;
  /** Assets (data sets, models, platforms) that it is made of or runs on. */
  assetIds: string[];
}
