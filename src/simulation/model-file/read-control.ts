import {
  type Ageing,
  fault,
  type JsonObject,
  openObject,
  pathOf,
  readList,
  readNumber,
  readObject,
  readOptionalText,
  readText,
  refuseUnknownKeys,
} from '../../engine';
import { stated } from './entries';
import { readReliability } from './read-reliability';

export const CONTROL_KEYS = [
  'id',
  'name',
  'effects',
  'coverage',
  'coverageGroup',
  'reliability',
  'efficacySampleSize',
  'ageing',
];

const REDUCTIONS = ['frequencyReduction', 'severityReduction', 'peopleReduction'];

/** A control as far as it can be read. Defaults: coverage 1, no group, always available, certain efficacy that does not age. */
export function readControl(object: JsonObject) {
  return stated({
    id: readText(object, 'id'),
    name: readOptionalText(object, 'name'),
    effects: (readList(object, 'effects') ?? []).map((value, i) => {
      const effect = openObject(value, `${pathOf(object, 'effects')}[${i}]`, object.faults);
      return effect === null ? {} : readEffect(effect);
    }),
    coverage: readNumber(object, 'coverage', 'probability', 1),
    coverageGroup: readOptionalText(object, 'coverageGroup'),
    reliability: readReliability(object),
    efficacySampleSize: object.fields.has('efficacySampleSize')
      ? readNumber(object, 'efficacySampleSize', 'sampleSize')
      : undefined,
    ageing: readAgeing(object),
  });
}

function readAgeing(control: JsonObject): Ageing | undefined {
  const value = control.fields.get('ageing');
  if (value === undefined) return undefined;
  const object = readObject(value, pathOf(control, 'ageing'), ['halfLife', 'age'], control.faults);
  if (object === null) return undefined;
  const halfLife = readNumber(object, 'halfLife', 'positive');
  const age = readNumber(object, 'age', 'nonNegative', 0);
  return halfLife === undefined || age === undefined ? undefined : { halfLife, age };
}

function readEffect(effect: JsonObject): { risk?: string; link?: readonly [string, string] } {
  const onRisk = effect.fields.has('risk');
  const onLink = effect.fields.has('link');
  if (onRisk !== onLink) return onRisk ? readRiskEffect(effect) : readLinkEffect(effect);
  refuseUnknownKeys(effect, ['risk', ...REDUCTIONS, 'link', 'probabilityReduction']);
  const message = onRisk ? 'names both a risk and a link; make two effects' : 'needs a target: risk or link';
  effect.faults.push({ code: onRisk ? 'AMBIGUOUS' : 'MISSING', path: effect.path, message });
  return {};
}

function readRiskEffect(effect: JsonObject) {
  refuseUnknownKeys(effect, ['risk', ...REDUCTIONS]);
  if (!REDUCTIONS.some((key) => effect.fields.has(key))) {
    const message = 'needs frequencyReduction, severityReduction or peopleReduction';
    effect.faults.push({ code: 'MISSING', path: effect.path, message });
  }
  return stated({
    risk: readText(effect, 'risk'),
    frequencyReduction: readNumber(effect, 'frequencyReduction', 'probability', 0),
    severityReduction: readNumber(effect, 'severityReduction', 'probability', 0),
    // Absent as where it is not stated, so that a stated 0 is the same model.
    peopleReduction: readNumber(effect, 'peopleReduction', 'probability', 0) || undefined,
  });
}

function readLinkEffect(effect: JsonObject) {
  refuseUnknownKeys(effect, ['link', 'probabilityReduction']);
  return stated({
    link: readEnds(effect),
    probabilityReduction: readNumber(effect, 'probabilityReduction', 'probability'),
  });
}

function readEnds(effect: JsonObject): readonly [string, string] | undefined {
  const [from, to, ...more] = readList(effect, 'link') ?? [];
  if (typeof from === 'string' && typeof to === 'string' && more.length === 0) return [from, to];
  fault(effect, 'link', 'WRONG_TYPE', 'must be a list of two risk ids, [from, to]');
  return undefined;
}
