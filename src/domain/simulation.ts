import type { Model, Outcome } from '../engine/index';

export const SIMULATION_STATES = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;
export type SimulationState = (typeof SIMULATION_STATES)[number];

/** What was asked; together with the engine version and the digest it defines the result to the last byte. */
export interface SimulationOrder {
  method: 'AUTO' | 'EXACT' | 'SIMULATION';
  trials: number;
  seed: number;
  levels: number[];
  /** AUTO unless given: independent, and stratified where an error is asked that it reaches sooner. */
  sampling?: 'INDEPENDENT' | 'STRATIFIED';
  /** The error at which it may stop; it simulates `trials` years unless given. */
  target?: SimulationTarget;
  /** AUTO unless given: every year is kept. CONSTANT keeps histograms of them. */
  memory?: 'FULL' | 'CONSTANT';
}

export interface SimulationTarget {
  /** Half the width of the 95 % interval of the residual value at risk, as a share of it. */
  error: number;
  level: number;
  mostTrials: number;
}

/** What the groups of an aggregate need to know of a risk as it was when the run was ordered. */
export interface RiskSnapshot {
  id: string;
  name: string;
  kind: string;
  dimensions: string[];
  assetIds: string[];
  aiSystemIds: string[];
  lifecycleStages: string[];
  ownerId: string | null;
  treatment: string | null;
}

export interface Simulation {
  id: string;
  organizationId: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  state: SimulationState;
  /** Share of the work done, 0..1. */
  progress: number;
  order: SimulationOrder;
  engineVersion: string;
  /** sha256 of the canonical model. */
  modelDigest: string;
  /** The register as it was, in the engine's terms; risk ids are register ids. */
  model: Model;
  risks: RiskSnapshot[];
  outcome: Outcome | null;
  /** Why it failed, in words. */
  failure: string | null;
}
