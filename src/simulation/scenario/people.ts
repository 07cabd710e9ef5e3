import type { PeopleAppetitePoint } from '../../domain/index';
import { PEOPLE_CLASSES, type PeopleClass, peopleClassesOf, peopleModel } from '../../engine/index';
import { peopleTitle } from '../people';
import type { ComparedYears, ComparisonOrder, ScenarioRefusal } from './comparison';

/** Persons of one class in base and scenarios, in the shape of the loss: amounts are persons. */
export interface PeopleComparison extends ComparedYears {
  class: PeopleClass;
}

type Compare = (order: ComparisonOrder) => Promise<ComparedYears | { refusals: ScenarioRefusal[] }>;

/** The points of a class, as points of what is exceeded. */
export const pointsOf = (appetite: readonly PeopleAppetitePoint[], counted: PeopleClass) =>
  appetite.filter((point) => point.class === counted).map(({ people, probability }) => ({ loss: people, probability }));

/** The same models counted in persons, class by class, as far as any of them affects persons. */
export async function comparePeople(
  order: ComparisonOrder,
  compare: Compare,
): Promise<PeopleComparison[] | { refusals: ScenarioRefusal[] }> {
  const stated = new Set([order.base, ...order.scenarios].flatMap(peopleClassesOf));
  const comparisons: PeopleComparison[] = [];
  for (const counted of PEOPLE_CLASSES.filter((peopleClass) => stated.has(peopleClass))) {
    const compared = await compare({
      ...order,
      base: peopleModel(order.base, counted),
      scenarios: order.scenarios.map((model) => peopleModel(model, counted)),
      appetite: pointsOf(order.peopleAppetite ?? [], counted),
      largestEvent: false,
    });
    const told = <T extends { message: string }>(notice: T): T => ({
      ...notice,
      message: `${peopleTitle(counted)}: ${notice.message}`,
    });
    if ('refusals' in compared) return { refusals: compared.refusals.map(told) };
    comparisons.push({ class: counted, ...compared, notices: compared.notices.map(told) });
  }
  return comparisons;
}
