import {
  checkFrequency,
  checkUncertainty,
  type JsonObject,
  readChoice,
  readNumber,
  readOptionalText,
  readText,
  type RiskKind,
} from '../../engine';
import { readChecked, readEntries, stated } from './entries';
import { readLayer } from './read-layer';
import { readEventLoss } from './read-loss-forms';
import { readPeople } from './read-people';

export const RISK_KEYS = [
  'id',
  'name',
  'kind',
  'frequency',
  'severity',
  'lossForms',
  'secondaryProbability',
  'drivers',
  'frequencyUncertainty',
  'severityUncertainty',
  'eventLayer',
  'people',
];

const KINDS: readonly RiskKind[] = ['AI_HARM', 'SECURITY_THREAT'];

/** A risk as far as it can be read; its faults are in `object.faults`. */
export function readRisk(object: JsonObject) {
  return stated({
    id: readText(object, 'id'),
    name: readOptionalText(object, 'name'),
    kind: object.fields.has('kind') ? readChoice(object, 'kind', KINDS) : undefined,
    frequency: readChecked(object, 'frequency', checkFrequency),
    ...readEventLoss(object),
    drivers: readEntries(object, 'drivers', ['driver', 'frequencyLoading', 'severityLoading'], readLoading),
    frequencyUncertainty: readUncertainty(object, 'frequencyUncertainty'),
    severityUncertainty: readUncertainty(object, 'severityUncertainty'),
    eventLayer: readLayer(object, 'eventLayer'),
    people: readPeople(object),
  });
}

function readUncertainty(object: JsonObject, key: string) {
  return object.fields.has(key) ? readChecked(object, key, checkUncertainty) : undefined;
}

function readLoading(object: JsonObject) {
  return stated({
    driver: readText(object, 'driver'),
    frequencyLoading: readNumber(object, 'frequencyLoading', 'finite', 0),
    severityLoading: readNumber(object, 'severityLoading', 'finite', 0),
  });
}
