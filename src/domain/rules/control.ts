import { type Control, type ControlAgeing, type ControlState, type RegisterControlEffect } from '../control';
import type { ControlChangeInput, ControlRateInput, ControlRecordInput, VersionedInput } from '../inputs';
import { refusal, type Result, success } from '../problem';
import type { RegisterRecord } from '../record';
import { ageing, sampleSize } from './ageing';
import { type RuleContext, startCheck } from './check';
import { controlEffects } from './control-effect';
import { defaulted, type Fields, listed, nullable, parseChanges, parseNew, required } from './fields';
import { cost } from './money';
import { reference, references } from './reference';
import { ALWAYS_AVAILABLE, reliability } from './reliability';
import { conflict, settleChange, settleNew } from './settle';
import { oneOf, share, text } from './values';

type Own = Omit<Control, keyof RegisterRecord>;
type Rating = Pick<Own, 'effects' | 'coverage' | 'coverageGroup' | 'reliability' | 'efficacySampleSize' | 'ageing'>;

const RATING: Fields<Rating> = {
  effects: listed<RegisterControlEffect>(controlEffects),
  coverage: defaulted(share, 1),
  coverageGroup: nullable(text(100)),
  reliability: defaulted(reliability, ALWAYS_AVAILABLE),
  efficacySampleSize: nullable(sampleSize),
  ageing: nullable<ControlAgeing>(ageing),
};

/** A control counts only once somebody says that it is implemented. */
const DESCRIPTION: Fields<Omit<Own, keyof Rating>> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  state: defaulted<ControlState>(oneOf(['PLANNED', 'IMPLEMENTED']), 'PLANNED'),
  ownerId: nullable(reference('Person')),
  catalogueItemIds: listed(references('CatalogueItem')),
  implementationCost: nullable(cost),
  annualCost: nullable(cost),
};

export function recordControl(id: string, input: ControlRecordInput, context: RuleContext): Result<Control> {
  const check = startCheck(context);
  return settleNew<Control>(id, check, parseNew<Own>({ ...DESCRIPTION, ...RATING }, input, check));
}

export function changeControl(control: Control, input: ControlChangeInput, context: RuleContext): Result<Control> {
  return unlessRetired(control, () => {
    const check = startCheck(context);
    return settleChange(control, check, parseChanges(DESCRIPTION, input, check));
  });
}

/** New effects (all of them), coverage, reliability, certainty or ageing. */
export function rateControl(control: Control, input: ControlRateInput, context: RuleContext): Result<Control> {
  return unlessRetired(control, () => {
    const check = startCheck(context);
    return settleChange(control, check, parseChanges(RATING, input, check));
  });
}

export function retireControl(control: Control, _input: VersionedInput, context: RuleContext): Result<Control> {
  return unlessRetired(control, () =>
    success({ ...control, state: 'RETIRED', version: control.version + 1, updatedAt: context.now }),
  );
}

function unlessRetired(control: Control, act: () => Result<Control>): Result<Control> {
  return control.state === 'RETIRED' ? refusal(conflict(['id'], `control ${control.id} is retired`)) : act();
}
