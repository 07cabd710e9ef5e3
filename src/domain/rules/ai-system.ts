import { AI_ROLES, type AiSystem, LIFECYCLE_STAGES } from '../ai-system';
import type { AiSystemChangeInput, AiSystemRecordInput, AiSystemStageSetInput } from '../inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, parseChanges, parseNew, required } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { oneOf, setOf, text } from './values';

type Own = Omit<AiSystem, keyof RegisterRecord>;

const STAGE: Fields<Pick<Own, 'lifecycleStage'>> = { lifecycleStage: required(oneOf(LIFECYCLE_STAGES)) };

const DESCRIPTION: Fields<Omit<Own, 'lifecycleStage'>> = {
  name: required(text(200)),
  purpose: nullable(text(10_000)),
  roles: required(setOf(oneOf(AI_ROLES), AI_ROLES.length, 1)),
  ownerId: nullable(reference('Person')),
  assetIds: listed(references('Asset')),
};

export function recordAiSystem(id: string, input: AiSystemRecordInput, context: RuleContext): Result<AiSystem> {
  const check = startCheck(context);
  return settleNew<AiSystem>(id, check, parseNew<Own>({ ...DESCRIPTION, ...STAGE }, input, check));
}

export function changeAiSystem(system: AiSystem, input: AiSystemChangeInput, context: RuleContext): Result<AiSystem> {
  const check = startCheck(context);
  return settleChange(system, check, parseChanges(DESCRIPTION, input, check));
}

export function setAiSystemStage(
  system: AiSystem,
  input: AiSystemStageSetInput,
  context: RuleContext,
): Result<AiSystem> {
  const check = startCheck(context);
  return settleChange(system, check, parseNew(STAGE, input, check));
}
