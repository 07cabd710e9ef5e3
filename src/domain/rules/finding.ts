import {
  FINDING_GRADES,
  FINDING_SOURCES,
  type Finding,
  type FindingRecordInput,
  type FindingChangeInput,
} from '../finding';
import { refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { pastDay } from './days';
import { day, oneOf, setOf, text } from './values';

type Own = Omit<Finding, keyof RegisterRecord>;

const FIELDS: Fields<
  Omit<Own, 'state' | 'rootCause' | 'correction' | 'actions' | 'effectivenessCheck' | 'closingNote' | 'closedAt'>
> = {
  name: required(text(200)),
  description: nullable(text(10000)),
  grade: required(oneOf(FINDING_GRADES)),
  source: required(oneOf(FINDING_SOURCES)),
  foundOn: required(pastDay),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  catalogueItemIds: listed(references('CatalogueItem')),
  controlIds: listed(references('Control')),
  riskIds: listed(references('Risk')),
  ownerId: nullable(reference('Person')),
  dueOn: nullable(day),
};

const INITIAL: Pick<
  Own,
  'state' | 'rootCause' | 'correction' | 'actions' | 'effectivenessCheck' | 'closingNote' | 'closedAt'
> = {
  state: 'OPEN',
  rootCause: null,
  correction: null,
  actions: [],
  effectivenessCheck: null,
  closingNote: null,
  closedAt: null,
};

export function recordFinding(id: string, input: FindingRecordInput, context: RuleContext): Result<Finding> {
  const check = startCheck(context);
  return settleNew<Finding>(id, check, { ...parseNew(FIELDS, input, check), ...INITIAL });
}

export function changeFinding(finding: Finding, input: FindingChangeInput, context: RuleContext): Result<Finding> {
  if (finding.state === 'CLOSED') return refusal(conflict(['id'], `finding ${finding.id} is closed`));
  const check = startCheck(context);
  return settleChange(finding, check, parseChanges(FIELDS, input, check));
}
