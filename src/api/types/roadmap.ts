import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { CERTIFICATION, CLAUSE, CONTROL, DECISION } from './effort-rates';
import { Standard } from './standard';

export const RoadmapPath = enumOf<I.RoadmapPath>('RoadmapPath', 'Which of the two standards comes first.', {
  ADD_ISO_IEC_42001: 'ISO/IEC 27001 first, ISO/IEC 42001 added to it.',
  ADD_ISO_IEC_27001: 'ISO/IEC 42001 first, ISO/IEC 27001 added to it.',
});

export const RoadmapPhase = enumOf<I.Phase>('RoadmapPhase', 'Phases of a roadmap, in their order.', {
  ESTABLISH: 'Clauses 4 and 5: context and leadership.',
  PLAN: 'Clause 6: risks, objectives, changes.',
  SUPPORT: 'Clause 7: resources, competence, documents.',
  IMPLEMENT: 'The reference controls of Annex A.',
  OPERATE: 'Clause 8: doing what was planned.',
  CHECK: 'Clauses 9.1 and 9.2: measuring and auditing.',
  REVIEW: 'Clause 9.3: the management review.',
  IMPROVE: 'Clause 10: nonconformities and improvement.',
  CERTIFY: 'Both stages of the certification audit.',
});

@InputType({
  description:
    "Person-days supposed in the place of the organisation's own (`Organization.effortRates`); absent ones stay.",
})
export class RoadmapEffortInput {
  @Field(() => Float, { nullable: true, description: CLAUSE })
  clause?: number | null;

  @Field(() => Float, { nullable: true, description: CONTROL })
  control?: number | null;

  @Field(() => Float, { nullable: true, description: DECISION })
  decision?: number | null;

  @Field(() => Float, { nullable: true, description: CERTIFICATION })
  certification?: number | null;
}

@ObjectType({ description: 'Person-days that work is taken to need.', simpleResolvers: true })
export class RoadmapEffort {
  @Field(() => Float, { description: CLAUSE })
  clause!: number;

  @Field(() => Float, { description: CONTROL })
  control!: number;

  @Field(() => Float, { description: DECISION })
  decision!: number;

  @Field(() => Float, { description: CERTIFICATION })
  certification!: number;
}

@ObjectType({ description: 'One clause or reference control that a step covers.', simpleResolvers: true })
export class RoadmapItem {
  itemId!: string;
  reusedItemIds!: string[];

  @Field(() => Float, { description: 'Number of person-days, with what the other standard gives taken off.' })
  effort!: number;

  @Field(() => Float, { description: 'Share 0..1 of the work that the other standard gives.' })
  reuse!: number;

  @Field(() => [String], { description: 'What has to be shown; at most 10.' })
  evidence!: string[];
}

@ObjectType({ description: 'One step of a roadmap.', simpleResolvers: true })
export class RoadmapStep {
  @Field(() => Int, { description: 'Place in the order in which steps are done, counted from 1.' })
  number!: number;

  @Field(() => Standard, { description: 'The standard that it is for.' })
  standard!: D.Standard;

  @Field(() => RoadmapPhase, { description: 'The phase that it belongs to.' })
  phase!: I.Phase;

  @Field(() => String, {
    description: 'The number of its clauses or its group of Annex A, e.g. "6" or "A.5"; "audit" at the end.',
  })
  group!: string;

  @Field(() => [RoadmapItem], { description: 'What it covers: at most 37 entries.' })
  items!: RoadmapItem[];

  @Field(() => [String], { description: 'What has to be shown beside what its items need; at most 30.' })
  evidence!: string[];

  @Field(() => Float, { description: 'Number of person-days.' })
  effort!: number;

  @Field(() => Int, { description: 'Number of clauses of both standards that are covered once it is done.' })
  clausesCovered!: number;

  @Field(() => Int, { description: 'Number of reference controls of both standards that are covered once it is done.' })
  controlsCovered!: number;
}

@ObjectType({
  description: 'What is left to do for the certificates of both standards, in order.',
  simpleResolvers: true,
})
export class Roadmap {
  @Field(() => RoadmapPath, { description: 'Which standard comes first.' })
  path!: I.RoadmapPath;

  @Field(() => Int, { description: 'Number of auditable clauses of both standards: 62.' })
  clauses!: number;

  @Field(() => Int, { description: 'Number of reference controls of both standards: 131.' })
  controls!: number;

  @Field(() => Int, { description: 'Number of clauses that are covered today.' })
  clausesCovered!: number;

  @Field(() => Int, {
    description: 'Number of reference controls that are covered today: excluded, or at their target.',
  })
  controlsCovered!: number;

  @Field(() => [RoadmapStep], { description: 'The steps; at most 40.' })
  steps!: RoadmapStep[];

  @Field(() => Float, { description: 'Number of person-days that are left.' })
  effort!: number;

  @Field(() => Float, { description: 'Number of person-days of the same path for an organisation that has nothing.' })
  effortFromNothing!: number;

  @Field(() => Float, { description: 'Share 0..1 of the whole work that is done.' })
  progress!: number;

  @Field(() => RoadmapEffort, { description: 'The person-days that it is reckoned with.' })
  rates!: RoadmapEffort;

  @Field(() => Boolean, { description: 'Whether any of these is an estimate of this project, not the own figure.' })
  estimated!: boolean;
}
