import { boundFault, fault, type JsonObject, openObject, pathOf, readNumber, shown } from '../../engine/index';
import { Names } from '../read/names';
import { Places } from '../read/ids';
import { type ReadResult, readInstance } from '../read/instance-file';
import { flagNamed, ignoredKeys, listNamed, type Notice, nameUsed, numberNamed, objectsNamed } from '../read/object';
import type { AuditActivity, AuditInstance, Auditor } from './instance';

const COMPETENCES = ['competence', 'competences'];
const NEEDS = ['need', 'needs'];
const BARRED = ['not_independent', 'barred'];
const OMISSION = ['omission_weight', 'slack_weight'];
const KNOWN = [
  'auditors',
  'activities',
  'periods',
  'sites',
  'travel_cost',
  'delay_weight',
  'move_cost',
  'team_max',
  ...OMISSION,
];
const AUDITOR_KEYS = ['id', 'name', 'lead', 'home', 'half_days', 'rate', ...COMPETENCES];
const ACTIVITY_KEYS = [
  ...[
    'id',
    'name',
    'standards',
    'half_days',
    'risk',
    'window',
    'site',
    'unit',
    'frequency',
    'mandatory',
    'locked',
    'after',
    'kept',
  ],
  ...NEEDS,
  ...BARRED,
];
/** What an audit left out costs for each unit of its risk, unless the instance says otherwise. */
const OMISSION_WEIGHT = 1000;
const MOST_PERIODS = 200;

/** The audit instance in a parsed file, or everything that is wrong with it. */
export function readAuditProgramme(json: unknown): ReadResult<AuditInstance> {
  return readInstance(json, readObject);
}

function readObject(object: JsonObject, notices: Notice[]): AuditInstance {
  const periods = readPeriods(object);
  const auditorObjects = objectsNamed(object, 'auditors');
  const auditors = new Places('auditor', auditorObjects);
  const activityObjects = objectsNamed(object, 'activities');
  const activities = new Places('activity', activityObjects);
  const [sites, units] = [new Names(), new Names()];
  notices.push(
    ...ignoredKeys(object, KNOWN),
    ...auditorObjects.flatMap((entry) => ignoredKeys(entry, AUDITOR_KEYS)),
    ...activityObjects.flatMap((entry) => ignoredKeys(entry, ACTIVITY_KEYS)),
  );
  return {
    auditors: auditorObjects.map((entry) => readAuditor(entry, periods, sites)),
    activities: activityObjects.map((entry) => readActivity(entry, { periods, auditors, activities, sites, units })),
    periods,
    travelCost: numberNamed(object, ['travel_cost'], 'nonNegative', 0) ?? 0,
    delayWeight: numberNamed(object, ['delay_weight'], 'nonNegative', 0) ?? 0,
    moveCost: numberNamed(object, ['move_cost'], 'nonNegative', 0) ?? 0,
    omissionWeight: numberNamed(object, OMISSION, 'nonNegative', OMISSION_WEIGHT) ?? 0,
    teamMax: Math.min(readWhole(object, 'team_max', 1, auditorObjects.length), auditorObjects.length),
    sites: sites.all,
    units: units.all,
  };
}

function readPeriods(object: JsonObject): number {
  const periods = readNumber(object, 'periods', 'count') ?? 0;
  if (object.fields.has('periods') && (periods < 1 || periods > MOST_PERIODS)) {
    fault(object, 'periods', 'OUT_OF_RANGE', `must be a whole number from 1 to ${MOST_PERIODS}, found ${periods}`);
  }
  return periods;
}

function readAuditor(object: JsonObject, periods: number, sites: Names): Auditor {
  const halfDays = listNamed(object, ['half_days']);
  if (halfDays.length !== periods) {
    fault(
      object,
      'half_days',
      'LENGTH_MISMATCH',
      `must have ${periods} numbers, one for each period, found ${halfDays.length}`,
    );
  }
  halfDays.forEach((value, t) => {
    const wrong = boundFault('count', value);
    if (wrong) object.faults.push({ ...wrong, path: `${pathOf(object, 'half_days')}[${t}]` });
  });
  return {
    id: String(object.fields.get('id')),
    competences: texts(object, COMPETENCES),
    lead: flagNamed(object, 'lead'),
    home: sites.place(object, 'home'),
    halfDays: halfDays.map(Number),
    rate: readNumber(object, 'rate', 'nonNegative') ?? 0,
  };
}

interface Context {
  readonly periods: number;
  readonly auditors: Places;
  readonly activities: Places;
  readonly sites: Names;
  readonly units: Names;
}

function readActivity(object: JsonObject, { periods, auditors, activities, sites, units }: Context): AuditActivity {
  const window = readWindow(object, periods);
  const frequency = readWhole(object, 'frequency', 1, 1);
  if (frequency > window[1] - window[0] + 1) {
    fault(
      object,
      'frequency',
      'OUT_OF_RANGE',
      `must be at most the periods of the window, ${window[1] - window[0] + 1}, found ${frequency}`,
    );
  }
  return {
    id: String(object.fields.get('id')),
    needs: texts(object, object.fields.has('need') || object.fields.has('needs') ? NEEDS : ['standards']),
    halfDays: readWhole(object, 'half_days', 1),
    risk: readNumber(object, 'risk', 'nonNegative') ?? 0,
    window,
    site: sites.place(object, 'site'),
    unit: units.place(object, 'unit'),
    barred: auditors.list(object, BARRED),
    frequency,
    mandatory: flagNamed(object, 'mandatory'),
    locked: readLocked(object, window, frequency),
    after: activities.list(object, ['after']),
    kept: readKept(object, periods, auditors, frequency),
  };
}

/** A whole number of at least `least`; a missing one is a fault unless there is a fallback. */
function readWhole(object: JsonObject, key: string, least: number, fallback?: number): number {
  const value = readNumber(object, key, 'count', fallback) ?? least;
  if (value < least) fault(object, key, 'OUT_OF_RANGE', `must be at least ${least}, found ${value}`);
  return value;
}

/** First and last period; all periods when none is stated. */
function readWindow(object: JsonObject, periods: number): [first: number, last: number] {
  const value = object.fields.get('window');
  const all: [number, number] = [0, Math.max(0, periods - 1)];
  if (value === undefined) return all;
  const [first, last] = Array.isArray(value) ? (value as unknown[]) : [];
  const holds = Array.isArray(value) && value.length === 2 && isPeriod(first, periods) && isPeriod(last, periods);
  if (holds && (first as number) <= (last as number)) return [first as number, last as number];
  const found = Array.isArray(value) ? JSON.stringify(value).slice(0, 40) : shown(value);
  fault(
    object,
    'window',
    'OUT_OF_RANGE',
    `must be [first, last] with 0 ≤ first ≤ last ≤ ${periods - 1}, found ${found}`,
  );
  return all;
}

/** Period and team of an earlier plan: `{ "period": 2, "team": ["P1"] }`. */
function readKept(object: JsonObject, periods: number, auditors: Places, frequency: number): AuditActivity['kept'] {
  const value = object.fields.get('kept');
  const kept = value === undefined ? null : openObject(value, pathOf(object, 'kept'), object.faults);
  if (kept === null) return null;
  if (frequency > 1) fault(object, 'kept', 'OUT_OF_RANGE', `needs frequency 1, found ${frequency}`);
  const period = readNumber(kept, 'period', 'count') ?? 0;
  if (period >= periods) {
    fault(kept, 'period', 'OUT_OF_RANGE', `must be from 0 to ${periods - 1}, found ${period}`);
  }
  return { period, team: auditors.list(kept, ['team']) };
}

/** The period, or the periods, that are settled. */
function readLocked(object: JsonObject, [first, last]: readonly [number, number], frequency: number): number[] {
  const value = object.fields.get('locked');
  const periods = typeof value === 'number' ? [value] : listNamed(object, ['locked']);
  const inside = periods.every((period) => isPeriod(period, last + 1) && (period as number) >= first);
  if (!inside) fault(object, 'locked', 'OUT_OF_RANGE', `must be periods from ${first} to ${last}, the window`);
  const locked = [...new Set(periods as number[])];
  if (locked.length > frequency) {
    fault(
      object,
      'locked',
      'OUT_OF_RANGE',
      `must be at most ${frequency} periods, as often as it is held, found ${locked.length}`,
    );
  }
  return inside ? locked : [];
}

function isPeriod(value: unknown, periods: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < periods;
}

function texts(object: JsonObject, names: readonly string[]): string[] {
  const key = nameUsed(object, names);
  const list = listNamed(object, [key]);
  if (!object.fields.has(key)) fault(object, key, 'MISSING', 'is missing');
  list.forEach((value, i) => {
    if (typeof value === 'string' && value !== '') return;
    object.faults.push({
      code: 'WRONG_TYPE',
      path: `${pathOf(object, key)}[${i}]`,
      message: `must be a text, found ${shown(value)}`,
    });
  });
  return [...new Set(list.map(String))];
}
