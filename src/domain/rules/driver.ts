import type { DriverSpec } from '../../engine/index';
import type { Driver } from '../driver';
import type { DriverChangeInput, DriverRecordInput } from '../inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { driverDistribution } from './distribution';
import { type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { settleChange, settleNew } from './settle';
import { text } from './values';

const FIELDS: Fields<Omit<Driver, keyof RegisterRecord>> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  distribution: required<DriverSpec>(driverDistribution),
};

export function recordDriver(id: string, input: DriverRecordInput, context: RuleContext): Result<Driver> {
  const check = startCheck(context);
  return settleNew<Driver>(id, check, parseNew(FIELDS, input, check));
}

export function changeDriver(driver: Driver, input: DriverChangeInput, context: RuleContext): Result<Driver> {
  const check = startCheck(context);
  return settleChange(driver, check, parseChanges(FIELDS, input, check));
}
