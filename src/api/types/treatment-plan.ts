import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { PlannedAction, PlannedActionInput } from './action';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

@ObjectType({ description: "Somebody's approval.", simpleResolvers: true })
export class Approval {
  approvedById!: string;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  approvedAt!: Date;
}

@ObjectType({
  implements: Node,
  description: 'What is done about risks; it holds once every owner of its risks has approved it (clause 6.1.3).',
  simpleResolvers: true,
})
export class TreatmentPlan extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [PlannedAction], { description: 'What is done, by whom and until when; at most 50.' })
  actions!: D.PlannedAction[];

  @Field(() => String, { nullable: true, description: 'What residual risk is expected, and why that is enough.' })
  note!: string | null;

  @Field(() => [Approval], { description: 'Approvals so far, oldest first; at most one an owner.' })
  approvals!: D.Approval[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last owner approved it; null until then.' })
  approvedAt!: Date | null;
}

export const TreatmentPlanConnection = connectionOf('TreatmentPlan', () => TreatmentPlan);
export const TreatmentPlanOrder = orderOf('TreatmentPlan', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
});

@InputType({ description: 'Which risk treatment plans a list shows; every condition given must hold.' })
export class TreatmentPlanFilter implements I.TreatmentPlanFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Treating any of these risks.' })
  riskIds?: string[] | null;
}

@InputType({ description: 'A risk treatment plan to record.' })
export class TreatmentPlanRecordInput implements D.TreatmentPlanRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [ID], { description: 'Risks that it treats, at least one.' })
  riskIds!: string[];

  @Field(() => [ID], { nullable: true, description: 'Controls of the register that it puts in place or improves.' })
  controlIds?: string[];

  @Field(() => [PlannedActionInput], {
    nullable: true,
    description: 'What is done, by whom and until when; at most 50.',
  })
  actions?: PlannedActionInput[];

  @Field(() => String, { nullable: true, description: 'What residual risk is expected, and why that is enough.' })
  note?: string | null;
}

@InputType({ description: 'What changes of a risk treatment plan: absent keeps, null clears.' })
export class TreatmentPlanReviseInput extends VersionedInput implements D.TreatmentPlanReviseInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => [ID], { nullable: true, description: 'Risks that it treats, at least one; replaces the whole list.' })
  riskIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Controls of the register that it puts in place or improves; replaces the whole list.',
  })
  controlIds?: string[];

  @Field(() => [PlannedActionInput], {
    nullable: true,
    description: 'What is done, by whom and until when; at most 50; replaces the whole list.',
  })
  actions?: PlannedActionInput[];

  @Field(() => String, { nullable: true, description: 'What residual risk is expected, and why that is enough.' })
  note?: string | null;
}

@InputType({ description: 'The approval of a risk treatment plan by an owner of its risks.' })
export class TreatmentPlanApproveInput extends VersionedInput implements D.TreatmentPlanApproveInput {
  @Field(() => ID, { description: 'The person who approves; an owner of a risk of the plan.' })
  approvedById!: string;
}

@InputType({ description: 'The completion of one action of a risk treatment plan.' })
export class TreatmentPlanActInput extends VersionedInput implements D.TreatmentPlanActInput {
  @Field(() => Int, { description: 'Place of the action in its list, counted from 1.' })
  action!: number;

  @Field(() => DateScalar, { description: 'Day on which it was completed, not in the future.' })
  completedOn!: string;
}

@InputType({ description: 'The treatment plan that is taken out.' })
export class TreatmentPlanRemoveInput extends VersionedInput {}

export const TreatmentPlanRecordPayload = payloadOf('treatmentPlanRecord', 'treatmentPlan', () => TreatmentPlan);
export const TreatmentPlanRevisePayload = payloadOf('treatmentPlanRevise', 'treatmentPlan', () => TreatmentPlan);
export const TreatmentPlanApprovePayload = payloadOf('treatmentPlanApprove', 'treatmentPlan', () => TreatmentPlan);
export const TreatmentPlanActPayload = payloadOf('treatmentPlanAct', 'treatmentPlan', () => TreatmentPlan);
export const TreatmentPlanRemovePayload = payloadOf('treatmentPlanRemove', 'treatmentPlan', () => TreatmentPlan);
