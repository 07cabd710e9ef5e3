import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { RoadmapEffort } from './roadmap';
import { Standard } from './standard';
import type * as D from '../../domain/index';

export const GateCode = enumOf<I.GateCode>('GateCode', 'Conditions without which nobody is certified.', {
  RISK_ASSESSMENT: 'Risks are recorded and the register has been simulated.',
  RISK_TREATMENT: 'Every risk has an approved treatment plan or, where it is retained, a valid acceptance.',
  STATEMENT_APPROVED: 'The statement of applicability is approved and says what is so.',
  IMPACT_ASSESSMENT: 'Every AI system that is not retired has a current impact assessment; of ISO/IEC 42001 only.',
  INTERNAL_AUDIT: 'Every clause and every control that is not excluded was audited within three years.',
  MANAGEMENT_REVIEW: 'Top management reviewed the system within the last year.',
  NO_MAJOR_NONCONFORMITY: 'No major nonconformity is open.',
});

export const ReadinessVerdict = enumOf<I.Verdict>('ReadinessVerdict', 'Whether a certification audit could be held.', {
  READY: 'All gates are passed; the clause score is at least 0.9 and the control score at least 0.8.',
  CONDITIONALLY_READY: 'All gates are passed, a score is lower.',
  NOT_READY: 'A gate is not passed.',
});

@ObjectType({ description: 'Something that must be there for a clause to be met.', simpleResolvers: true })
export class Requirement {
  @Field(() => String, { description: 'A stable word for it.' })
  code!: string;

  @Field(() => String, { description: 'What must be there.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it is there.' })
  met!: boolean;
}

@ObjectType({ description: 'How far one auditable clause is met.', simpleResolvers: true })
export class ClauseReadiness {
  itemId!: string;

  @Field(() => [Requirement], { description: 'What it needs: at most 5 entries.' })
  requirements!: Requirement[];

  @Field(() => Int, { description: 'Number of major nonconformities on it that are not closed.' })
  openMajor!: number;

  @Field(() => Int, { description: 'Number of minor nonconformities on it that are not closed.' })
  openMinor!: number;

  @Field(() => Float, {
    description:
      'Share 0..1 of what it needs that is there; half of it with an open minor nonconformity, 0 with a major one.',
  })
  score!: number;
}

@ObjectType({
  description: 'A condition without which nobody is certified, whatever the scores.',
  simpleResolvers: true,
})
export class Gate {
  @Field(() => GateCode, { description: 'Which one.' })
  code!: I.GateCode;

  @Field(() => Boolean, { description: 'Whether nothing stands in the way.' })
  passed!: boolean;

  @Field(() => [String], { description: 'What stands in the way, in words; at most 5.' })
  blockers!: string[];
}

@ObjectType({
  description: 'How far an organisation is from a certificate of one standard. The two scores are never blended.',
  simpleResolvers: true,
})
export class StandardReadiness {
  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => [ClauseReadiness], { description: 'One entry for each auditable clause: 30 or 32, at most 32.' })
  clauses!: ClauseReadiness[];

  @Field(() => Float, { description: 'Mean of the scores of the auditable clauses, 0..1.' })
  clauseScore!: number;

  @Field(() => Int, { description: 'Number of clauses with the full score.' })
  clausesMet!: number;

  @Field(() => Float, {
    description: 'Share 0..1 of the controls that are not excluded which are at work and at their target maturity.',
  })
  controlScore!: number;

  @Field(() => Int, { description: 'Number of reference controls of its Annex A.' })
  controls!: number;

  @Field(() => Int, { description: 'Number of those that are excluded.' })
  excluded!: number;

  @Field(() => Int, { description: 'Number of those on which nobody has decided.' })
  undecided!: number;

  @Field(() => Int, { description: 'Number of those that are at work and at their target maturity.' })
  atTarget!: number;

  @Field(() => [Gate], { description: 'The gates; at most 7.' })
  gates!: Gate[];

  @Field(() => ReadinessVerdict, { description: 'Whether a certification audit could be held.' })
  verdict!: I.Verdict;

  @Field(() => Float, {
    description:
      'Number of person-days left until it is met by itself and certified, without what the other standard gives.',
  })
  effort!: number;

  @Field(() => RoadmapEffort, { description: 'The person-days that it is reckoned with.' })
  rates!: RoadmapEffort;

  @Field(() => Boolean, { description: 'Whether any of these is an estimate of this project, not the own figure.' })
  estimated!: boolean;
}
