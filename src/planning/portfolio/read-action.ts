import { fault, type JsonObject, openObject, pathOf, readNumber, shown } from '../../engine/index';
import type { Places } from '../read/ids';
import { flagNamed, nameUsed, numberNamed } from '../read/object';
import type { ActionOption, PortfolioAction, Survival } from './instance';
import { DAYS, type StatedLimit } from './read-limits';

const COST = ['cost', 'cost_k'];
const REDUCTIONS = ['eff', 'effects', 'reduction', 'reductions'];
const SURVIVALS = ['survival', 'survivals'];
const POINTS = ['compliance', 'compliance_points'];
const LABEL = ['id', 'label', 'name', 'level'];
const OPTION_KEYS = [...COST, ...DAYS, ...REDUCTIONS, ...SURVIVALS, ...POINTS];
export const ACTION_KEYS = [
  ...['id', 'name', 'levels', 'mandatory', 'requires', 'prerequisites', 'excludes', 'exclusive_group'],
  ...OPTION_KEYS,
];

/** An action with its levels; one without `levels` has one, stated in the action itself, and levels take from it what they do not state. */
export function readAction(
  object: JsonObject,
  risks: Places,
  limits: readonly StatedLimit[],
  mandatory: boolean,
): PortfolioAction {
  return {
    id: String(object.fields.get('id')),
    mandatory: flagNamed(object, 'mandatory') || mandatory,
    options: levelsOf(object).map((level, i) => readOption(level, String(i + 1), risks, limits)),
  };
}

function levelsOf(object: JsonObject): JsonObject[] {
  const stated = object.fields.get('levels');
  if (stated === undefined) return [object];
  if (!Array.isArray(stated) || stated.length === 0) {
    fault(object, 'levels', 'WRONG_TYPE', `must be a list of at least one level, found ${shown(stated)}`);
    return [];
  }
  const inherited = [...object.fields].filter(([key]) => OPTION_KEYS.includes(key));
  return (stated as unknown[]).flatMap((value, i) => {
    const level = openObject(value, `${pathOf(object, 'levels')}[${i}]`, object.faults);
    if (level === null) return [];
    const own = inherited.filter(([key]) => !sameThing(level, key));
    return [{ ...level, fields: new Map([...own, ...level.fields]) }];
  });
}

/** Whether the level states what this key of the action says, under whatever name. */
function sameThing(level: JsonObject, key: string): boolean {
  const things = [COST, DAYS, [...REDUCTIONS, ...SURVIVALS], POINTS];
  return things.some((names) => names.includes(key) && names.some((name) => level.fields.has(name)));
}

function readOption(object: JsonObject, place: string, risks: Places, limits: readonly StatedLimit[]): ActionOption {
  const cost = numberNamed(object, COST, 'nonNegative') ?? 0;
  return {
    label: labelOf(object) ?? place,
    cost,
    uses: limits.map(({ unit, role }) => (unit === 'money' ? cost : daysOf(object, role, limits))),
    survivals: readSurvivals(object, risks),
    points: numberNamed(object, POINTS, 'nonNegative', 0) ?? 0,
  };
}

function labelOf({ fields }: JsonObject): string | undefined {
  const label = LABEL.map((key) => fields.get(key)).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return label === undefined ? undefined : String(label);
}

/** Person-days of a role, of all roles together when the limit names none; days without a role count for every action's only limit. */
function daysOf(object: JsonObject, role: string | null, limits: readonly StatedLimit[]): number {
  const key = nameUsed(object, DAYS);
  const value = object.fields.get(key);
  if (value === undefined) return 0;
  if (typeof value === 'number') {
    const days = readNumber(object, key, 'nonNegative') ?? 0;
    if (role === null) return days;
    const known = limits.flatMap((limit) => limit.role ?? []).join(', ');
    fault(object, key, 'WRONG_TYPE', `must be an object of days by role, as days are limited by role: ${known}`);
    return 0;
  }
  const byRole = openObject(value, pathOf(object, key), object.faults);
  if (byRole === null) return 0;
  const roles = [...byRole.fields.keys()];
  if (role !== null) return roles.includes(role) ? (readNumber(byRole, role, 'nonNegative') ?? 0) : 0;
  return roles.reduce((sum, name) => sum + (readNumber(byRole, name, 'nonNegative') ?? 0), 0);
}

/** What is left of each risk's loss: stated as reductions or as survivals. */
function readSurvivals(object: JsonObject, risks: Places): Survival[] {
  const key = nameUsed(object, [...REDUCTIONS, ...SURVIVALS]);
  const value = object.fields.get(key);
  if (value === undefined) return [];
  const byRisk = openObject(value, pathOf(object, key), object.faults);
  if (byRisk === null) return [];
  const reduced = REDUCTIONS.includes(key);
  return [...byRisk.fields.keys()].flatMap((id) => {
    const risk = risks.find(id, pathOf(byRisk, id), object.faults);
    const share = readNumber(byRisk, id, 'probability');
    if (risk === undefined || share === undefined) return [];
    return [{ risk, share: reduced ? 1 - share : share }];
  });
}
