import { Field, InputType } from 'type-graphql';
import type * as I from '../../services/index';
import { EstimateBasisInput, EstimateInput } from './estimate-input';
import { LossFormsInput } from './loss-form';

@InputType({
  description: 'How large the loss of one event is, and how one knows; exactly one of severity and lossForms is given.',
})
export class SeverityEstimateInput implements I.SeverityEstimateInput {
  @Field(() => EstimateInput, {
    nullable: true,
    description: "Loss of one event in the organisation's currency, before any control.",
  })
  severity?: EstimateInput | null;

  @Field(() => LossFormsInput, { nullable: true, description: 'The same in forms of loss (Open FAIR).' })
  lossForms?: LossFormsInput | null;

  @Field(() => EstimateBasisInput, { description: 'Where the estimate comes from.' })
  basis!: EstimateBasisInput;
}
