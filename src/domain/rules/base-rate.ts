import { BASE_RATE_KINDS, type BaseRate, SOURCE_CONFIDENCES } from '../base-rate';
import { refusal, type Result, success } from '../problem';
import { startCheck } from './check';
import { type Fields, nullable, objectOf, parseNew, required } from './fields';
import { distinctBy, listOf, numberWithin, oneOf, text } from './values';

const RATE: Fields<BaseRate> = {
  reference: required(text(20)),
  kind: required(oneOf(BASE_RATE_KINDS)),
  title: required(text(200)),
  value: required(numberWithin(0, 1e15)),
  unit: required(text(50)),
  lognormal: nullable(objectOf({ mu: required(numberWithin(-100, 100)), sigma: required(numberWithin(1e-6, 10)) })),
  period: required(text(50)),
  population: required(text(300)),
  source: required(text(300)),
  confidence: required(oneOf(SOURCE_CONFIDENCES)),
};

/** The published figures of a file, each reference once; or every fault with its path in the file. */
export function readBaseRates(content: unknown): Result<BaseRate[]> {
  const check = startCheck({ organizationId: '', currency: '', now: new Date(0), known: new Set() });
  const rates = { baseRates: required(listOf(objectOf(RATE), 1_000)) };
  const { baseRates } = parseNew<{ baseRates: BaseRate[] }>(rates, content, check);
  const distinct = baseRates && distinctBy(baseRates, ({ reference }) => reference, ['baseRates'], check, 'reference');
  return distinct && check.problems.length === 0 ? success(distinct) : refusal(...check.problems);
}
