import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const SPEARMAN =
  'Rank correlation (Spearman) of their numbers of own events a year, within (−1, 1) (no unit); pairs that are not ' +
  'recorded have 0.';
const RATIONALE = 'Why they go together, beyond shared drivers and cascades.';

@ObjectType({
  implements: Node,
  description:
    'Two risks whose numbers of events go together, for what causes cannot explain: a driver or a cascade is the better ' +
    'word where the reason is known. The copula is that of the organisation.',
  simpleResolvers: true,
})
export class RiskCorrelation extends Registered {
  @Field(() => Float, { description: SPEARMAN })
  spearman!: number;

  @Field(() => String, { nullable: true, description: RATIONALE })
  rationale!: string | null;
}

export const RiskCorrelationConnection = connectionOf('RiskCorrelation', () => RiskCorrelation);
export const RiskCorrelationOrder = orderOf('RiskCorrelation', { CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which correlations a list shows.' })
export class RiskCorrelationFilter implements I.RiskCorrelationFilter {
  @Field(() => [ID], { nullable: true, description: 'Of any of these risks.' })
  riskIds?: string[] | null;
}

@InputType({ description: 'A correlation to record.' })
export class RiskCorrelationRecordInput implements I.RiskCorrelationRecordInput {
  @Field(() => [ID], { description: 'The two risks, in any order.' })
  riskIds!: string[];

  @Field(() => Float, { description: SPEARMAN })
  spearman!: number;

  @Field(() => String, { nullable: true, description: RATIONALE })
  rationale?: string | null;
}

@InputType({ description: 'What changes of a correlation: absent keeps, null clears.' })
export class RiskCorrelationChangeInput extends VersionedInput implements I.RiskCorrelationChangeInput {
  @Field(() => Float, { nullable: true, description: `${SPEARMAN} It cannot be cleared.` })
  spearman?: number;

  @Field(() => String, { nullable: true, description: RATIONALE })
  rationale?: string | null;
}

@InputType({ description: 'The correlation to remove.' })
export class RiskCorrelationRemoveInput extends VersionedInput {}

export const RiskCorrelationRecordPayload = payloadOf(
  'riskCorrelationRecord',
  'riskCorrelation',
  () => RiskCorrelation,
);
export const RiskCorrelationChangePayload = payloadOf(
  'riskCorrelationChange',
  'riskCorrelation',
  () => RiskCorrelation,
);
export const RiskCorrelationRemovePayload = payloadOf(
  'riskCorrelationRemove',
  'riskCorrelation',
  () => RiskCorrelation,
);
