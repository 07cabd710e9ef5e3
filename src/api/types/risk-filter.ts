import { Field, ID, InputType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { RiskDimension, RiskKind, ThreatClass, Treatment } from './risk';

@InputType({ description: 'Which risks a list shows; every condition given must hold.' })
export class RiskFilter implements I.RiskFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [RiskKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: D.RiskKind[] | null;

  @Field(() => [RiskDimension], { nullable: true, description: 'Touching any of these.' })
  dimensions?: D.RiskDimension[] | null;

  @Field(() => [ThreatClass], { nullable: true, description: 'Coming about in any of these ways.' })
  threatClasses?: D.ThreatClass[] | null;

  @Field(() => [Treatment], { nullable: true, description: 'For which any of these is decided.' })
  treatments?: D.Treatment[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these assets.' })
  assetIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these AI systems.' })
  aiSystemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Referring to any of these catalogue items.' })
  catalogueItemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Following any of these drivers.' })
  driverIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'With a review due on or before this day.' })
  reviewDueBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'With an acceptance that expired before this day.' })
  acceptanceExpiredBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether risks that left the register are shown too.',
  })
  includeRetired?: boolean | null;
}
