import { Field, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { LifecycleStage } from './ai-system';
import { Requirement } from './readiness';

@ObjectType({ description: 'What an AI system needs to enter a stage of its life.', simpleResolvers: true })
export class StageGate {
  @Field(() => LifecycleStage, { description: 'The stage.' })
  stage!: D.LifecycleStage;

  @Field(() => [Requirement], { description: 'What it needs: at most 10 entries.' })
  requirements!: Requirement[];

  @Field(() => Boolean, { description: 'Whether all of it is there.' })
  passed!: boolean;
}
