import { PEOPLE_CLASSES } from '../../engine/index';
import type { PeopleAppetiteSetInput } from '../inputs';
import type { Organization } from '../organization';
import type { PeopleAppetitePoint } from '../people-impact';
import type { Result } from '../problem';
import { type Check, invalid, type Path, type RuleContext, startCheck } from './check';
import { type Fields, objectOf, type Parse, parseNew, required } from './fields';
import { settleChange } from './settle';
import { distinctBy, listOf, numberWithin, oneOf, positiveShare } from './values';

/** More than all people that live. */
const MOST_PEOPLE = 1e10;

const POINT: Fields<PeopleAppetitePoint> = {
  class: required(oneOf(PEOPLE_CLASSES)),
  people: required(numberWithin(0, MOST_PEOPLE)),
  probability: required(positiveShare),
};

/** Points by class and rising number; of one class more persons may not be tolerated more often than fewer. */
export const peopleAppetite: Parse<PeopleAppetitePoint[]> = (value, path, check) => {
  const given = listOf(objectOf(POINT), 40)(value, path, check);
  const points = given && distinctBy(given, (point) => `${point.class} ${point.people}`, path, check, 'people');
  if (points === null) return null;
  const consistent = points.filter((point, i) => isConsistent(point, points, [...path, String(i)], check));
  if (consistent.length < points.length) return null;
  return [...points].sort(
    (a, b) => PEOPLE_CLASSES.indexOf(a.class) - PEOPLE_CLASSES.indexOf(b.class) || a.people - b.people,
  );
};

function isConsistent(
  point: PeopleAppetitePoint,
  points: readonly PeopleAppetitePoint[],
  path: Path,
  check: Check,
): boolean {
  const fewer = points.find(
    (other) => other.class === point.class && other.people < point.people && other.probability < point.probability,
  );
  if (fewer === undefined) return true;
  const message =
    `more than ${point.people} persons of class ${point.class} are tolerated with probability ${point.probability}, ` +
    `yet more than ${fewer.people} only with ${fewer.probability}`;
  invalid(check, [...path, 'probability'], 'NOT_ALLOWED', message);
  return false;
}

/** Replaces all points; an empty list says that no appetite is stated. */
export function setPeopleAppetite(
  organization: Organization,
  input: PeopleAppetiteSetInput,
  context: RuleContext,
): Result<Organization> {
  const check = startCheck(context);
  const { points } = parseNew<{ points: PeopleAppetitePoint[] }>({ points: required(peopleAppetite) }, input, check);
  return settleChange<Organization>(organization, check, points === undefined ? {} : { peopleAppetite: points });
}
