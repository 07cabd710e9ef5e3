import type { Layer } from '../../engine/index';
import type { FrequencyEstimate, SeverityEstimate } from '../estimate';
import type { RiskAssessInput, RiskChangeInput, RiskRecordInput, RiskTreatInput, VersionedInput } from '../inputs';
import type { PeopleImpactEstimate } from '../people-impact';
import { refusal, type Result, success } from '../problem';
import type { RegisterRecord } from '../record';
import {
  RISK_DIMENSIONS,
  RISK_KINDS,
  type Risk,
  type RiskDriverLoading,
  THREAT_CLASSES,
  type Treatment,
  TREATMENTS,
} from '../risk';
import type { Uncertainty } from '../uncertainty';
import { type Check, type RuleContext, startCheck } from './check';
import { frequencyEstimate } from './estimate';
import { severityEstimate } from './event-loss';
import { type Fields, listed, nullable, parseChanges, parseNew, required } from './fields';
import { eventLayer } from './layer';
import { driverLoadings } from './loading';
import { peopleImpacts } from './people-impact';
import { reference, references } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { checkStatedOnce, uncertainty } from './uncertainty';
import { day, listOf, oneOf, setOf, text } from './values';

type Assessment = Pick<
  Risk,
  'frequency' | 'severity' | 'frequencyUncertainty' | 'severityUncertainty' | 'drivers' | 'eventLayer' | 'people'
>;
type Decision = Pick<Risk, 'treatment' | 'treatmentRationale' | 'acceptance' | 'retiredAt'>;
type Description = Omit<Risk, keyof RegisterRecord | keyof Assessment | keyof Decision>;

const DESCRIPTION: Fields<Description> = {
  name: required(text(200)),
  kind: required(oneOf(RISK_KINDS)),
  dimensions: required(setOf(oneOf(RISK_DIMENSIONS), RISK_DIMENSIONS.length, 1)),
  threatClass: nullable(oneOf(THREAT_CLASSES)),
  description: nullable(text(10_000)),
  causes: listed(listOf(text(1_000), 50)),
  consequences: listed(listOf(text(1_000), 50)),
  ownerId: nullable(reference('Person')),
  assetIds: listed(references('Asset')),
  aiSystemIds: listed(references('AiSystem')),
  catalogueItemIds: listed(references('CatalogueItem')),
  reviewDueOn: nullable(day),
};

const ASSESSMENT: Fields<Assessment> = {
  frequency: required<FrequencyEstimate>(frequencyEstimate),
  severity: required<SeverityEstimate>(severityEstimate),
  frequencyUncertainty: nullable<Uncertainty>(uncertainty),
  severityUncertainty: nullable<Uncertainty>(uncertainty),
  drivers: listed<RiskDriverLoading>(driverLoadings),
  eventLayer: nullable<Layer>(eventLayer),
  people: listed<PeopleImpactEstimate>(peopleImpacts),
};

const DECISION: Fields<{ treatment: Treatment }> = { treatment: required(oneOf(TREATMENTS)) };
const DECISION_NOTES: Fields<{ rationale: string | null; reviewDueOn: string | null }> = {
  rationale: nullable(text(10_000)),
  reviewDueOn: nullable(day),
};

const UNDECIDED: Decision = { treatment: null, treatmentRationale: null, acceptance: null, retiredAt: null };

export function recordRisk(id: string, input: RiskRecordInput, context: RuleContext): Result<Risk> {
  const check = startCheck(context);
  const parsed = parseNew<Description & Assessment>({ ...DESCRIPTION, ...ASSESSMENT }, input, check);
  checkAssessment(parsed, check);
  return settleNew<Risk>(id, check, { ...parsed, ...UNDECIDED });
}

export function changeRisk(risk: Risk, input: RiskChangeInput, context: RuleContext): Result<Risk> {
  return unlessRetired(risk, () => {
    const check = startCheck(context);
    return settleChange(risk, check, parseChanges(DESCRIPTION, input, check));
  });
}

/**
 * New estimates of frequency, severity, what is uncertain of them, drivers (all of them), insurance or persons affected (all
 * classes).
 */
export function assessRisk(risk: Risk, input: RiskAssessInput, context: RuleContext): Result<Risk> {
  return unlessRetired(risk, () => {
    const check = startCheck(context);
    const parsed = parseChanges(ASSESSMENT, input, check);
    checkAssessment({ ...risk, ...parsed }, check);
    return settleChange(risk, check, parsed);
  });
}

function checkAssessment({ frequency, frequencyUncertainty }: Partial<Assessment>, check: Check): void {
  checkStatedOnce(frequency?.spec, frequencyUncertainty, ['frequencyUncertainty'], check);
}

export function treatRisk(risk: Risk, input: RiskTreatInput, context: RuleContext): Result<Risk> {
  return unlessRetired(risk, () => {
    const check = startCheck(context);
    const decided = parseNew(DECISION, input, check);
    const { rationale, ...review } = parseChanges(DECISION_NOTES, input, check);
    const reasoned = rationale === undefined ? {} : { treatmentRationale: rationale };
    return settleChange<Risk>(risk, check, { ...decided, ...review, ...reasoned });
  });
}

export function retireRisk(risk: Risk, _input: VersionedInput, context: RuleContext): Result<Risk> {
  return unlessRetired(risk, () =>
    success({ ...risk, retiredAt: context.now, version: risk.version + 1, updatedAt: context.now }),
  );
}

export function unlessRetired(risk: Risk, act: () => Result<Risk>): Result<Risk> {
  return risk.retiredAt === null ? act() : refusal(conflict(['id'], `risk ${risk.id} is retired`));
}
