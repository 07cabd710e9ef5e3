import { LOSS_FORM_KINDS } from '../../engine/index';
import type { IncidentChangeInput, IncidentRecordInput } from '../evidence-inputs';
import type { Incident, IncidentLoss } from '../incident';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { pastDay } from './days';
import { defaulted, type Fields, listed, nullable, objectOf, parseChanges, parseNew, required } from './fields';
import { cost } from './money';
import { reference, references } from './reference';
import { duplicateReference, settleChange, settleNew } from './settle';
import { boolean, day, listOf, oneOf, text } from './values';

type Own = Omit<Incident, keyof RegisterRecord>;

const LOSS: Fields<IncidentLoss> = { form: nullable(oneOf(LOSS_FORM_KINDS)), amount: required(cost) };

const FIELDS: Fields<Own> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  occurredOn: required(pastDay),
  detectedOn: nullable(pastDay),
  resolvedOn: nullable(day),
  riskId: nullable(reference('Risk')),
  causedById: nullable(reference('Incident')),
  nearMiss: defaulted(boolean, false),
  losses: listed(listOf(objectOf(LOSS), 50)),
  lossesComplete: defaulted(boolean, false),
  assetIds: listed(references('Asset')),
  aiSystemIds: listed(references('AiSystem')),
  externalReference: nullable(text(200)),
};

/** What the register holds beside the incident in question. */
export interface IncidentContext extends RuleContext {
  /** Incidents with the same external reference, and those that lead up to the cause that is named. */
  twin: Pick<Incident, 'id'> | null;
  causes: readonly Incident[];
}

export function recordIncident(id: string, input: IncidentRecordInput, context: IncidentContext): Result<Incident> {
  const check = startCheck(context);
  const parsed = parseNew<Own>(FIELDS, input, check);
  checkWhole({ id, ...parsed }, context, check);
  return settleNew<Incident>(id, check, parsed);
}

export function changeIncident(
  incident: Incident,
  input: IncidentChangeInput,
  context: IncidentContext,
): Result<Incident> {
  const check = startCheck(context);
  const parsed = parseChanges(FIELDS, input, check);
  checkWhole({ ...incident, ...parsed }, context, check);
  return settleChange(incident, check, parsed);
}

function checkWhole(incident: Partial<Incident>, { twin, causes }: IncidentContext, check: Check): void {
  const { id, occurredOn, detectedOn, resolvedOn, nearMiss, losses } = incident;
  for (const [field, on] of Object.entries({ detectedOn, resolvedOn })) {
    if (occurredOn !== undefined && on !== null && on !== undefined && on < occurredOn) {
      invalid(check, [field], 'OUT_OF_RANGE', `${field} is ${on}; it must not be before occurredOn, ${occurredOn}`);
    }
  }
  if (nearMiss === true && losses?.some(({ amount }) => Number(amount.amount) > 0)) {
    invalid(check, ['losses'], 'NOT_ALLOWED', 'losses must be empty or 0 where nearMiss is true');
  }
  if (twin !== null && twin.id !== id) {
    check.problems.push(duplicateReference(`incident ${twin.id}`));
  }
  const cause = causes[0];
  if (cause !== undefined && occurredOn !== undefined && cause.occurredOn > occurredOn) {
    const message = `causedById names an incident of ${cause.occurredOn}, after this one of ${occurredOn}`;
    invalid(check, ['causedById'], 'NOT_ALLOWED', message);
  }
  if (causes.some((other) => other.id === id)) {
    invalid(check, ['causedById'], 'NOT_ALLOWED', 'causedById leads back to this incident');
  }
}
