import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateTimeScalar } from '../scalars';
import { Registered } from './registered';

@ObjectType({
  implements: Node,
  description: 'The register as it would be, kept to be compared again and again with the register as it then is.',
  simpleResolvers: true,
})
export class Scenario extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was retired; null while it can be compared.' })
  retiredAt!: Date | null;
}

export const ScenarioConnection = connectionOf('Scenario', () => Scenario);
export const ScenarioOrder = orderOf('Scenario', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

export const ScenarioRecordPayload = payloadOf('scenarioRecord', 'scenario', () => Scenario);
export const ScenarioRevisePayload = payloadOf('scenarioRevise', 'scenario', () => Scenario);
export const ScenarioRetirePayload = payloadOf('scenarioRetire', 'scenario', () => Scenario);
