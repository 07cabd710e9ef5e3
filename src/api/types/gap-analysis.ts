import { Field, Float, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { enumOf } from '../enums';

export const GapReason = enumOf<I.GapReason>('GapReason', 'Why a reference control matters to a risk.', {
  RISK: 'The risk names it.',
  CONTROL: 'A control of the register that implements it, at work or planned, acts on the risk.',
  IMPROVEMENT: 'A candidate for improvement that raises it acts on the risk.',
  TWIN: 'The same is true of its twin in the other standard; of strong and partial twins.',
  CLASS: 'It helps against the class of threat or harm that the risk is of, in the judgement of this project.',
});

@ObjectType({ description: 'A risk that calls for a reference control which is missing.', simpleResolvers: true })
export class GapRisk implements I.GapRisk {
  riskId!: string;

  @Field(() => Float, { description: 'Its share 0..1 in the simulated tail value at risk.' })
  tailShare!: number;

  @Field(() => [GapReason], { description: 'Why it calls for it, the plainest first; at most 5.' })
  reasons!: I.GapReason[];
}

@ObjectType({
  description: 'A reference control that is applicable or undecided and not at its target, though risks call for it.',
  simpleResolvers: true,
})
export class ControlGap implements I.ControlGap {
  itemId!: string;
  entryId!: string;

  @Field(() => Float, {
    description:
      'Share 0..1 of the simulated tail value at risk in the risks that call for it; of a risk that does so by a twin or ' +
      'its class alone, half. It says where to look first, not what the control would take away.',
  })
  tailShare!: number;

  @Field(() => [GapRisk], { description: 'These risks, the largest share first; at most all of the register.' })
  risks!: I.GapRisk[];

  improvementIds!: string[];
}

@ObjectType({ description: 'Reference controls to look at first.', simpleResolvers: true })
export class GapAnalysis implements I.GapAnalysis {
  simulationId!: string | null;

  @Field(() => [ControlGap], { description: 'The largest share of the tail first; at most 131.' })
  gaps!: I.ControlGap[];
}
