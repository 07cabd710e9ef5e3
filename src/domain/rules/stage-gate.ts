import { type AiSystem, LIFECYCLE_STAGES, type LifecycleStage } from '../ai-system';
import type { AiResource } from '../ai-resource';
import { type Document, documentCurrent } from '../document';
import type { Duty } from '../duty';
import { type ImpactAssessment, impactAssessmentCurrent } from '../impact-assessment';
import type { Requirement } from '../requirement';

/** What there is to show for an AI system: each list holds what refers to it. */
export interface StageEvidence {
  /** Calendar day. */
  today: string;
  resources: readonly AiResource[];
  assessments: readonly ImpactAssessment[];
  documents: readonly Document[];
  duties: readonly Duty[];
}

/** What a system needs to enter a stage (A.6.2 of ISO/IEC 42001). */
export interface StageGate {
  stage: LifecycleStage;
  requirements: Requirement[];
  passed: boolean;
}

type Check = (system: AiSystem, evidence: StageEvidence) => boolean;
type Needed = readonly [code: string, title: string, check: Check];

const PURPOSE: Needed = ['PURPOSE', 'its purpose is stated', ({ purpose }) => purpose !== null];
const OVERSIGHT: Needed = [
  'OVERSIGHT',
  'human oversight is described',
  ({ humanOversight }) => humanOversight !== null,
];
const TIER: Needed = ['TIER', 'it is classed under the EU AI Act', ({ euAiActTier }) => euAiActTier !== null];
const PROVENANCE: Needed = [
  'PROVENANCE',
  'its data sets are recorded, each with its provenance',
  (_, { resources }) => {
    const data = resources.filter(({ kind }) => kind === 'DATA');
    return data.length > 0 && data.every(({ provenance }) => provenance !== null);
  },
];
const MODEL: Needed = [
  'MODEL',
  'its model is recorded',
  (_, { resources }) => resources.some(({ kind }) => kind === 'MODEL'),
];
const ASSESSMENT: Needed = [
  'IMPACT_ASSESSMENT',
  'a current impact assessment is approved',
  (_, { assessments, today }) => assessments.some((one) => impactAssessmentCurrent(one, today)),
];
const TESTS: Needed = [
  'TEST_RECORD',
  'a current report or record of its tests is evidence for it',
  (_, { documents, today }) =>
    documents.some((one) => ['REPORT', 'RECORD'].includes(one.kind) && documentCurrent(one, today)),
];
const WATCH: Needed = [
  'OVERSIGHT_DUTY',
  'somebody holds the duty to watch over it',
  (_, { duties, today }) =>
    duties.some(({ role, endsOn }) => role === 'AI_OVERSIGHT' && (endsOn === null || endsOn >= today)),
];

const NEEDED: Record<LifecycleStage, readonly Needed[]> = {
  DESIGN: [],
  TRAINING: [PURPOSE, PROVENANCE],
  TESTING: [PURPOSE, PROVENANCE, MODEL],
  DEPLOYMENT: [PURPOSE, MODEL, TIER, OVERSIGHT, ASSESSMENT, TESTS],
  MONITORING: [PURPOSE, MODEL, TIER, OVERSIGHT, ASSESSMENT, TESTS, WATCH],
  RETIREMENT: [],
};

export function stageGate(system: AiSystem, stage: LifecycleStage, evidence: StageEvidence): StageGate {
  const requirements = NEEDED[stage].map(([code, title, check]) => ({ code, title, met: check(system, evidence) }));
  return { stage, requirements, passed: requirements.every(({ met }) => met) };
}

/** The gates of all stages, in their order. */
export const stageGates = (system: AiSystem, evidence: StageEvidence): StageGate[] =>
  LIFECYCLE_STAGES.map((stage) => stageGate(system, stage, evidence));
