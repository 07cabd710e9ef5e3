import type { IndicatorChangeInput, IndicatorReadInput, IndicatorRecordInput } from '../evidence-inputs';
import { type Indicator, INDICATOR_DIRECTIONS, type IndicatorReading } from '../indicator';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { pastDay } from './days';
import { type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { reference } from './reference';
import { duplicate, settleChange, settleNew } from './settle';
import { numberWithin, oneOf, text } from './values';

type Own = Omit<Indicator, keyof RegisterRecord>;

const value = numberWithin(-1e15, 1e15);
const factor = numberWithin(0.01, 100);

const TARGET: Fields<Pick<Own, 'riskId' | 'controlId'>> = {
  riskId: nullable(reference('Risk')),
  controlId: nullable(reference('Control')),
};

const RULE: Fields<Omit<Own, keyof typeof TARGET>> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  unit: required(text(100)),
  direction: required(oneOf(INDICATOR_DIRECTIONS)),
  warningThreshold: required(value),
  criticalThreshold: required(value),
  warningFactor: required(factor),
  criticalFactor: required(factor),
  ownerId: nullable(reference('Person')),
};

export function recordIndicator(id: string, input: IndicatorRecordInput, context: RuleContext): Result<Indicator> {
  const check = startCheck(context);
  const parsed = parseNew<Own>({ ...TARGET, ...RULE }, input, check);
  checkTarget(parsed, check);
  checkRule(parsed, check);
  return settleNew<Indicator>(id, check, parsed);
}

export function changeIndicator(
  indicator: Indicator,
  input: IndicatorChangeInput,
  context: RuleContext,
): Result<Indicator> {
  const check = startCheck(context);
  const parsed = parseChanges(RULE, input, check);
  checkRule({ ...indicator, ...parsed }, check);
  return settleChange(indicator, check, parsed);
}

function checkTarget({ riskId, controlId }: Partial<Own>, check: Check): void {
  if (riskId === undefined || controlId === undefined || (riskId === null) !== (controlId === null)) return;
  invalid(check, ['riskId'], 'NOT_ALLOWED', 'exactly one of riskId and controlId must be set');
}

function checkRule(indicator: Partial<Own>, check: Check): void {
  const { direction, warningThreshold, criticalThreshold, controlId, warningFactor, criticalFactor } = indicator;
  if (warningThreshold !== undefined && criticalThreshold !== undefined) {
    const order =
      direction === 'LOWER_IS_WORSE' ? warningThreshold - criticalThreshold : criticalThreshold - warningThreshold;
    if (order < 0) {
      const message = `criticalThreshold is ${criticalThreshold}; it must not be the better of the two, warningThreshold is ${warningThreshold}`;
      invalid(check, ['criticalThreshold'], 'NOT_ALLOWED', message);
    }
  }
  if (controlId === null || controlId === undefined) return;
  for (const [field, given] of Object.entries({ warningFactor, criticalFactor })) {
    if (given === undefined || given <= 1) continue;
    invalid(check, [field], 'OUT_OF_RANGE', `${field} is ${given}; on an availability it must be at most 1`);
  }
}

const READING: Fields<Omit<IndicatorReading, keyof RegisterRecord>> = {
  indicatorId: required(reference('Indicator')),
  measuredOn: required(pastDay),
  value: required(value),
  note: nullable(text(2_000)),
};

export interface ReadingContext extends RuleContext {
  /** Readings of the same indicator. */
  readings: readonly IndicatorReading[];
}

export function readIndicator(
  id: string,
  input: IndicatorReadInput,
  context: ReadingContext,
): Result<IndicatorReading> {
  const check = startCheck(context);
  const parsed = parseNew<Omit<IndicatorReading, keyof RegisterRecord>>(READING, input, check);
  const twin = context.readings.find(({ measuredOn }) => measuredOn === parsed.measuredOn);
  if (twin !== undefined) {
    const message = `${twin.id} is the reading of that day already: the same evidence counts once`;
    check.problems.push(duplicate(['measuredOn'], message));
  }
  return settleNew<IndicatorReading>(id, check, parsed);
}
