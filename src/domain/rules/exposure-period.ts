import type { ExposurePeriodChangeInput, ExposurePeriodRecordInput } from '../evidence-inputs';
import type { ExposurePeriod } from '../incident';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { pastDay } from './days';
import { defaulted, type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { reference } from './reference';
import { conflict, duplicateReference, settleChange, settleNew } from './settle';
import { day, numberWithin, text } from './values';

type Own = Omit<ExposurePeriod, keyof RegisterRecord>;

const PERIOD: Fields<Omit<Own, 'riskId'>> = {
  startOn: required(day),
  endOn: required(pastDay),
  eventCount: defaulted(numberWithin(0, 1_000_000, 'integer'), 0),
  source: nullable(text(2_000)),
  externalReference: nullable(text(200)),
};

/** What the register holds beside the period in question. */
export interface ExposureContext extends RuleContext {
  /** All periods of the register. */
  exposures: readonly ExposurePeriod[];
}

export function recordExposurePeriod(
  id: string,
  input: ExposurePeriodRecordInput,
  context: ExposureContext,
): Result<ExposurePeriod> {
  const check = startCheck(context);
  const parsed = parseNew<Own>({ riskId: required(reference('Risk')), ...PERIOD }, input, check);
  checkPeriod({ id, ...parsed }, context, check);
  return settleNew<ExposurePeriod>(id, check, parsed);
}

export function changeExposurePeriod(
  period: ExposurePeriod,
  input: ExposurePeriodChangeInput,
  context: ExposureContext,
): Result<ExposurePeriod> {
  const check = startCheck(context);
  const parsed = parseChanges(PERIOD, input, check);
  checkPeriod({ ...period, ...parsed }, context, check);
  return settleChange(period, check, parsed);
}

function checkPeriod(period: Partial<ExposurePeriod>, { exposures }: ExposureContext, check: Check): void {
  const { id, riskId, startOn, endOn, externalReference } = period;
  const others = exposures.filter((other) => other.id !== id);
  const twin = others.find(
    (other) => other.externalReference !== null && other.externalReference === externalReference,
  );
  if (twin !== undefined) check.problems.push(duplicateReference(`exposure period ${twin.id}`));
  if (startOn === undefined || endOn === undefined) return;
  if (endOn < startOn) {
    invalid(check, ['endOn'], 'OUT_OF_RANGE', `endOn is ${endOn}; it must not be before startOn, ${startOn}`);
    return;
  }
  const overlapping = others.find(
    (other) => other.riskId === riskId && other.startOn <= endOn && startOn <= other.endOn,
  );
  if (overlapping === undefined) return;
  const message = `${overlapping.id} covers this risk from ${overlapping.startOn} to ${overlapping.endOn}; years count once`;
  check.problems.push(conflict(['startOn'], message));
}
