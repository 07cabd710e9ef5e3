import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateTimeScalar, SafeIntScalar } from '../scalars';
import { MemoryChoice, QuantificationMethod, SamplingChoice } from './outcome';

export const SimulationState = enumOf('SimulationState', 'Where a simulation stands.', {
  QUEUED: 'It waits for its turn.',
  RUNNING: 'It is being computed.',
  SUCCEEDED: 'Its outcome is there.',
  FAILED: 'It ended without an outcome; `failure` says why.',
  CANCELLED: 'A caller stopped it.',
});

const METHOD = 'How figures are asked to be computed.';
const TRIALS = 'Simulated years, 1,000 to 10,000,000.';
const LEVELS =
  'Levels of value at risk, tail value at risk and tail contributions, each within (0, 1); 1 to 20 of them.';

@ObjectType({
  implements: Node,
  description:
    'A quantification of the register as it was when ordered. The same register, order and engine ' +
    'version are the same simulation.',
  simpleResolvers: true,
})
export class Simulation extends Node {
  @Field(() => DateTimeScalar, { description: 'When it was ordered.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began to be computed; null while it waits.' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: Date | null;

  @Field(() => SimulationState, { description: 'Where it stands.' })
  state!: D.SimulationState;

  @Field(() => Float, { description: 'Share of the work done, 0..1.' })
  progress!: number;

  @Field(() => String, { description: 'Version of the engine that computes it.' })
  engineVersion!: string;

  @Field(() => String, { description: 'SHA-256 of the model that the register was compiled to.' })
  modelDigest!: string;

  @Field(() => String, { nullable: true, description: 'Why it failed, in words; null unless it did.' })
  failure!: string | null;
}

export const SimulationConnection = connectionOf('Simulation', () => Simulation);
export const SimulationOrder = orderOf('Simulation', { CREATED_AT: 'By the time of ordering.' });

@ObjectType({ description: 'The error at which a simulation may stop.', simpleResolvers: true })
export class SimulationTarget {
  @Field(() => Float, { description: 'Half the width of the 95 % interval of value at risk, as a share 0..1 of it.' })
  error!: number;

  @Field(() => Float, { description: 'Level p, 0..1, of the residual value at risk that decides.' })
  level!: number;

  @Field(() => Int, { description: 'Simulated years at which it stops in any case.' })
  mostTrials!: number;
}

@InputType({ description: 'Which simulations a list shows.' })
export class SimulationFilter implements I.SimulationFilter {
  @Field(() => [SimulationState], { nullable: true, description: 'In any of these states.' })
  states?: D.SimulationState[] | null;
}

@InputType({ description: 'The error at which a simulation may stop: years double until it is reached.' })
export class SimulationTargetInput implements I.SimulationTargetInput {
  @Field(() => Float, {
    description:
      'Half the width of the 95 % interval of the residual value at risk, as a share of it (no unit): 0.000001 to 1.',
  })
  error!: number;

  @Field(() => Float, { nullable: true, description: 'Level of that value at risk, within (0, 1); 0.99 unless given.' })
  level?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Simulated years at which it stops in any case, 1,000 to 10,000,000; 10,000,000 unless given.',
  })
  mostTrials?: number | null;
}

export const TARGET = 'Stop once this error is reached; begins with 262,144 years unless `trials` says otherwise.';

@InputType({ description: 'A simulation to order of the register as it is now.' })
export class SimulationStartInput implements I.SimulationStartInput {
  @Field(() => QuantificationMethod, { nullable: true, description: `${METHOD} AUTO unless given.` })
  method?: 'AUTO' | 'EXACT' | 'SIMULATION' | null;

  @Field(() => Int, { nullable: true, description: `${TRIALS} 1,000,000 unless given.` })
  trials?: number | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Seed of the random numbers, 0 to 2^53 − 1 (no unit); 1 unless given.',
  })
  seed?: number | null;

  @Field(() => [Float], { nullable: true, description: `${LEVELS} 0.9, 0.95, 0.99, 0.995 and 0.999 unless given.` })
  levels?: number[] | null;

  @Field(() => SamplingChoice, { nullable: true, description: 'How losses are drawn; AUTO unless given.' })
  sampling?: I.AskedSampling | null;

  @Field(() => SimulationTargetInput, { nullable: true, description: TARGET })
  target?: SimulationTargetInput | null;

  @Field(() => MemoryChoice, { nullable: true, description: 'What is kept of the years; AUTO unless given.' })
  memory?: I.AskedMemory | null;
}

@InputType({ description: 'The simulation to stop.' })
export class SimulationCancelInput {
  @Field(() => ID, { description: 'Id of the simulation.' })
  id!: string;
}

export const SimulationStartPayload = payloadOf('simulationStart', 'simulation', () => Simulation);
export const SimulationCancelPayload = payloadOf('simulationCancel', 'simulation', () => Simulation);
