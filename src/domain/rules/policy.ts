import { type Policy, type PolicyRecordInput, type PolicyReviseInput } from '../policy';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { oneOf, setOf, text } from './values';

type Own = Omit<Policy, keyof RegisterRecord>;

const FIELDS: Fields<Omit<Own, 'state' | 'edition' | 'approvals' | 'reviewDueOn'>> = {
  name: required(text(200)),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  body: nullable(text(50000)),
  ownerId: nullable(reference('Person')),
  catalogueItemIds: listed(references('CatalogueItem')),
};

const INITIAL: Pick<Own, 'state' | 'edition' | 'approvals' | 'reviewDueOn'> = {
  state: 'DRAFT',
  edition: 1,
  approvals: [],
  reviewDueOn: null,
};

export function recordPolicy(id: string, input: PolicyRecordInput, context: RuleContext): Result<Policy> {
  const check = startCheck(context);
  return settleNew<Policy>(id, check, { ...parseNew(FIELDS, input, check), ...INITIAL });
}

export function changePolicy(policy: Policy, input: PolicyReviseInput, context: RuleContext): Result<Policy> {
  const check = startCheck(context);
  return settleChange(policy, check, parseChanges(FIELDS, input, check));
}
