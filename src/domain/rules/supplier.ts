import { type Supplier, type SupplierRecordInput, type SupplierChangeInput } from '../supplier';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { pastDay } from './days';
import { day, text } from './values';

type Own = Omit<Supplier, keyof RegisterRecord>;

const FIELDS: Fields<Own> = {
  name: required(text(200)),
  services: nullable(text(2000)),
  ownerId: nullable(reference('Person')),
  assetIds: listed(references('Asset')),
  aiSystemIds: listed(references('AiSystem')),
  driverId: nullable(reference('Driver')),
  assessedOn: nullable(pastDay),
  contractEndsOn: nullable(day),
};

export function recordSupplier(id: string, input: SupplierRecordInput, context: RuleContext): Result<Supplier> {
  const check = startCheck(context);
  return settleNew<Supplier>(id, check, parseNew(FIELDS, input, check));
}

export function changeSupplier(supplier: Supplier, input: SupplierChangeInput, context: RuleContext): Result<Supplier> {
  const check = startCheck(context);
  return settleChange(supplier, check, parseChanges(FIELDS, input, check));
}
