import {
  type Dependence,
  fault,
  type JsonObject,
  pathOf,
  readChoice,
  readList,
  readNumber,
  readObject,
} from '../../engine';
import { readEntries, stated } from './entries';

const COPULAS: readonly Dependence['copula'][] = ['gaussian', 't'];

/** The correlations of a model file as far as they can be read; undefined where it states none. */
export function readDependence(file: JsonObject) {
  const value = file.fields.get('dependence');
  if (value === undefined) return undefined;
  const keys = ['copula', 'degreesOfFreedom', 'correlations'];
  const object = readObject(value, pathOf(file, 'dependence'), keys, file.faults);
  if (object === null) return undefined;
  const copula = readChoice(object, 'copula', COPULAS);
  const correlations = readEntries(object, 'correlations', ['between', 'spearman'], readCorrelation);
  if (!object.fields.has('correlations')) fault(object, 'correlations', 'MISSING', 'is missing');
  return stated({ copula, degreesOfFreedom: readDegrees(object, copula), correlations });
}

function readDegrees(object: JsonObject, copula: Dependence['copula'] | undefined): number | undefined {
  if (copula === 't') return readNumber(object, 'degreesOfFreedom', 'degreesOfFreedom');
  if (copula === 'gaussian' && object.fields.has('degreesOfFreedom')) {
    fault(object, 'degreesOfFreedom', 'AMBIGUOUS', 'belongs to the t copula; a gaussian one has none');
  }
  return undefined;
}

function readCorrelation(object: JsonObject) {
  return stated({ between: readBetween(object), spearman: readNumber(object, 'spearman', 'correlation') });
}

function readBetween(object: JsonObject): readonly [string, string] | undefined {
  const [a, b, ...more] = readList(object, 'between') ?? [];
  if (typeof a === 'string' && typeof b === 'string' && more.length === 0) return [a, b];
  fault(object, 'between', 'WRONG_TYPE', 'must be a list of two risk ids');
  return undefined;
}
