import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Estimate } from './estimate';
import { EstimateBasisInput, EstimateInput } from './estimate-input';

export const LossFormKind = enumOf<E.LossFormKind>('LossFormKind', 'The forms of loss of Open FAIR.', {
  PRODUCTIVITY: 'Less is produced or delivered.',
  RESPONSE: 'Managing the event: staff, experts, notices, lawyers.',
  REPLACEMENT: 'Replacing or repairing what is lost.',
  FINES_AND_JUDGMENTS: 'Fines, judgments, and what settles them.',
  COMPETITIVE_ADVANTAGE: 'Secrets or a position in the market are lost.',
  REPUTATION: 'Others think less of the organisation: lost business, dearer money.',
});

const SECONDARY =
  'Whether it arises only where others react: with the secondary loss event, which brings all secondary forms at once; ' +
  'primary forms arise with every event.';
const PROBABILITY = 'Share 0..1 of events that bring the secondary loss event';

@ObjectType({ description: 'One form of loss of an event.', simpleResolvers: true })
export class LossForm {
  @Field(() => LossFormKind, { description: 'Which form.' })
  form!: E.LossFormKind;

  @Field(() => Boolean, { description: SECONDARY })
  secondary!: boolean;

  @Field(() => Estimate, { description: 'Loss in this form where it arises, in currency per event.' })
  severity!: object;

  @Field(() => Float, {
    description: 'Share 0..1 of the mean loss of an event that it makes up, before any control and insurance.',
  })
  meanShare!: number;
}

@ObjectType({
  description: 'The loss of one event in forms: the sum of those that arise, independent given the event.',
  simpleResolvers: true,
})
export class LossForms {
  @Field(() => [LossForm], { description: 'The forms; each at most once as primary and once as secondary.' })
  forms!: object[];

  @Field(() => Estimate, {
    nullable: true,
    description: `${PROBABILITY}; of three points the mean counts. Null where no form is secondary.`,
  })
  secondaryProbability!: object | null;
}

@InputType({ description: 'One form of loss of an event, and how one knows.' })
export class LossFormInput implements I.LossFormInput {
  @Field(() => LossFormKind, { description: 'Which form.' })
  form!: E.LossFormKind;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: SECONDARY })
  secondary?: boolean | null;

  @Field(() => EstimateInput, { description: 'Loss in this form where it arises, in currency, before any control.' })
  severity!: EstimateInput;

  @Field(() => EstimateBasisInput, { nullable: true, description: 'Where it comes from; as the whole unless given.' })
  basis?: D.EstimateBasis | null;
}

@InputType({ description: 'The loss of one event in forms: the sum of those that arise, independent given the event.' })
export class LossFormsInput implements I.LossFormsInput {
  @Field(() => [LossFormInput], { description: 'At least one; each at most once as primary and once as secondary.' })
  forms!: LossFormInput[];

  @Field(() => EstimateInput, {
    nullable: true,
    description: `${PROBABILITY}: exact, or three points. Given exactly where a form is secondary.`,
  })
  secondaryProbability?: EstimateInput | null;
}
