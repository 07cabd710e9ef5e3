import { Field, Float, ID, InputType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { FrequencyEstimateInput } from './estimate-input';
import { PeopleImpactInput } from './people-impact';
import { RiskDimension, RiskKind, ThreatClass, Treatment } from './risk';
import { SeverityEstimateInput } from './severity-input';
import { UncertaintyInput } from './uncertainty';
import { VersionedInput } from './versioned-input';

const ONCE = '; refused beside a rate that is a range, three points or a distribution, which states it itself.';

@InputType({ description: 'How a risk follows a driver.' })
export class RiskDriverInput implements D.RiskDriverLoading {
  @Field(() => ID, { description: 'The driver.' })
  driverId!: string;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'Exponent (no unit) with which the event rate follows the driver; 0 is not at all.',
  })
  frequencyLoading!: number;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'Exponent (no unit) with which each loss follows the driver; 0 is not at all.',
  })
  severityLoading!: number;
}

@InputType({ description: 'Insurance of each event: the insurer pays share × min(max(loss − deductible, 0), limit).' })
export class LayerInput {
  @Field(() => Float, { description: 'Borne by the organisation first, in its currency per event.' })
  deductible!: number;

  @Field(() => Float, { nullable: true, description: 'Most that is insured, in currency per event; null: no limit.' })
  limit?: number | null;

  @Field(() => Float, { defaultValue: 1, description: 'Share 0..1 that the insurer pays.' })
  share!: number;
}

@InputType({ description: 'A risk to record, with its first estimates. Both are stated before any control.' })
export class RiskRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => RiskKind, { description: 'On which side it begins.' })
  kind!: D.RiskKind;

  @Field(() => [RiskDimension], { description: 'What it touches, of both kinds, at least one.' })
  dimensions!: D.RiskDimension[];

  @Field(() => ThreatClass, { nullable: true, description: 'How its event comes about.' })
  threatClass?: D.ThreatClass | null;

  @Field(() => String, { nullable: true, description: 'What may happen.' })
  description?: string | null;

  @Field(() => [String], { nullable: true, description: 'Why it may happen.' })
  causes?: string[];

  @Field(() => [String], { nullable: true, description: 'What follows when it happens.' })
  consequences?: string[];

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it concerns.' })
  assetIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it concerns.' })
  aiSystemIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Catalogue items that it refers to.' })
  catalogueItemIds?: string[];

  @Field(() => FrequencyEstimateInput, { description: 'How often it brings a loss.' })
  frequency!: FrequencyEstimateInput;

  @Field(() => SeverityEstimateInput, { description: 'How large the loss of one event is.' })
  severity!: SeverityEstimateInput;

  @Field(() => UncertaintyInput, { nullable: true, description: `How sure one is of the rate${ONCE}` })
  frequencyUncertainty?: UncertaintyInput | null;

  @Field(() => UncertaintyInput, { nullable: true, description: 'How sure one is of the size of its losses.' })
  severityUncertainty?: UncertaintyInput | null;

  @Field(() => [RiskDriverInput], { nullable: true, description: 'Drivers that it follows.' })
  drivers?: RiskDriverInput[];

  @Field(() => LayerInput, { nullable: true, description: 'Insurance of each event.' })
  eventLayer?: LayerInput | null;

  @Field(() => [PeopleImpactInput], { nullable: true, description: 'Whom an event affects; one entry a class.' })
  people?: PeopleImpactInput[];

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is to be looked at again.' })
  reviewDueOn?: string | null;
}

@InputType({
  description: 'What changes of a risk: absent keeps, null clears. Estimates, treatment and acceptance have own acts.',
})
export class RiskChangeInput extends VersionedInput implements I.RiskChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => RiskKind, { nullable: true, description: 'On which side it begins; it cannot be cleared.' })
  kind?: D.RiskKind;

  @Field(() => [RiskDimension], { nullable: true, description: 'What it touches; it cannot be cleared.' })
  dimensions?: D.RiskDimension[];

  @Field(() => ThreatClass, { nullable: true, description: 'How its event comes about.' })
  threatClass?: D.ThreatClass | null;

  @Field(() => String, { nullable: true, description: 'What may happen.' })
  description?: string | null;

  @Field(() => [String], { nullable: true, description: 'Why it may happen; replaces the whole list.' })
  causes?: string[];

  @Field(() => [String], { nullable: true, description: 'What follows when it happens; replaces the whole list.' })
  consequences?: string[];

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it concerns; replaces the whole list.' })
  assetIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it concerns; replaces the whole list.' })
  aiSystemIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Catalogue items that it refers to; replaces the whole list.' })
  catalogueItemIds?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is to be looked at again.' })
  reviewDueOn?: string | null;
}

@InputType({ description: 'New estimates of a risk, before any control: absent keeps, null clears.' })
export class RiskAssessInput extends VersionedInput {
  @Field(() => FrequencyEstimateInput, { nullable: true, description: 'How often; it cannot be cleared.' })
  frequency?: FrequencyEstimateInput;

  @Field(() => SeverityEstimateInput, { nullable: true, description: 'How large; it cannot be cleared.' })
  severity?: SeverityEstimateInput;

  @Field(() => UncertaintyInput, { nullable: true, description: `How sure one is of the rate${ONCE}` })
  frequencyUncertainty?: UncertaintyInput | null;

  @Field(() => UncertaintyInput, { nullable: true, description: 'How sure one is of the size of its losses.' })
  severityUncertainty?: UncertaintyInput | null;

  @Field(() => [RiskDriverInput], { nullable: true, description: 'Drivers that it follows; replaces the whole list.' })
  drivers?: RiskDriverInput[];

  @Field(() => LayerInput, { nullable: true, description: 'Insurance of each event.' })
  eventLayer?: LayerInput | null;

  @Field(() => [PeopleImpactInput], {
    nullable: true,
    description: 'Whom an event affects; one entry a class, replaces the whole list.',
  })
  people?: PeopleImpactInput[];
}

@InputType({ description: 'The decision on what is done about a risk.' })
export class RiskTreatInput extends VersionedInput implements I.RiskTreatInput {
  @Field(() => Treatment, { description: 'What is decided.' })
  treatment!: D.Treatment;

  @Field(() => String, { nullable: true, description: 'Why it is decided so: absent keeps, null clears.' })
  rationale?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the next look at it: absent keeps, null clears.' })
  reviewDueOn?: string | null;
}

@InputType({ description: "The owner's acceptance of the residual risk, for a time." })
export class RiskAcceptInput extends VersionedInput implements I.RiskAcceptInput {
  @Field(() => ID, { description: 'The person who accepts.' })
  acceptedById!: string;

  @Field(() => DateScalar, { description: 'Last day on which the acceptance holds, in the future.' })
  expiresOn!: string;

  @Field(() => String, { description: 'Why the risk can be borne.' })
  rationale!: string;
}

@InputType({ description: 'The risk that leaves the register.' })
export class RiskRetireInput extends VersionedInput {}
