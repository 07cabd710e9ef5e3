import { fault, type JsonObject, pathOf, shown } from '../../engine/index';
import { Places } from '../read/ids';
import { type ReadResult, readInstance } from '../read/instance-file';
import { ignoredKeys, listNamed, type Notice, nameUsed, numberNamed, objectsNamed } from '../read/object';
import type { PortfolioInstance } from './instance';
import { LIMIT_NAMES, readLimits } from './read-limits';
import { readLosses } from './read-losses';
import { ACTION_KEYS, readAction } from './read-action';

const LEVEL = ['alpha', 'level'];
const FLOOR = ['compliance_floor', 'min_compliance'];
const EXCLUSIONS = ['exclusive', 'exclusions', 'exclusive_groups', 'mutually_exclusive'];
const NEEDS = ['prerequisites', 'requires'];
const KNOWN = [
  'risks',
  'actions',
  'losses',
  'mandatory',
  'precedence',
  ...LEVEL,
  ...FLOOR,
  ...EXCLUSIONS,
  ...NEEDS,
  ...LIMIT_NAMES,
];

/** The portfolio instance in a parsed file, or everything that is wrong with it. */
export function readPortfolio(json: unknown): ReadResult<PortfolioInstance> {
  return readInstance(json, readObject);
}

function readObject(object: JsonObject, notices: Notice[]): PortfolioInstance {
  const riskObjects = objectsNamed(object, 'risks');
  const risks = new Places('risk', riskObjects);
  const actionObjects = objectsNamed(object, 'actions');
  const places = new Places('action', actionObjects);
  const limits = readLimits(object);
  const mandatory = places.list(object, ['mandatory']);
  const actions = actionObjects.map((action, i) => readAction(action, risks, limits, mandatory.includes(i)));
  notices.push(...ignoredKeys(object, KNOWN), ...actionObjects.flatMap((action) => ignoredKeys(action, ACTION_KEYS)));
  const level = numberNamed(object, LEVEL, 'probability', 0.95) ?? 0;
  if (level === 1) fault(object, nameUsed(object, LEVEL), 'OUT_OF_RANGE', 'must be below 1, found 1');
  return {
    risks: riskObjects.map(({ fields }) => String(fields.get('id'))),
    ...readLosses(object, riskObjects.length),
    level,
    actions,
    limits: limits.map(({ name, unit, capacity }) => ({ name, unit, capacity })),
    prerequisites: [
      ...actionObjects.flatMap((action, i) =>
        places.list(action, ['requires', 'prerequisites']).map((needs) => ({ action: i, needs })),
      ),
      ...needsById(object, places),
      ...precedencePairs(object, places),
    ],
    exclusions: readExclusions(object, actionObjects, places),
    floor: numberNamed(object, FLOOR, 'nonNegative', 0) ?? 0,
  };
}

/** `{ "C2": ["C1"] }`: C2 needs C1. */
function needsById(object: JsonObject, places: Places): { action: number; needs: number }[] {
  const key = nameUsed(object, NEEDS);
  const value = object.fields.get(key);
  if (value === undefined) return [];
  const path = pathOf(object, key);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    fault(object, key, 'WRONG_TYPE', `must be an object of lists of ids by action, found ${shown(value)}`);
    return [];
  }
  return Object.entries(value).flatMap(([id, ids]) => {
    const action = places.find(id, path, object.faults);
    const list = places.all(Array.isArray(ids) ? ids : [ids], `${path}.${id}`, object.faults);
    return action === undefined ? [] : list.map((needs) => ({ action, needs }));
  });
}

/** `[["C1", "C2"]]`: C1 comes before C2, which therefore needs it. */
function precedencePairs(object: JsonObject, places: Places): { action: number; needs: number }[] {
  return listNamed(object, ['precedence']).flatMap((pair, i) => {
    const path = `${pathOf(object, 'precedence')}[${i}]`;
    if (!Array.isArray(pair) || pair.length !== 2) {
      object.faults.push({
        code: 'WRONG_TYPE',
        path,
        message: `must be a pair of ids, the earlier first, found ${shown(pair)}`,
      });
      return [];
    }
    const needs = places.find(pair[0], `${path}[0]`, object.faults);
    const action = places.find(pair[1], `${path}[1]`, object.faults);
    return needs === undefined || action === undefined ? [] : [{ action, needs }];
  });
}

/** Groups of the instance, actions that exclude others, and groups named by actions. */
function readExclusions(object: JsonObject, actions: readonly JsonObject[], places: Places): number[][] {
  const key = nameUsed(object, EXCLUSIONS);
  const stated = listNamed(object, [key]).map((group, i) => {
    const path = `${pathOf(object, key)}[${i}]`;
    if (Array.isArray(group)) return places.all(group, path, object.faults);
    object.faults.push({ code: 'WRONG_TYPE', path, message: `must be a list of ids, found ${shown(group)}` });
    return [];
  });
  const pairs = actions.flatMap((action, i) => places.list(action, ['excludes']).map((other) => [i, other]));
  const groups = new Map<string, number[]>();
  actions.forEach(({ fields }, i) => {
    const name = fields.get('exclusive_group');
    if (typeof name === 'string') groups.set(name, [...(groups.get(name) ?? []), i]);
  });
  return [...stated, ...pairs, ...groups.values()].filter((group) => group.length > 1);
}
