import type { Measurement, Objective, ObjectiveMeasureInput } from '../objective';
import type { Result } from '../problem';
import { invalid, type RuleContext, startCheck } from './check';
import { type Fields, parseNew, required } from './fields';
import { pastDay } from './days';
import { settleChange } from './settle';
import { numberWithin } from './values';

const MOST = 500;

const FIELDS: Fields<Measurement> = { measuredOn: required(pastDay), value: required(numberWithin(-1e15, 1e15)) };

/** A value of the measure on a day; it replaces one of the same day. */
export function measureObjective(
  objective: Objective,
  input: ObjectiveMeasureInput,
  context: RuleContext,
): Result<Objective> {
  const check = startCheck(context);
  const taken = parseNew(FIELDS, input, check) as Measurement;
  const others = objective.measurements.filter(({ measuredOn }) => measuredOn !== taken.measuredOn);
  if (others.length >= MOST) invalid(check, [], 'OUT_OF_RANGE', `an objective keeps at most ${MOST} measurements`);
  const measurements = [...others, taken].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1));
  return settleChange<Objective>(objective, check, { measurements });
}

/** Share 0..1 of the way from the baseline to the target; null before the first value or without a baseline. */
export function objectiveProgress({ baseline, target, measurements }: Objective): number | null {
  const latest = measurements.at(-1);
  if (latest === undefined || baseline === null) return null;
  if (baseline === target) return latest.value === target ? 1 : 0;
  return Math.min(1, Math.max(0, (latest.value - baseline) / (target - baseline)));
}
