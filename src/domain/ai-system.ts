import type { RegisterRecord } from './record';

export const LIFECYCLE_STAGES = ['DESIGN', 'TRAINING', 'TESTING', 'DEPLOYMENT', 'MONITORING', 'RETIREMENT'] as const;
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** The organisation's role towards the system (ISO/IEC 22989). */
export const AI_ROLES = ['PRODUCER', 'PROVIDER', 'DEVELOPER', 'USER'] as const;
export type AiRole = (typeof AI_ROLES)[number];

/** How the EU AI Act classes a system; articles 5, 6, 50, 51. */
export const EU_AI_ACT_TIERS = ['PROHIBITED', 'HIGH_RISK', 'TRANSPARENCY', 'GENERAL_PURPOSE', 'MINIMAL'] as const;
export type EuAiActTier = (typeof EU_AI_ACT_TIERS)[number];

export interface AiSystem extends RegisterRecord {
  name: string;
  purpose: string | null;
  lifecycleStage: LifecycleStage;
  roles: AiRole[];
  ownerId: string | null;
  /** Assets (data sets, models, platforms) that it is made of or runs on. */
  assetIds: string[];
  /** About whom it decides or speaks, and how many they are. */
  affectedPeople: string | null;
  /** Who watches it, and how they can step in. */
  humanOversight: string | null;
  euAiActTier: EuAiActTier | null;
  /** Why it entered its stage although the gate was not passed. */
  stageException: string | null;
}
