import { PEOPLE_CLASSES, type PeopleClass, peopleModel } from '../engine/index';
import type { PeopleAppetitePoint } from '../domain/index';
import { assess } from './appetite-assessment';
import { verdictView, worst } from './appetite-view';
import type { AppetiteState, PeopleAppetiteAssessmentOf } from './quantified';
import type { Finished, QuantifiedParts } from './quantified-parts';

/** The appetite for persons affected against the residual of a run, class by class. */
export async function peopleAppetiteView(
  parts: QuantifiedParts,
  simulation: Finished,
  appetite: readonly PeopleAppetitePoint[],
): Promise<Pick<AppetiteState, 'peopleVerdict' | 'people'>> {
  const people: PeopleAppetiteAssessmentOf[] = [];
  for (const counted of PEOPLE_CLASSES) {
    const points = appetite.filter((point) => point.class === counted);
    people.push(...(await assessClass(parts, simulation, counted, points)));
  }
  return { peopleVerdict: worst(people), people };
}

async function assessClass(
  parts: QuantifiedParts,
  simulation: Finished,
  counted: PeopleClass,
  points: readonly PeopleAppetitePoint[],
): Promise<PeopleAppetiteAssessmentOf[]> {
  const ledger = simulation.outcome.residual.people?.find((entry) => entry.class === counted);
  if (ledger === undefined) return points.map(nobodyAffected);
  const model = peopleModel(simulation.model, counted);
  const curve = ledger.exceedance.map(({ people, ...point }) => ({ loss: people, ...point }));
  const judged = points.map(({ people, probability }) => ({ amount: people, probability }));
  const assessments = await assess(
    parts,
    simulation,
    { model, curve, sampling: 'independent', key: [counted] },
    judged,
  );
  return points.map((point, i) => ({ class: counted, people: point.people, ...verdictView(point, assessments[i]!) }));
}

/** No risk of the run affects anybody in the class: so it is in every year, without a doubt. */
const nobodyAffected = (point: PeopleAppetitePoint): PeopleAppetiteAssessmentOf => ({
  class: point.class,
  people: point.people,
  ...verdictView(point, { verdict: 'within', probability: 0, low: 0, high: 0, trialsToSettle: null }),
});
