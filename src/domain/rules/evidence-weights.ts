import { EVIDENCE_WEIGHTS, type EvidenceWeights } from '../evidence-weights';
import type { EvidenceWeightsSetInput } from '../evidence-inputs';
import type { Organization } from '../organization';
import type { Result } from '../problem';
import { type RuleContext, startCheck } from './check';
import { type Fields, parseChanges, required } from './fields';
import { settleChange } from './settle';
import { numberWithin, share } from './values';

const worth = numberWithin(0.1, 10_000);

const FIELDS: Fields<EvidenceWeights> = {
  years: required(worth),
  losses: required(worth),
  triggers: required(worth),
  tests: required(worth),
  majorFinding: required(share),
  minorFinding: required(share),
};

/** How much the stated estimates of an organisation weigh. */
export const weightsOf = ({ evidenceWeights }: Organization): EvidenceWeights => evidenceWeights ?? EVIDENCE_WEIGHTS;

/** Other weights for the same organisation; absent ones stay. */
export function setEvidenceWeights(
  organization: Organization,
  input: EvidenceWeightsSetInput,
  context: RuleContext,
): Result<Organization> {
  const check = startCheck(context);
  const evidenceWeights = { ...weightsOf(organization), ...parseChanges(FIELDS, input, check) };
  return settleChange<Organization>(organization, check, { evidenceWeights });
}
