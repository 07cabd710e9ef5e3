import { LOSS_FORM_KINDS } from '../../engine/index';
import type { EstimateBasis, EstimateSpec, LossFormEstimate, LossForms } from '../estimate';
import { type Check, invalid, type Path } from './check';
import { estimateBasis, estimateSpec } from './estimate';
import { defaulted, type Fields, nameOf, nullable, objectOf, type Parse, required } from './fields';
import { boolean, distinctBy, listOf, oneOf } from './values';

const FORM: Fields<Omit<LossFormEstimate, 'spec'> & { severity: EstimateSpec }> = {
  form: required(oneOf(LOSS_FORM_KINDS)),
  secondary: defaulted<boolean>(boolean, false),
  severity: required(estimateSpec),
  basis: nullable<EstimateBasis>(estimateBasis),
};

const lossForm: Parse<LossFormEstimate> = (value, path, check) => {
  const given = objectOf(FORM)(value, path, check);
  if (given === null) return null;
  const { severity, ...rest } = given;
  return { ...rest, spec: severity };
};

/** Distinct forms, at least one; a form may stand once as primary and once as secondary. */
const forms: Parse<LossFormEstimate[]> = (value, path, check) => {
  const given = listOf(lossForm, 2 * LOSS_FORM_KINDS.length, 1)(value, path, check);
  const name = ({ form, secondary }: LossFormEstimate) => `${secondary ? 'secondary' : 'primary'} ${form}`;
  return given && distinctBy(given, name, path, check, 'form');
};

/** A share of events: exact, or three points, of which the mean counts. */
const shareOfEvents: Parse<EstimateSpec> = (value, path, check) => {
  const spec = estimateSpec(value, path, check);
  if (spec === null) return null;
  if (spec.form !== 'EXACT' && spec.form !== 'THREE_POINT') {
    return invalid(check, path, 'NOT_ALLOWED', `${nameOf(path)} must be exact or three points, for it is a share`);
  }
  const largest = spec.form === 'EXACT' ? spec.value : spec.max;
  if (largest <= 1) return spec;
  const at = [...path, ...(spec.form === 'EXACT' ? ['exact'] : ['threePoint', 'max'])];
  return invalid(check, at, 'OUT_OF_RANGE', `${nameOf(at)} is ${largest}; it must be at most 1`);
};

/** The loss of an event in forms, with the probability of the secondary loss event exactly where a form needs it. */
export const lossForms: Parse<LossForms> = (value, path, check) => {
  const given = objectOf<Omit<LossForms, 'form'>>({
    forms: required(forms),
    secondaryProbability: nullable(shareOfEvents),
  })(value, path, check);
  if (given === null) return null;
  const stated: LossForms = { form: 'LOSS_FORMS', ...given };
  return checkSecondary(stated, path, check) ? stated : null;
};

function checkSecondary({ forms, secondaryProbability }: LossForms, path: Path, check: Check): boolean {
  const needed = forms.some(({ secondary }) => secondary);
  if (needed === (secondaryProbability !== null)) return true;
  const at = [...path, 'secondaryProbability'];
  if (needed) invalid(check, at, 'REQUIRED', `${nameOf(at)} must be given, for a form of loss is secondary`);
  else invalid(check, at, 'NOT_ALLOWED', `${nameOf(at)} is given, but no form of loss is secondary`);
  return false;
}
