import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { OneOf } from '../one-of';
import { SafeIntScalar } from '../scalars';
import { SAMPLE_SIZE } from './control';
import { AgeingInput, ControlEffectInput, ReliabilityInput } from './control-input';
import { EstimateInput, FrequencyInput } from './estimate-input';
import { LossFormsInput } from './loss-form';
import { QuantificationMethod } from './outcome';
import { SupposedPeopleInput } from './people-impact';
import { VersionedInput } from './versioned-input';

export const DriverState = enumOf<D.DriverState>('DriverState', 'A state of a driver with two kinds of years.', {
  WORSE: 'The state that the multiplier of the driver speaks of.',
  OTHER: 'The other state.',
});

@OneOf()
@InputType({ description: 'Where a driver stands still.' })
export class DriverPointInput implements I.DriverPointInput {
  @Field(() => Float, {
    nullable: true,
    description: 'A multiple of its mean, above 0 and at most 1,000 (no unit); 1 is a usual year.',
  })
  multiple?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'A quantile of its law, within (0, 1): at 0.95 the year is as bad as one in 20.',
  })
  quantile?: number | null;

  @Field(() => DriverState, { nullable: true, description: 'A state; of drivers with two states only.' })
  state?: D.DriverState | null;
}

@InputType({ description: 'A driver that stands still: every year is a year in which it is at that point.' })
export class OverlayDriverInput {
  @Field(() => ID, { description: 'The driver.' })
  driverId!: string;

  @Field(() => DriverPointInput, { description: 'Where it stands.' })
  at!: DriverPointInput;
}

@InputType({ description: 'A control that the register does not hold, taken as implemented.' })
export class OverlayControlInput implements I.ScenarioControlInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => [ControlEffectInput], { description: 'What it takes away.' })
  effects!: ControlEffectInput[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of what its targets touch that it covers; 1 if absent.',
  })
  coverage?: number | null;

  @Field(() => String, { nullable: true, description: 'Controls of one group cover the same assets.' })
  coverageGroup?: string | null;

  @Field(() => ReliabilityInput, { nullable: true, description: 'How dependably it works; always if absent.' })
  reliability?: ReliabilityInput | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize?: number | null;

  @Field(() => AgeingInput, { nullable: true, description: 'How it ages; null: it does not.' })
  ageing?: AgeingInput | null;
}

@InputType({ description: 'Another rating of a control; what is absent stays as the register says.' })
export class OverlayRatingInput implements I.ScenarioRatingInput {
  @Field(() => ID, { description: 'The control, implemented in the register or in the same scenario.' })
  controlId!: string;

  @Field(() => [ControlEffectInput], {
    nullable: true,
    description: 'Effects in the place of those on the same target; absent reductions and other effects stay.',
  })
  effects?: ControlEffectInput[] | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of what its targets touch that it covers.' })
  coverage?: number | null;

  @Field(() => String, { nullable: true, description: 'Controls of one group cover the same assets.' })
  coverageGroup?: string | null;

  @Field(() => ReliabilityInput, { nullable: true, description: 'How dependably it works.' })
  reliability?: ReliabilityInput | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize?: number | null;

  @Field(() => AgeingInput, { nullable: true, description: 'How it ages, e.g. that it was just renewed.' })
  ageing?: AgeingInput | null;
}

@InputType({ description: 'Other estimates of a risk, before any control; what is absent stays.' })
export class OverlayEstimateInput implements I.ScenarioEstimateInput {
  @Field(() => ID, { description: 'The risk.' })
  riskId!: string;

  @Field(() => FrequencyInput, { nullable: true, description: 'How often it brings a loss.' })
  frequency?: FrequencyInput | null;

  @Field(() => EstimateInput, {
    nullable: true,
    description: "Loss of one event in the organisation's currency.",
  })
  severity?: EstimateInput | null;

  @Field(() => [SupposedPeopleInput], {
    nullable: true,
    description: 'Whom an event affects; one entry a class, in the place of all that the register says.',
  })
  people?: SupposedPeopleInput[] | null;
  @Field(() => LossFormsInput, { nullable: true, description: 'The same in forms of loss, instead of severity.' })
  lossForms?: LossFormsInput | null;
}

const REACHED =
  'of the risks that the failure reaches and that do not follow its driver is multiplied (no unit), 0 to 1,000';
export const RATE_FACTOR = `By what the rate ${REACHED}; 1 if absent where a driver with two states stands for the failure, else 2.`;
export const LOSS_FACTOR = `By what the loss of an event ${REACHED}; 1 if absent.`;

@InputType({
  description:
    'A supplier that fails: its driver, where it has two states, stands still in the worse of them, and the other risks ' +
    'that the failure reaches (supplierReach) are multiplied. The usual factors are assumptions to be edited.',
})
export class OverlayFailureInput implements I.SupplierFailureInput {
  @Field(() => ID, { description: 'The supplier.' })
  supplierId!: string;

  @Field(() => Float, { nullable: true, description: RATE_FACTOR })
  rateFactor?: number | null;

  @Field(() => Float, { nullable: true, description: LOSS_FACTOR })
  lossFactor?: number | null;
}

@InputType({ description: 'A level of an improvement, as if it were done.' })
export class OverlayImprovementInput {
  @Field(() => ID, { description: 'The improvement.' })
  improvementId!: string;

  @Field(() => String, { description: 'Name of the level.' })
  level!: string;
}

@OneOf()
@InputType({
  description:
    'One difference of a scenario from the register; the order of several means nothing, and no two may speak of the ' +
    'same thing (a control may be implemented and rated at once).',
})
export class ScenarioOverlayInput implements I.ScenarioOverlayInput {
  @Field(() => ID, { nullable: true, description: 'An implemented control that is taken away.' })
  removeControlId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A planned control that is put in place.' })
  implementControlId?: string | null;

  @Field(() => OverlayControlInput, { nullable: true, description: 'A control that is added, as implemented.' })
  addControl?: OverlayControlInput | null;

  @Field(() => OverlayRatingInput, { nullable: true, description: 'A control that is rated otherwise, e.g. stronger.' })
  rateControl?: OverlayRatingInput | null;

  @Field(() => OverlayEstimateInput, { nullable: true, description: 'A risk that is estimated otherwise.' })
  assessRisk?: OverlayEstimateInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'An asset that is given up: risks of which all assets are given up no longer occur, neither by themselves nor ' +
      'triggered; risks with another asset, or with none, stay as they are.',
  })
  retireAssetId?: string | null;

  @Field(() => OverlayDriverInput, {
    nullable: true,
    description:
      'A driver that stands still, e.g. the supplier fails. Rates and losses of the risks that follow it with loading ' +
      'b are multiplied by f^b / E[F^b] with the driver F at f, so that their means move.',
  })
  fixDriver?: OverlayDriverInput | null;

  @Field(() => OverlayFailureInput, { nullable: true, description: 'A supplier that fails.' })
  failSupplier?: OverlayFailureInput | null;

  @Field(() => OverlayImprovementInput, { nullable: true, description: 'An improvement that is made.' })
  makeImprovement?: OverlayImprovementInput | null;
}

@InputType({ description: 'The register as it would be.' })
export class ScenarioInput implements I.ScenarioInput {
  @Field(() => String, { description: 'Name, for people; different from those of the others.' })
  name!: string;

  @Field(() => [ScenarioOverlayInput], { description: 'How it differs from the register; at most 200.' })
  overlays!: ScenarioOverlayInput[];
}

@InputType({ description: 'A scenario to keep.' })
export class ScenarioRecordInput implements I.ScenarioRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @Field(() => [ScenarioOverlayInput], { description: 'How it differs from the register; at most 200.' })
  overlays!: ScenarioOverlayInput[];
}

@InputType({ description: 'What changes of a scenario: absent keeps, null clears.' })
export class ScenarioReviseInput extends VersionedInput implements I.ScenarioReviseInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @Field(() => [ScenarioOverlayInput], {
    nullable: true,
    description: 'How it differs from the register as it is now; replaces the whole list and cannot be cleared.',
  })
  overlays?: ScenarioOverlayInput[];
}

@InputType({ description: 'The scenario that is no longer compared.' })
export class ScenarioRetireInput extends VersionedInput {}

@InputType({ description: 'Which scenarios a list shows; every condition given must hold.' })
export class ScenarioFilter implements I.ScenarioFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether retired scenarios are shown too.',
  })
  includeRetired?: boolean | null;
}

@InputType({ description: 'Scenarios to set beside the register as it is, and how to compute.' })
export class ScenarioCompareInput implements I.ScenarioCompareInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Kept scenarios, none twice; they come first, and at most 8 are compared at once.',
  })
  scenarioIds?: string[] | null;

  @Field(() => [ScenarioInput], {
    nullable: true,
    description: 'Scenarios that are described here only; 1 to 8 with the kept ones.',
  })
  scenarios?: ScenarioInput[] | null;

  @Field(() => QuantificationMethod, {
    nullable: true,
    description: 'How to compute all of them; AUTO unless given: exactly where every one of them allows it.',
  })
  method?: 'AUTO' | 'EXACT' | 'SIMULATION' | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Simulated years of each, 1,000 to 10,000,000 and at most 20,000,000 in all; 1,000,000 unless given.',
  })
  trials?: number | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Seed of the random numbers that all of them share, 0 to 2^53 − 1 (no unit); 1 unless given.',
  })
  seed?: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'Levels of value at risk, tail value at risk and tail contributions, each within (0, 1); 1 to 20.',
  })
  levels?: number[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the largest event of the year is told too, which can cost a whole simulation a scenario.',
  })
  largestEvent?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of risks that each scenario tells of, those that moved most first, 1 to 1,000; 20 unless given.',
  })
  riskLimit?: number | null;
}
