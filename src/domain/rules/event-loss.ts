import type { EstimateBasis, SeverityEstimate, SeveritySpecification } from '../estimate';
import { estimateBasis, estimateSpec, onlyMember } from './estimate';
import { objectOf, type Parse, required } from './fields';
import { lossForms } from './loss-forms';

/** The loss of one event, by whichever of the two members states it. */
const eventLoss: Parse<SeveritySpecification> = (value, path, check) => {
  const member = onlyMember(value, ['severity', 'lossForms'], path, check);
  if (member === null) return null;
  const [form, given] = member;
  const parse: Parse<SeveritySpecification> = form === 'severity' ? estimateSpec : lossForms;
  return parse(given, [...path, form], check);
};

/** `{ severity, basis }` or `{ lossForms, basis }` as the loss of one event with the basis that it stands on. */
export const severityEstimate: Parse<SeverityEstimate> = (value, path, check) => {
  const stated = objectOf<{ basis: EstimateBasis }>({ basis: required(estimateBasis) })(value, path, check);
  if (typeof value !== 'object' || value === null) return null;
  const spec = eventLoss(value, path, check);
  return stated && spec && { spec, basis: stated.basis };
};
