import { AI_ROLES, type AiSystem, EU_AI_ACT_TIERS, LIFECYCLE_STAGES, type LifecycleStage } from '../ai-system';
import type { AiSystemChangeInput, AiSystemRecordInput, AiSystemStageSetInput } from '../inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { invalid, type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, parseChanges, parseNew, required } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { type StageEvidence, stageGate } from './stage-gate';
import { oneOf, setOf, text } from './values';

type Own = Omit<AiSystem, keyof RegisterRecord>;

const STAGE: Fields<Pick<Own, 'lifecycleStage'>> = { lifecycleStage: required(oneOf(LIFECYCLE_STAGES)) };

const DESCRIPTION: Fields<Omit<Own, 'lifecycleStage' | 'stageException'>> = {
  name: required(text(200)),
  purpose: nullable(text(10_000)),
  roles: required(setOf(oneOf(AI_ROLES), AI_ROLES.length, 1)),
  ownerId: nullable(reference('Person')),
  assetIds: listed(references('Asset')),
  affectedPeople: nullable(text(10_000)),
  humanOversight: nullable(text(10_000)),
  euAiActTier: nullable(oneOf(EU_AI_ACT_TIERS)),
};

export function recordAiSystem(id: string, input: AiSystemRecordInput, context: RuleContext): Result<AiSystem> {
  const check = startCheck(context);
  return settleNew<AiSystem>(id, check, {
    ...parseNew({ ...DESCRIPTION, ...STAGE }, input, check),
    stageException: null,
  });
}

export function changeAiSystem(system: AiSystem, input: AiSystemChangeInput, context: RuleContext): Result<AiSystem> {
  const check = startCheck(context);
  return settleChange(system, check, parseChanges(DESCRIPTION, input, check));
}

const EXCEPTION: Fields<{ exception: string | null }> = { exception: nullable(text(10_000)) };

/** What a move to another stage needs to know beside its input. */
export interface StageContext extends RuleContext {
  evidence: StageEvidence;
}

/**
 * Moves it to another stage. A later one is entered with the evidence that its gate asks for, or for a stated reason
 * without it, which is kept.
 */
export function setAiSystemStage(
  system: AiSystem,
  input: AiSystemStageSetInput,
  context: StageContext,
): Result<AiSystem> {
  const check = startCheck(context);
  const parsed = parseNew(STAGE, input, check);
  const { exception = null } = parseNew(EXCEPTION, input, check);
  const stage = parsed.lifecycleStage;
  const later = stage !== undefined && order(stage) > order(system.lifecycleStage);
  const missing = later ? missingAt(system, stage, context.evidence) : [];
  if (missing.length > 0 && exception === null) {
    const message = `the gate of ${stage} is not passed: it needs that ${missing.join('; ')}; or state an exception`;
    invalid(check, ['lifecycleStage'], 'NOT_ALLOWED', message);
  }
  return settleChange(system, check, { ...parsed, stageException: missing.length > 0 ? exception : null });
}

const order = (stage: LifecycleStage) => LIFECYCLE_STAGES.indexOf(stage);

const missingAt = (system: AiSystem, stage: LifecycleStage, evidence: StageEvidence) =>
  stageGate(system, stage, evidence).requirements.flatMap(({ met, title }) => (met ? [] : [title]));
