import {
  fault,
  type JsonObject,
  openObject,
  pathOf,
  readList,
  readNumber,
  readOptionalText,
  readText,
  refuseUnknownKeys,
} from '../../engine';
import { stated } from './entries';
import { readReliability } from './read-reliability';

export const CONTROL_KEYS = ['id', 'name', 'effects', 'coverage', 'coverageGroup', 'reliability'];

const REDUCTIONS = ['frequencyReduction', 'severityReduction', 'peopleReduction'];

/** A control as far as it can be read. Defaults: coverage 1, no group, always available. */
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
  });
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
