import type { ControlTest } from '../control-test';
import type { ControlTestRecordInput } from '../evidence-inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { invalid, type RuleContext, startCheck } from './check';
import { pastDay } from './days';
import { type Fields, nullable, parseNew, required } from './fields';
import { reference } from './reference';
import { duplicateReference, settleNew } from './settle';
import { numberWithin, text } from './values';

const FIELDS: Fields<Omit<ControlTest, keyof RegisterRecord>> = {
  controlId: required(reference('Control')),
  performedOn: required(pastDay),
  samples: required(numberWithin(1, 1_000_000, 'integer')),
  passes: required(numberWithin(0, 1_000_000, 'integer')),
  method: nullable(text(2_000)),
  testerId: nullable(reference('Person')),
  externalReference: nullable(text(200)),
};

export interface ControlTestContext extends RuleContext {
  /** The test with the same external reference. */
  twin: Pick<ControlTest, 'id'> | null;
}

export function recordControlTest(
  id: string,
  input: ControlTestRecordInput,
  context: ControlTestContext,
): Result<ControlTest> {
  const check = startCheck(context);
  const parsed = parseNew<Omit<ControlTest, keyof RegisterRecord>>(FIELDS, input, check);
  const { samples, passes } = parsed;
  if (samples !== undefined && passes !== undefined && passes > samples) {
    invalid(check, ['passes'], 'OUT_OF_RANGE', `passes is ${passes}; it must be at most samples, ${samples}`);
  }
  if (context.twin !== null) check.problems.push(duplicateReference(`control test ${context.twin.id}`));
  return settleNew<ControlTest>(id, check, parsed);
}
