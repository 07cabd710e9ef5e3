import {
  checkSeverity,
  type JsonObject,
  PEOPLE_CLASSES,
  type PeopleClass,
  pathOf,
  readChoice,
  readNumber,
} from '../../engine';
import { readChecked, readEntries, stated } from './entries';

/** Whom events of a risk affect, one entry a class; undefined where nobody is named. `probability` is 1 unless stated. */
export function readPeople(risk: JsonObject) {
  const people = readEntries(risk, 'people', ['class', 'probability', 'affected'], readImpact);
  refuseRepeats(risk, people);
  return people.length === 0 ? undefined : people;
}

function readImpact(object: JsonObject) {
  return stated({
    class: readChoice(object, 'class', PEOPLE_CLASSES),
    probability: readNumber(object, 'probability', 'probability', 1),
    affected: readChecked(object, 'affected', checkSeverity),
  });
}

function refuseRepeats(risk: JsonObject, people: readonly { readonly class?: PeopleClass }[]): void {
  const seen = new Set<PeopleClass>();
  for (const [i, impact] of people.entries()) {
    if (impact.class === undefined) continue;
    const path = `${pathOf(risk, 'people')}[${i}].class`;
    if (seen.has(impact.class)) {
      risk.faults.push({
        code: 'DUPLICATE_REFERENCE',
        path,
        message: `states ${impact.class} again; one entry a class`,
      });
    }
    seen.add(impact.class);
  }
}
