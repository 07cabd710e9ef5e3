import {
  checkSeverity,
  fault,
  type JsonObject,
  LOSS_FORM_KINDS,
  type LossFormKind,
  pathOf,
  readChoice,
  readNumber,
  shown,
} from '../../engine';
import { readChecked, readEntries, stated } from './entries';

/**
 * What an event of a risk costs: exactly one of `severity` and `lossForms` must be stated, and with secondary forms the
 * probability of the secondary loss event.
 */
export function readEventLoss(object: JsonObject) {
  if (!object.fields.has('lossForms')) {
    const message = 'stands without lossForms, of which it says how often the secondary ones arise';
    if (object.fields.has('secondaryProbability')) fault(object, 'secondaryProbability', 'AMBIGUOUS', message);
    return { severity: readChecked(object, 'severity', checkSeverity) };
  }
  if (object.fields.has('severity')) {
    const message = 'states both severity and lossForms; keep the one that is meant';
    object.faults.push({ code: 'AMBIGUOUS', path: object.path, message });
  }
  const lossForms = readEntries(object, 'lossForms', ['form', 'severity', 'secondary'], readForm);
  const isEmpty = Array.isArray(object.fields.get('lossForms')) && lossForms.length === 0;
  if (isEmpty) fault(object, 'lossForms', 'EMPTY', 'must hold at least one form of loss');
  refuseRepeats(object, lossForms);
  return { lossForms, secondaryProbability: readSecondaryProbability(object, lossForms) };
}

interface DraftForm {
  readonly form?: LossFormKind;
  readonly secondary?: boolean;
}

function readForm(object: JsonObject) {
  return stated({
    form: readChoice(object, 'form', LOSS_FORM_KINDS),
    severity: readChecked(object, 'severity', checkSeverity),
    secondary: readSecondary(object),
  });
}

function readSecondary(object: JsonObject): boolean | undefined {
  const value = object.fields.get('secondary') ?? false;
  if (typeof value === 'boolean') return value;
  fault(object, 'secondary', 'WRONG_TYPE', `must be true or false, found ${shown(value)}`);
  return undefined;
}

/** A form is stated at most once as primary and once as secondary. */
function refuseRepeats(object: JsonObject, forms: readonly DraftForm[]): void {
  const seen = new Set<string>();
  forms.forEach(({ form, secondary }, i) => {
    if (form === undefined || secondary === undefined) return;
    const name = `${secondary ? 'secondary' : 'primary'} ${form}`;
    const path = `${pathOf(object, 'lossForms')}[${i}].form`;
    if (seen.has(name)) object.faults.push({ code: 'DUPLICATE_REFERENCE', path, message: `states ${name} again` });
    seen.add(name);
  });
}

function readSecondaryProbability(object: JsonObject, forms: readonly DraftForm[]): number | undefined {
  if (forms.some(({ secondary }) => secondary)) return readNumber(object, 'secondaryProbability', 'probability');
  if (!object.fields.has('secondaryProbability')) return undefined;
  // Of faulty forms it is not known whether they were meant to be secondary.
  const known = forms.every(({ secondary }) => secondary !== undefined);
  const message = 'stands without a secondary form of loss to which it applies';
  if (known) fault(object, 'secondaryProbability', 'AMBIGUOUS', message);
  return readNumber(object, 'secondaryProbability', 'probability');
}
