import {
  type ImpactAssessment,
  type ImpactAssessmentRecordInput,
  type ImpactAssessmentReviseInput,
} from '../impact-assessment';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { impactEffects } from './impact-effect';
import { pastDay } from './days';
import { text } from './values';

type Own = Omit<ImpactAssessment, keyof RegisterRecord>;

const CHANGEABLE: Fields<Omit<Own, 'aiSystemId' | 'approvedById' | 'approvedAt' | 'expiresOn'>> = {
  name: required(text(200)),
  assessedOn: required(pastDay),
  ownerId: nullable(reference('Person')),
  effects: listed(impactEffects),
  riskIds: listed(references('Risk')),
  conclusion: nullable(text(10000)),
};

const FIELDS = { ...CHANGEABLE, aiSystemId: required(reference('AiSystem')) };

const INITIAL: Pick<Own, 'approvedById' | 'approvedAt' | 'expiresOn'> = {
  approvedById: null,
  approvedAt: null,
  expiresOn: null,
};

export function recordImpactAssessment(
  id: string,
  input: ImpactAssessmentRecordInput,
  context: RuleContext,
): Result<ImpactAssessment> {
  const check = startCheck(context);
  return settleNew<ImpactAssessment>(id, check, { ...parseNew(FIELDS, input, check), ...INITIAL });
}

export function changeImpactAssessment(
  impactAssessment: ImpactAssessment,
  input: ImpactAssessmentReviseInput,
  context: RuleContext,
): Result<ImpactAssessment> {
  const check = startCheck(context);
  return settleChange(impactAssessment, check, parseChanges(CHANGEABLE, input, check));
}
