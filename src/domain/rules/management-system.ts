import {
  type ManagementSystem,
  type ManagementSystemRecordInput,
  type ManagementSystemChangeInput,
} from '../management-system';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type Standard, STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference } from './reference';
import { settleChange, settleNew } from './settle';
import { day, listOf, oneOf, text } from './values';

type Own = Omit<ManagementSystem, keyof RegisterRecord>;

const CHANGEABLE: Fields<Omit<Own, 'standard'>> = {
  name: required(text(200)),
  scope: nullable(text(10000)),
  exclusions: nullable(text(10000)),
  issues: listed(listOf(text(1000), 100)),
  ownerId: nullable(reference('Person')),
  certifiedOn: nullable(day),
  certificateExpiresOn: nullable(day),
  certificationBody: nullable(text(200)),
};

const FIELDS: Fields<Own> = { ...CHANGEABLE, standard: required<Standard>(oneOf(STANDARDS)) };

export function recordManagementSystem(
  id: string,
  input: ManagementSystemRecordInput,
  context: RuleContext,
): Result<ManagementSystem> {
  const check = startCheck(context);
  return settleNew<ManagementSystem>(id, check, parseNew(FIELDS, input, check));
}

export function changeManagementSystem(
  managementSystem: ManagementSystem,
  input: ManagementSystemChangeInput,
  context: RuleContext,
): Result<ManagementSystem> {
  const check = startCheck(context);
  return settleChange(managementSystem, check, parseChanges(CHANGEABLE, input, check));
}
