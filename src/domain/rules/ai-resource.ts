import {
  AI_RESOURCE_KINDS,
  type AiResource,
  type AiResourceRecordInput,
  type AiResourceChangeInput,
} from '../ai-resource';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, defaulted, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { boolean, oneOf, text } from './values';

type Own = Omit<AiResource, keyof RegisterRecord>;

const FIELDS: Fields<Own> = {
  name: required(text(200)),
  kind: required(oneOf(AI_RESOURCE_KINDS)),
  description: nullable(text(10000)),
  provenance: nullable(text(10000)),
  licence: nullable(text(500)),
  personalData: defaulted(boolean, false),
  quality: nullable(text(10000)),
  ownerId: nullable(reference('Person')),
  supplierId: nullable(reference('Supplier')),
  assetId: nullable(reference('Asset')),
  aiSystemIds: listed(references('AiSystem')),
  sourceIds: listed(references('AiResource')),
};

export function recordAiResource(id: string, input: AiResourceRecordInput, context: RuleContext): Result<AiResource> {
  const check = startCheck(context);
  return settleNew<AiResource>(id, check, parseNew(FIELDS, input, check));
}

export function changeAiResource(
  aiResource: AiResource,
  input: AiResourceChangeInput,
  context: RuleContext,
): Result<AiResource> {
  const check = startCheck(context);
  return settleChange(aiResource, check, parseChanges(FIELDS, input, check));
}
