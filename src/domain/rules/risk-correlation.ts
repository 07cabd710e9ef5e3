import type { RiskCorrelationChangeInput, RiskCorrelationRecordInput } from '../inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import type { RiskCorrelation } from '../risk-correlation';
import { type RuleContext, startCheck } from './check';
import { type Fields, nullable, type Parse, parseChanges, parseNew, required } from './fields';
import { reference } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { numberInside, setOf, text } from './values';

/** What the register holds beside the correlation in question. */
export interface RiskCorrelationContext extends RuleContext {
  correlations: readonly RiskCorrelation[];
  retiredRiskIds: ReadonlySet<string>;
}

/** Two risks, in the order of their ids, so that a pair has one name. */
const pair: Parse<string[]> = (value, path, check) => {
  const ids = setOf(reference('Risk'), 2, 2)(value, path, check);
  return ids && [...ids].sort();
};

type Strength = Pick<RiskCorrelation, 'spearman' | 'rationale'>;
const STRENGTH: Fields<Strength> = { spearman: required(numberInside(-1, 1)), rationale: nullable(text(10_000)) };
const FIELDS: Fields<Omit<RiskCorrelation, keyof RegisterRecord>> = { riskIds: required(pair), ...STRENGTH };

export function recordRiskCorrelation(
  id: string,
  input: RiskCorrelationRecordInput,
  context: RiskCorrelationContext,
): Result<RiskCorrelation> {
  const check = startCheck(context);
  const parsed = parseNew(FIELDS, input, check);
  for (const riskId of parsed.riskIds ?? []) {
    if (!context.retiredRiskIds.has(riskId)) continue;
    check.problems.push(conflict(['riskIds'], `risk ${riskId} is retired; its events are no longer counted`));
  }
  const twin = context.correlations.find(({ riskIds }) => riskIds.join() === parsed.riskIds?.join());
  if (twin !== undefined) {
    const message = `correlation ${twin.id} already joins ${twin.riskIds.join(' and ')}; change that one`;
    check.problems.push({ type: 'CONFLICT', code: 'DUPLICATE', message, path: ['riskIds'] });
  }
  return settleNew<RiskCorrelation>(id, check, parsed);
}

export function changeRiskCorrelation(
  correlation: RiskCorrelation,
  input: RiskCorrelationChangeInput,
  context: RuleContext,
): Result<RiskCorrelation> {
  const check = startCheck(context);
  return settleChange(correlation, check, parseChanges(STRENGTH, input, check));
}
