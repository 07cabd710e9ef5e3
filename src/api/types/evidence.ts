import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { payloadOf } from '../payload';
import { Problem } from '../problem';
import { DateScalar, SafeIntScalar } from '../scalars';
import { LossFormKind } from './loss-form';
import { Organization } from './organization';
import { OutcomeMethod } from './outcome';
import { LossFigure, ProbabilityFigure, TailValueAtRisk, ValueAtRisk } from './outcome-figure';
import { PeopleClass } from './people-impact';
import { ScenarioComparison } from './scenario';
import { SimulationStartInput } from './simulation';

export const UpdatedQuantity = enumOf<D.UpdatedQuantity>('UpdatedQuantity', 'What of a thing evidence moves.', {
  FREQUENCY: 'Events of a risk per year, before controls.',
  SEVERITY: 'Loss of one event of a risk, in currency, before controls and insurance.',
  LOSS_FORM: 'Loss of one event in one form, in currency, before controls and insurance.',
  SECONDARY_PROBABILITY: 'Share 0..1 of the events of a risk that bring the secondary loss event.',
  PEOPLE: 'Number of persons of one class in an event of a risk, before controls.',
  TRIGGERING: 'Probability or mean events of a cascade link, before controls.',
  AVAILABILITY: 'Share of the year, 0..1, in which a control works as intended.',
});

const figure = (what: string): string => `${what}, in the unit of the quantity.`;

@ObjectType({ description: 'What is believed of a quantity.', simpleResolvers: true })
export class BeliefFigures implements D.BeliefFigures {
  @Field(() => Float, { description: figure('Mean') })
  mean!: number;

  @Field(() => Float, { description: figure('5th percentile') })
  p05!: number;

  @Field(() => Float, { description: figure('Median') })
  p50!: number;

  @Field(() => Float, { description: figure('95th percentile') })
  p95!: number;
}

@ObjectType({ description: 'An item of evidence and how far it moved the mean.', simpleResolvers: true })
export class EvidenceStep {
  @Field(() => DateScalar, { description: 'Day from which it counts.' })
  countsOn!: string;

  @Field(() => Float, { description: figure('Mean before it') })
  meanBefore!: number;

  @Field(() => Float, { description: figure('Mean after it') })
  meanAfter!: number;
}

@ObjectType({
  description:
    'A stated estimate beside what evidence has made of it. The register is quantified with the updated one.',
  simpleResolvers: true,
})
export class EstimateUpdate {
  @Field(() => UpdatedQuantity, { description: 'What is moved.' })
  quantity!: D.UpdatedQuantity;

  @Field(() => LossFormKind, { nullable: true, description: 'Of which form of loss; null where it is not of one.' })
  form!: E.LossFormKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that form arises only with the secondary loss event; null where it is not of a form.',
  })
  secondary!: boolean | null;

  @Field(() => PeopleClass, {
    nullable: true,
    description: 'Of which class of persons; null where it is not of one.',
  })
  class!: E.PeopleClass | null;

  @Field(() => BeliefFigures, { description: 'As it was stated.' })
  stated!: D.BeliefFigures;

  @Field(() => BeliefFigures, { description: 'As evidence leaves it.' })
  updated!: D.BeliefFigures;

  @Field(() => [EvidenceStep], { description: 'Every item that moved it, by day; at most all evidence recorded.' })
  steps!: D.EvidenceStep[];
}

@ObjectType({ description: 'How much stated estimates weigh against evidence.', simpleResolvers: true })
export class EvidenceWeights implements D.EvidenceWeights {
  @Field(() => Float, { description: 'Years of observation that a probability a year is worth.' })
  years!: number;

  @Field(() => Float, { description: 'Number of losses that a stated severity is worth.' })
  losses!: number;

  @Field(() => Float, { description: 'Number of triggering events that the strength of a cascade link is worth.' })
  triggers!: number;

  @Field(() => Float, { description: 'Number of test cases that the availability of a control is worth.' })
  tests!: number;

  @Field(() => Float, { description: 'Factor 0..1 on the availability of a control with an open major finding.' })
  majorFinding!: number;

  @Field(() => Float, { description: 'Factor 0..1 on the availability of a control with an open minor finding.' })
  minorFinding!: number;
}

@InputType({ description: 'Other weights of stated estimates; absent ones stay.' })
export class EvidenceWeightsSetInput implements D.EvidenceWeightsSetInput {
  @Field(() => Int, { description: 'Version of the organisation that the caller saw, counted from 1.' })
  expectedVersion!: number;

  @Field(() => Float, { nullable: true, description: 'Years that a probability a year is worth, 0.1 to 10,000.' })
  years?: number;

  @Field(() => Float, { nullable: true, description: 'Number of losses that a severity is worth, 0.1 to 10,000.' })
  losses?: number;

  @Field(() => Float, { nullable: true, description: 'Number of events that a link is worth, 0.1 to 10,000.' })
  triggers?: number;

  @Field(() => Float, { nullable: true, description: 'Number of cases an availability is worth, 0.1 to 10,000.' })
  tests?: number;

  @Field(() => Float, { nullable: true, description: 'Factor 0..1 of an open major finding.' })
  majorFinding?: number;

  @Field(() => Float, { nullable: true, description: 'Factor 0..1 of an open minor finding.' })
  minorFinding?: number;
}

@ObjectType({
  description:
    'Something observed that counts from a day; what is closed or has expired counts no longer from then on.',
  simpleResolvers: true,
})
export class EvidenceItem {
  @Field(() => DateScalar, { description: 'Day from which it counts, or counts no longer.' })
  countsOn!: string;
}

@ObjectType({ description: 'The residual annual loss at the end of a day.', simpleResolvers: true })
export class EvidenceTrailPoint {
  @Field(() => DateScalar, { description: 'The day; that of the first point is the day before the trail.' })
  endOn!: string;

  @Field(() => [EvidenceItem], {
    description: 'What counts, or counts no longer, from this day; at most all evidence of the day.',
  })
  items!: I.EvidenceItem[];

  @Field(() => LossFigure, { description: 'Mean, currency per year.' })
  mean!: E.Measured;

  @Field(() => ProbabilityFigure, { description: 'Share of years with any loss.' })
  probabilityOfLoss!: E.Interval;

  @Field(() => [ValueAtRisk], { description: 'Value at risk at each level; at most 20.' })
  valueAtRisk!: E.LevelFigure[];

  @Field(() => [TailValueAtRisk], { description: 'Tail value at risk at each level; at most 20.' })
  tailValueAtRisk!: E.TailFigure[];
}

@ObjectType({
  description:
    "How evidence has moved the residual annual loss: today's register, with only what was known at the end of each " +
    'day. Simulated points share their random numbers.',
  simpleResolvers: true,
})
export class EvidenceTrail {
  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => OutcomeMethod, { description: 'How all figures were computed.' })
  method!: E.Method;

  @Field(() => Int, { nullable: true, description: 'Simulated years of each point; null when exact.' })
  trials!: number | null;

  @Field(() => SafeIntScalar, { description: 'Seed of the random numbers that all points share (no unit).' })
  seed!: number;

  @Field(() => [EvidenceTrailPoint], { description: 'By day; at most 101.' })
  points!: object[];
}

@InputType({ description: 'The days to follow, and how to compute.' })
export class EvidenceTrailInput extends SimulationStartInput implements I.EvidenceTrailInput {
  @Field(() => DateScalar, { description: 'First day.' })
  startOn!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  endOn!: string;
}

@InputType({ description: 'The item of evidence, and how to compute.' })
export class EvidenceEffectInput extends SimulationStartInput implements I.EvidenceEffectInput {
  @Field(() => ID, {
    description: 'An incident, exposure period, control test, indicator reading, finding or impact assessment.',
  })
  evidenceId!: string;

  @Field(() => Int, { nullable: true, description: 'Number of risks told of, 1 to 1,000; 20 unless given.' })
  riskLimit?: number | null;
}

@ObjectType({ description: 'Answer of `evidenceEffect`.', simpleResolvers: true })
export class EvidenceEffectPayload {
  @Field(() => ScenarioComparison, {
    nullable: true,
    description: 'The register without the item (base) and with it (the one scenario); null when refused.',
  })
  comparison!: object | null;

  @Field(() => [Problem], { description: 'Why it was refused, with paths; empty on success.' })
  problems!: object[];
}

@ObjectType({ description: 'Answer of `evidenceTrail`.', simpleResolvers: true })
export class EvidenceTrailPayload {
  @Field(() => EvidenceTrail, { nullable: true, description: 'The trail; null when it was refused.' })
  trail!: object | null;

  @Field(() => [Problem], { description: 'Why it was refused, with paths; empty on success.' })
  problems!: object[];
}

export const EvidenceWeightsSetPayload = payloadOf('evidenceWeightsSet', 'organization', () => Organization);
