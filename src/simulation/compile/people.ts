import { type PeopleImpactSpec, severitySpecOf } from '../../domain/index';
import type { PeopleImpact } from '../../engine/index';

/** Whom an event affects in one class, in the engine's terms. */
export function compilePeople({ class: peopleClass, probability, affected }: PeopleImpactSpec): PeopleImpact {
  return { class: peopleClass, probability, affected: severitySpecOf(affected) };
}
