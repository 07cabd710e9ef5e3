import { boundFault, shown } from '../bounds';
import type { Fault, FaultCode } from '../fault';
import type { DriverSpec, FrequencySpec, SeveritySpec, UncertaintySpec } from '../model';
import {
  fault,
  type JsonObject,
  openObject,
  pathOf,
  readList,
  readChoice,
  readNumber,
  refuseUnknownKeys,
} from '../read-json';
import { driverOf, frequencyOf, severityOf } from './build';
import type { Definition, ParameterKind } from './definition';
import { driverDefinitions, frequencyDefinitions, severityDefinitions } from './registry';

/** A checked specification, or everything that is wrong with it. */
export type Checked<Spec> = { readonly spec: Spec } | { readonly faults: readonly Fault[] };

/** Mixtures deeper than this are refused. */
const MOST_LEVELS = 20;

type AnyDefinition = Pick<Definition<{ type: string }, unknown>, 'type' | 'parameters' | 'crossCheck'>;

/** `value` as a severity, if its type is known, its parameters are within their bounds and its mean is finite. */
export function checkSeverity(value: unknown, path: string): Checked<SeveritySpec> {
  return checkSeverityAt(value, path, 0);
}

/** `value` as a frequency, if its type is known and its parameters are within their bounds. */
export function checkFrequency(value: unknown, path: string): Checked<FrequencySpec> {
  const checked = checkSpec<FrequencySpec>(frequencyDefinitions, value, path, 0);
  return 'faults' in checked ? checked : withFiniteMean(checked.spec, path, frequencyOf(checked.spec).mean);
}

/** `value` as the distribution of a driver, if its type is known and its parameters are within their bounds. */
export function checkDriver(value: unknown, path: string): Checked<DriverSpec> {
  const checked = checkSpec<DriverSpec>(driverDefinitions, value, path, 0);
  return 'faults' in checked ? checked : withFiniteMean(checked.spec, path, driverOf(checked.spec).moment(1));
}

/** `value` as the uncertainty of a rate or of losses, if its type is known and its parameters are within their bounds. */
export function checkUncertainty(value: unknown, path: string): Checked<UncertaintySpec> {
  const { gamma, lognormal } = driverDefinitions;
  const checked = checkSpec<UncertaintySpec>({ gamma, lognormal }, value, path, 0);
  return 'faults' in checked ? checked : withFiniteMean(checked.spec, path, driverOf(checked.spec).moment(1));
}

function checkSeverityAt(value: unknown, path: string, level: number): Checked<SeveritySpec> {
  const checked = checkSpec<SeveritySpec>(severityDefinitions, value, path, level);
  return 'faults' in checked ? checked : withFiniteMean(checked.spec, path, severityOf(checked.spec).mean);
}

/** Parameters each within bounds can still put the mean beyond the range of numbers. */
function withFiniteMean<Spec>(spec: Spec, path: string, mean: number): Checked<Spec> {
  if (Number.isFinite(mean)) return { spec };
  return {
    faults: [{ code: 'INFINITE_MEAN', path, message: 'these parameters give a mean that is no finite number' }],
  };
}

function checkSpec<Spec extends { type: string }>(
  definitions: object,
  value: unknown,
  path: string,
  level: number,
): Checked<Spec> {
  const faults: Fault[] = [];
  const object = openObject(value, path, faults);
  if (object === null) return { faults };
  const definition = definitionFor(object, new Map(Object.entries(definitions)));
  if (definition === undefined) return { faults };
  const kinds = Object.entries<ParameterKind>(definition.parameters);
  refuseUnknownKeys(object, ['type', ...kinds.map(([name]) => name)]);
  const parameters = kinds.map(([name, kind]) => [name, readParameter(object, name, kind, level)]);
  if (parameters.some(([, value]) => value === undefined)) return { faults };
  const spec = Object.fromEntries([['type', definition.type], ...parameters]) as Spec;
  for (const { parameter, code, message } of definition.crossCheck?.(spec) ?? [])
    fault(object, parameter, code, message);
  return faults.length > 0 ? { faults } : { spec };
}

function definitionFor(object: JsonObject, known: ReadonlyMap<string, AnyDefinition>): AnyDefinition | undefined {
  const type = readChoice(object, 'type', [...known.keys()]);
  return type === undefined ? undefined : known.get(type);
}

/** The parameter within its bounds; undefined, with its faults noted, otherwise. */
function readParameter(object: JsonObject, name: string, kind: ParameterKind, level: number): unknown {
  if (typeof kind === 'string') return readNumber(object, name, kind);
  const wrong = listFault(object.fields.get(name), kind, level);
  if (wrong !== null) {
    fault(object, name, wrong.code, wrong.message);
    return undefined;
  }
  const list = readList(object, name) ?? [];
  const path = pathOf(object, name);
  if (kind.listOf === 'severity') {
    return list.map((entry, i) => readComponent(object, `${path}[${i}]`, entry, level + 1));
  }
  const before = object.faults.length;
  for (const [i, entry] of list.entries()) {
    const wrongEntry = boundFault(kind.listOf, entry);
    if (wrongEntry !== null) object.faults.push({ ...wrongEntry, path: `${path}[${i}]` });
  }
  return object.faults.length === before ? list : undefined;
}

/** What is wrong with a list as a whole; null when nothing is. */
function listFault(
  value: unknown,
  kind: Exclude<ParameterKind, string>,
  level: number,
): { code: FaultCode; message: string } | null {
  if (value === undefined) return { code: 'MISSING', message: 'is missing' };
  if (!Array.isArray(value)) return { code: 'WRONG_TYPE', message: `must be a list, found ${shown(value)}` };
  if (value.length === 0) return { code: 'EMPTY', message: 'must have at least one entry' };
  if (kind.listOf !== 'severity' || level < MOST_LEVELS) return null;
  return { code: 'OUT_OF_RANGE', message: `must not nest deeper than ${MOST_LEVELS} levels` };
}

/** A faulty component leaves a gap, so that what concerns the whole list is still checked. */
function readComponent(object: JsonObject, path: string, entry: unknown, level: number): SeveritySpec | undefined {
  const checked = checkSeverityAt(entry, path, level);
  if ('spec' in checked) return checked.spec;
  object.faults.push(...checked.faults);
  return undefined;
}
