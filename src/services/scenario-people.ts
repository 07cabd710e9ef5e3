import type { PeopleAppetitePoint } from '../domain/index';
import { assessAppetite } from '../engine/index';
import { type Comparison, peopleLedger } from '../simulation/index';
import { exactAssessment } from './appetite-exact';
import { verdictView } from './appetite-view';
import type { PeopleDifference, ScenarioFigures } from './scenario-compared';

/** Persons affected in the register as it is (null) or in the scenario at that place, and the appetite for them. */
export function peopleFigures(
  { people }: Comparison,
  place: number | null,
  appetite: readonly PeopleAppetitePoint[],
): Pick<ScenarioFigures, 'people' | 'peopleAppetite'> {
  const compared = people.map(({ class: counted, trials, base, scenarios }) => ({
    counted,
    trials,
    model: place === null ? base : scenarios[place]!,
  }));
  return {
    people: compared.map(({ counted, model }) => {
      const ledger = peopleLedger(counted, model.ledger);
      return { ...ledger, risks: ledger.risks.filter(({ mean }) => mean.value !== 0) };
    }),
    peopleAppetite: compared.flatMap(({ counted, trials, model }) =>
      appetite
        .filter((point) => point.class === counted)
        .map((point, i) => {
          const { ledger, exceedances, quantiles } = model;
          const assessment =
            exceedances === null
              ? exactAssessment(ledger.exceedance, quantiles?.[i] ?? 0, point.people, point.probability)
              : assessAppetite(exceedances[i]!, trials ?? 0, point.probability);
          return { class: counted, people: point.people, ...verdictView(point, assessment) };
        }),
    ),
  };
}

/** Scenario less base, class by class. */
export const peopleDifferences = ({ people }: Comparison, place: number): PeopleDifference[] =>
  people.map(({ class: counted, scenarios }) => {
    const { mean, valueAtRisk, tailValueAtRisk } = scenarios[place]!;
    return { class: counted, mean, valueAtRisk, tailValueAtRisk };
  });
