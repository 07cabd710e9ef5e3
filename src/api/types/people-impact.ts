import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { EstimateBasisInput, EstimateInput } from './estimate-input';
import { Estimate, EstimateSpec } from './estimate';

export const PeopleClass = enumOf<E.PeopleClass>(
  'PeopleClass',
  'How gravely persons are affected: the classes of severity of ISO/IEC 29134:2017, Annex A.',
  {
    NEGLIGIBLE: 'An inconvenience that passes.',
    LIMITED: 'Trouble that can be overcome with effort.',
    SIGNIFICANT: 'Serious consequences that are hard to overcome.',
    MAXIMUM: 'Consequences that may never be overcome.',
  },
);

const CLASS = 'How gravely; one entry a class.';
const PROBABILITY = 'Share 0..1 of the events that affect anybody in this class';

@ObjectType({
  description: 'Whom an event of a risk affects in one class, before any control; classes arise independently.',
  simpleResolvers: true,
})
export class PeopleImpact {
  @Field(() => PeopleClass, { description: CLASS })
  class!: E.PeopleClass;

  @Field(() => Float, { description: `${PROBABILITY}.` })
  probability!: number;

  @Field(() => Estimate, { description: 'Number of persons in such an event.' })
  affected!: object;
}

@ObjectType({ description: 'Whom an event would affect in one class, before any control.', simpleResolvers: true })
export class SupposedPeople {
  @Field(() => PeopleClass, { description: CLASS })
  class!: E.PeopleClass;

  @Field(() => Float, { description: `${PROBABILITY}.` })
  probability!: number;

  @Field(() => EstimateSpec, { description: 'Number of persons in such an event.' })
  affected!: object;
}

@InputType({ description: 'Whom an event would affect in one class, before any control.' })
export class SupposedPeopleInput implements I.SupposedPeopleInput {
  @Field(() => PeopleClass, { description: CLASS })
  class!: E.PeopleClass;

  @Field(() => Float, { nullable: true, description: `${PROBABILITY}; 1 if absent.` })
  probability?: number | null;

  @Field(() => EstimateInput, { description: 'Number of persons in such an event.' })
  affected!: EstimateInput;
}

@InputType({ description: 'Whom an event affects in one class, before any control, and how one knows.' })
export class PeopleImpactInput extends SupposedPeopleInput implements I.PeopleImpactInput {
  @Field(() => EstimateBasisInput, { description: 'Where the estimate comes from.' })
  basis!: EstimateBasisInput;
}
