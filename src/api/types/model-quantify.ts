import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { Problem } from '../problem';
import { JsonScalar, SafeIntScalar } from '../scalars';
import { MemoryChoice, Outcome, QuantificationMethod, SamplingChoice } from './outcome';
import { SimulationTargetInput, TARGET } from './simulation';

@InputType({ description: 'A model file to quantify; nothing of it is stored.' })
export class ModelQuantifyInput implements I.ModelQuantifyInput {
  @Field(() => JsonScalar, { description: 'The content of a model file, format riskweave-model/1.' })
  model!: unknown;

  @Field(() => QuantificationMethod, { nullable: true, description: 'How to compute; AUTO unless given.' })
  method?: 'AUTO' | 'EXACT' | 'SIMULATION' | null;

  @Field(() => Int, { nullable: true, description: 'Simulated years, 1,000 to 10,000,000; 1,000,000 unless given.' })
  trials?: number | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Seed of the random numbers, 0 to 2^53 − 1 (no unit); 1 unless given.',
  })
  seed?: number | null;

  @Field(() => SamplingChoice, { nullable: true, description: 'How losses are drawn; AUTO unless given.' })
  sampling?: I.AskedSampling | null;

  @Field(() => SimulationTargetInput, { nullable: true, description: TARGET })
  target?: SimulationTargetInput | null;

  @Field(() => MemoryChoice, { nullable: true, description: 'What is kept of the years; AUTO unless given.' })
  memory?: I.AskedMemory | null;
}

@ObjectType({ description: 'Answer of `modelQuantify`.', simpleResolvers: true })
export class ModelQuantifyPayload {
  @Field(() => Outcome, { nullable: true, description: 'The figures; null when the model was refused.' })
  outcome!: object | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The same figures as the JSON that the command `riskweave quantify --json` prints; null when refused.',
  })
  result!: unknown;

  @Field(() => [Problem], { description: 'Every fault of the model with its path; empty on success.' })
  problems!: object[];
}
