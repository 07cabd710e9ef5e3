import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { Asset } from './asset';
import { Control, ControlAgeing, ControlEffect, SAMPLE_SIZE } from './control';
import { EstimateSpec } from './estimate';
import { SupposedPeople } from './people-impact';
import { LossForms } from './loss-form';
import { DriverState, LOSS_FACTOR, RATE_FACTOR } from './scenario-input';

@ObjectType({ description: 'Where a driver stands still; exactly one field is set.', simpleResolvers: true })
export class DriverPoint {
  @Field(() => Float, { nullable: true, description: 'A multiple of its mean (no unit).' })
  multiple!: number | null;

  @Field(() => Float, { nullable: true, description: 'A quantile of its law, within (0, 1).' })
  quantile!: number | null;

  @Field(() => DriverState, { nullable: true, description: 'A state of a driver that has two.' })
  state!: D.DriverState | null;
}

@ObjectType({ description: 'A driver that stands still.', simpleResolvers: true })
export class OverlayDriver {
  driverId!: string;

  @Field(() => DriverPoint, { description: 'Where it stands.' })
  at!: object;
}

@ObjectType({
  description: 'What a control takes away from a risk or a link; null keeps what the register says.',
  simpleResolvers: true,
})
export class RatedEffect {
  riskId!: string | null;
  linkId!: string | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of the events that it prevents.' })
  frequencyReduction!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of each loss that it takes away.' })
  severityReduction!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of the persons affected by each event that it takes away.',
  })
  peopleReduction!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of the triggered events that it prevents.' })
  probabilityReduction!: number | null;
}

@ObjectType({ description: 'Another rating of a control; null keeps what the register says.', simpleResolvers: true })
export class OverlayRating {
  controlId!: string;

  @Field(() => [RatedEffect], {
    nullable: true,
    description: 'Effects in the place of those on the same target; at most 500.',
  })
  effects!: object[] | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of what its targets touch that it covers.' })
  coverage!: number | null;

  @Field(() => String, { nullable: true, description: 'Controls of one group cover the same assets.' })
  coverageGroup!: string | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize!: number | null;

  @Field(() => ControlAgeing, { nullable: true, description: 'How it ages.' })
  ageing!: D.ControlAgeing | null;
}

@ObjectType({ description: 'A control that the register does not hold, taken as implemented.', simpleResolvers: true })
export class OverlayControl {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [ControlEffect], { description: 'What it takes away; one entry a risk or link, at most 500.' })
  effects!: D.RegisterControlEffect[];

  @Field(() => Float, { description: 'Share 0..1 of what its targets touch that it covers.' })
  coverage!: number;

  @Field(() => String, { nullable: true, description: 'Controls of one group cover the same assets.' })
  coverageGroup!: string | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize!: number | null;

  @Field(() => ControlAgeing, { nullable: true, description: 'How it ages.' })
  ageing!: D.ControlAgeing | null;
}

@ObjectType({ description: 'Other estimates of a risk, before any control; null stays.', simpleResolvers: true })
export class OverlayEstimate {
  riskId!: string;

  @Field(() => EstimateSpec, { nullable: true, description: 'Loss events per year.' })
  frequency!: object | null;

  @Field(() => EstimateSpec, { nullable: true, description: "Loss of one event in the organisation's currency." })
  severity!: object | null;

  @Field(() => [SupposedPeople], {
    nullable: true,
    description: 'Whom an event affects, in the place of all that the register says; at most 4.',
  })
  people!: object[] | null;
  @Field(() => LossForms, { nullable: true, description: 'Loss of one event, where it is given in forms.' })
  lossForms!: object | null;
}

@ObjectType({ description: 'A supplier that fails; a factor of null is the usual one.', simpleResolvers: true })
export class OverlayFailure {
  supplierId!: string;

  @Field(() => Float, { nullable: true, description: RATE_FACTOR })
  rateFactor!: number | null;

  @Field(() => Float, { nullable: true, description: LOSS_FACTOR })
  lossFactor!: number | null;
}

@ObjectType({ description: 'A level of an improvement, as if it were done.', simpleResolvers: true })
export class OverlayImprovement {
  improvementId!: string;

  @Field(() => String, { description: 'Name of the level.' })
  level!: string;
}

@ObjectType({
  description: 'One difference of a scenario from the register; exactly one field is set.',
  simpleResolvers: true,
})
export class ScenarioOverlay {
  @Field(() => Control, { nullable: true, description: 'An implemented control that is taken away.' })
  removeControl!: object | null;

  @Field(() => Control, { nullable: true, description: 'A planned control that is put in place.' })
  implementControl!: object | null;

  @Field(() => OverlayControl, { nullable: true, description: 'A control that is added, as implemented.' })
  addControl!: object | null;

  @Field(() => OverlayRating, { nullable: true, description: 'A control that is rated otherwise.' })
  rateControl!: object | null;

  @Field(() => OverlayEstimate, { nullable: true, description: 'A risk that is estimated otherwise.' })
  assessRisk!: object | null;

  @Field(() => Asset, { nullable: true, description: 'An asset that is given up.' })
  retireAsset!: object | null;

  @Field(() => OverlayDriver, { nullable: true, description: 'A driver that stands still.' })
  fixDriver!: object | null;

  @Field(() => OverlayFailure, { nullable: true, description: 'A supplier that fails.' })
  failSupplier!: object | null;

  @Field(() => OverlayImprovement, { nullable: true, description: 'An improvement that is made.' })
  makeImprovement!: object | null;
}
