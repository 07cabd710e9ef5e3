import {
  checkDriver,
  checkModel,
  fault,
  type Fault,
  type JsonObject,
  type Model,
  readObject,
  readOptionalText,
  readText,
} from '../../engine';
import { readChecked, readEntries, stated } from './entries';
import { CONTROL_KEYS, readControl } from './read-control';
import { readDependence } from './read-dependence';
import { readLayer } from './read-layer';
import { LINK_KEYS, readLink } from './read-link';
import { readRisk, RISK_KEYS } from './read-risk';

/** The format that this parser reads, as stated in the file's `format`. */
export const MODEL_FORMAT = 'riskweave-model/1';

const MODEL_KEYS = [
  'format',
  'name',
  'description',
  'currency',
  'drivers',
  'risks',
  'links',
  'controls',
  'dependence',
  'annualLayer',
];

/**
 * The model in a parsed model file, or everything that is wrong with it, each fault with its path; the path of the
 * file itself is `$`. Missing lists are empty; defaults are those of the readers of the parts.
 */
export function parseModel(json: unknown): { model: Model } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const file = readObject(json, '', MODEL_KEYS, faults);
  if (file === null) return { faults: faults.map((entry) => ({ ...entry, path: '$' })) };
  readFormat(file);
  readOptionalText(file, 'name');
  readOptionalText(file, 'description');
  const draft = {
    currency: readCurrency(file),
    drivers: readEntries(file, 'drivers', ['id', 'name', 'distribution'], readDriver),
    risks: readEntries(file, 'risks', RISK_KEYS, readRisk),
    links: readEntries(file, 'links', LINK_KEYS, readLink),
    controls: readEntries(file, 'controls', CONTROL_KEYS, readControl),
    dependence: readDependence(file),
    annualLayer: readLayer(file, 'annualLayer'),
  };
  faults.push(...checkModel(draft));
  // Without faults every required part was read, so the draft is a whole model.
  return faults.length > 0 ? { faults } : { model: stated(draft) as unknown as Model };
}

function readFormat(file: JsonObject): void {
  const format = readText(file, 'format');
  if (format !== undefined && format !== MODEL_FORMAT) {
    fault(file, 'format', 'UNKNOWN_FORMAT', `must be "${MODEL_FORMAT}", found "${format}"`);
  }
}

function readCurrency(file: JsonObject): string | undefined {
  const currency = readText(file, 'currency');
  if (currency === undefined || /^[A-Z]{3}$/.test(currency)) return currency;
  const message = `must be a code of three capital letters (ISO 4217), found "${currency}"`;
  fault(file, 'currency', 'OUT_OF_RANGE', message);
  return undefined;
}

function readDriver(object: JsonObject) {
  readOptionalText(object, 'name');
  return stated({ id: readText(object, 'id'), distribution: readChecked(object, 'distribution', checkDriver) });
}
