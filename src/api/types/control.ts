import { createUnionType, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type * as D from '../../domain/index';
import { availabilityOf, type Reliability as ReliabilitySpec } from '../../engine/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Money } from './money';
import { Registered } from './registered';

export const SAMPLE_SIZE =
  'How well its reductions are known: as if seen in this number of trials (no unit), 1 to 1,000,000. Each is then drawn ' +
  'once a year from a beta law with its mean, all of the control together. Null: taken as certain.';

export const ControlState = enumOf<D.ControlState>('ControlState', 'Where a control stands.', {
  PLANNED: 'Decided, not yet at work; it reduces nothing.',
  IMPLEMENTED: 'At work; it reduces the residual risk.',
  RETIRED: 'No longer at work.',
});

/** The words of the model file, as enum values. */
export const ReliabilityFormula = { FAIR_CAM: 'fairCam', ALTERNATING_RENEWAL: 'alternatingRenewal' } as const;
export type ReliabilityFormulaWord = (typeof ReliabilityFormula)[keyof typeof ReliabilityFormula];
registerEnumType(ReliabilityFormula, {
  name: 'ReliabilityFormula',
  description: 'How failures per year (VF) and days to restore (VD) give the availability.',
  valuesConfig: {
    FAIR_CAM: { description: '(1 - VF/365)^VD.' },
    ALTERNATING_RENEWAL: { description: '1 / (1 + VF·VD/365).' },
  },
});

export const ReliabilityMode = { AVERAGED: 'averaged', STATEFUL: 'stateful' } as const;
export type ReliabilityModeWord = (typeof ReliabilityMode)[keyof typeof ReliabilityMode];
registerEnumType(ReliabilityMode, {
  name: 'ReliabilityMode',
  description: 'How outages of a control enter a simulation.',
  valuesConfig: {
    AVERAGED: { description: 'Every event meets the mean over the year: keeps the mean, understates the tail.' },
    STATEFUL: {
      description: 'The share of the year in which it is out is drawn once a year, for all its targets at once.',
    },
  },
});

@ObjectType({ description: 'What a control takes away from a risk, as intended.', simpleResolvers: true })
export class RiskEffect {
  riskId!: string;

  @Field(() => Float, { description: 'Share 0..1 of the events that it prevents.' })
  frequencyReduction!: number;

  @Field(() => Float, { description: 'Share 0..1 of each loss that it takes away.' })
  severityReduction!: number;
}

@ObjectType({ description: 'What a control takes away from a cascade link, as intended.', simpleResolvers: true })
export class LinkEffect {
  linkId!: string;

  @Field(() => Float, { description: 'Share 0..1 of the triggered events that it prevents.' })
  probabilityReduction!: number;
}

export const ControlEffect = createUnionType({
  name: 'ControlEffect',
  description: 'What a control takes away, as intended, from a risk or from a cascade link.',
  types: () => [RiskEffect, LinkEffect] as const,
  resolveType: (effect: D.RegisterControlEffect | object) =>
    (effect as D.RegisterControlEffect).target === 'RISK' ? RiskEffect : LinkEffect,
});

@ObjectType({ description: 'How dependably a control works as intended.', simpleResolvers: true })
export class Reliability {
  @Field(() => Float, { description: 'Share of the year, 0..1, in which it works as intended; stated or derived.' })
  availability!: number;

  @Field(() => Float, { nullable: true, description: 'Failures per year, where the availability is derived.' })
  failuresPerYear!: number | null;

  @Field(() => Float, { nullable: true, description: 'Days until it works again, where the availability is derived.' })
  daysToRestore!: number | null;

  @Field(() => ReliabilityFormula, { nullable: true, description: 'How the availability is derived; null if stated.' })
  formula!: ReliabilityFormulaWord | null;

  @Field(() => Float, { description: 'Share 0..1 of the intended effect that is left while it does not work.' })
  variantEfficacy!: number;

  @Field(() => ReliabilityMode, { description: 'How its outages enter a simulation.' })
  mode!: ReliabilityModeWord;
}

@ObjectType({ description: 'How a control loses its effect unless it is renewed.', simpleResolvers: true })
export class ControlAgeing implements D.ControlAgeing {
  @Field(() => Float, { description: 'Years in which the effect halves.' })
  halfLife!: number;

  @Field(() => DateScalar, {
    description: 'Day of the last renewal, from which its age is counted on the day of a run.',
  })
  renewedOn!: string;
}

@ObjectType({
  implements: Node,
  description: 'A measure that reduces risks or cascade links.',
  simpleResolvers: true,
})
export class Control extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What is done.' })
  description!: string | null;

  @Field(() => ControlState, { description: 'Where it stands.' })
  state!: D.ControlState;

  @Field(() => [ControlEffect], { description: 'What it takes away; one entry a risk or link, at most 500.' })
  effects!: D.RegisterControlEffect[];

  @Field(() => Float, { description: 'Share 0..1 of what its targets touch that it covers.' })
  coverage!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Controls of one group cover the same assets, so their coverage counts once per target.',
  })
  coverageGroup!: string | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize!: number | null;

  @Field(() => ControlAgeing, { nullable: true, description: 'How it ages; null where it does not.' })
  ageing!: D.ControlAgeing | null;

  @Field(() => Money, { nullable: true, description: 'Cost of putting it in place, once.' })
  implementationCost!: D.Money | null;

  @Field(() => Money, { nullable: true, description: 'Cost of running it, per year.' })
  annualCost!: D.Money | null;
}

/** The reliability as the API shows it, with the availability computed where it is derived. */
export function reliabilityView(reliability: ReliabilitySpec): object {
  const { availability, variantEfficacy, mode = 'averaged' } = reliability;
  const derivation =
    typeof availability === 'number' ? { failuresPerYear: null, daysToRestore: null, formula: null } : availability;
  return { ...derivation, availability: availabilityOf(reliability), variantEfficacy, mode };
}

export const ControlConnection = connectionOf('Control', () => Control);
export const ControlOrder = orderOf('Control', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

export const ControlRecordPayload = payloadOf('controlRecord', 'control', () => Control);
export const ControlChangePayload = payloadOf('controlChange', 'control', () => Control);
export const ControlRatePayload = payloadOf('controlRate', 'control', () => Control);
export const ControlRetirePayload = payloadOf('controlRetire', 'control', () => Control);
