import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { DateTimeScalar } from '../scalars';
import { LiveSearch } from './live-search';
import { Registered } from './registered';
import { SimulationState } from './simulation';

/** What every plan that is searched in the background tells of its search. Abstract, so that its name stays out of the schema. */
@ObjectType({ simpleResolvers: true })
export abstract class BackgroundRun extends Registered {
  @Field(() => SimulationState, { description: 'How far it is.' })
  state!: D.SimulationState;

  @Field(() => Float, { description: 'Share of the work done, 0..1.' })
  progress!: number;

  @Field(() => LiveSearch, { nullable: true, description: 'How far its search is; null before and after.' })
  search!: D.LiveSearch | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the computing began.' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, in words.' })
  failure!: string | null;
}
