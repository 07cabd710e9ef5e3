import type { ExpertJudgementRecordInput, ExpertJudgementSettleInput } from '../evidence-inputs';
import type { ExpertJudgement } from '../expert-judgement';
import { refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { invalid, type RuleContext, startCheck } from './check';
import { pastDay } from './days';
import { defaulted, type Fields, parseNew, required } from './fields';
import { reference } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { numberWithin, text } from './values';

type Own = Omit<ExpertJudgement, keyof RegisterRecord>;

const positive = numberWithin(1e-9, 1e15);

const STATED: Fields<Omit<Own, 'outcome' | 'settledOn'>> = {
  personId: required(reference('Person')),
  question: required(text(2_000)),
  unit: required(text(100)),
  low: required(positive),
  high: required(positive),
  confidence: defaulted(numberWithin(0.01, 0.99), 0.9),
  statedOn: required(pastDay),
};

export function recordExpertJudgement(
  id: string,
  input: ExpertJudgementRecordInput,
  context: RuleContext,
): Result<ExpertJudgement> {
  const check = startCheck(context);
  const parsed = parseNew<Omit<Own, 'outcome' | 'settledOn'>>(STATED, input, check);
  const { low, high } = parsed;
  if (low !== undefined && high !== undefined && high <= low) {
    invalid(check, ['high'], 'OUT_OF_RANGE', `high is ${high}; it must be above low, ${low}`);
  }
  return settleNew<ExpertJudgement>(id, check, { ...parsed, outcome: null, settledOn: null });
}

const SETTLED: Fields<{ outcome: number; settledOn: string }> = {
  outcome: required(positive),
  settledOn: required(pastDay),
};

/** Says once what came true. */
export function settleExpertJudgement(
  judgement: ExpertJudgement,
  input: ExpertJudgementSettleInput,
  context: RuleContext,
): Result<ExpertJudgement> {
  if (judgement.outcome !== null) {
    return refusal(conflict(['outcome'], `it was settled on ${judgement.settledOn} at ${judgement.outcome}`));
  }
  const check = startCheck(context);
  const parsed = parseNew<{ outcome: number; settledOn: string }>(SETTLED, input, check);
  if (parsed.settledOn !== undefined && parsed.settledOn < judgement.statedOn) {
    const message = `settledOn is ${parsed.settledOn}; it must not be before statedOn, ${judgement.statedOn}`;
    invalid(check, ['settledOn'], 'OUT_OF_RANGE', message);
  }
  return settleChange(judgement, check, parsed);
}
