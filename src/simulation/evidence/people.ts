/** What impact assessments say of the persons whom events of a risk affect. */
import {
  type BeliefFigures,
  type EstimateUpdate,
  frequencySpecOf,
  type ImpactAssessment,
  impactAssessmentCurrent,
  type PeopleImpactEstimate,
  peopleOfImpact,
  type Risk,
  severityMean,
} from '../../domain/index';
import { frequencyOf, PEOPLE_CLASSES, type PeopleClass } from '../../engine/index';
import { learnAll, type Observation } from './learn';

export interface LearnedPeople {
  risk: Risk;
  updates: EstimateUpdate[];
}

/**
 * Persons of approved assessments on the risks that they name. A risk that states persons itself keeps what it states
 * and takes nothing. Of each class, the persons a year of an assessment less those whom its risks that state persons
 * themselves bring a year are shared by its other risks, the same number to each of their own events before controls;
 * so together they bring no more than the assessment says. Of several assessments of one AI system that are current
 * on the day the latest counts. Nothing is stored: without the assessment the risk is as it was.
 */
export function learnPeople(
  risks: readonly Risk[],
  assessments: readonly ImpactAssessment[],
  day: string,
): LearnedPeople[] {
  const taken = latestCurrent(assessments, day).flatMap((assessment) => shared(assessment, risks));
  return risks.map((risk) => {
    const shares = taken.filter(({ riskId }) => riskId === risk.id);
    const learned = PEOPLE_CLASSES.flatMap((counted) => learnClass(risk, counted, shares) ?? []);
    if (learned.length === 0) return { risk, updates: [] };
    return {
      risk: { ...risk, people: learned.map(({ impact }) => impact) },
      updates: learned.map(({ update }) => update),
    };
  });
}

function latestCurrent(assessments: readonly ImpactAssessment[], day: string): ImpactAssessment[] {
  const latest = new Map<string, ImpactAssessment>();
  for (const one of assessments.filter((assessment) => impactAssessmentCurrent(assessment, day))) {
    const other = latest.get(one.aiSystemId);
    if (other === undefined || ageOf(one) > ageOf(other)) latest.set(one.aiSystemId, one);
  }
  return [...latest.values()];
}

const ageOf = ({ assessedOn, id }: ImpactAssessment): string => `${assessedOn} ${id}`;

/** Persons of one class in each own event of a risk, as an assessment has them. */
interface Share {
  riskId: string;
  assessment: ImpactAssessment;
  counted: PeopleClass;
  perEvent: number;
}

function shared(assessment: ImpactAssessment, risks: readonly Risk[]): Share[] {
  const named = risks.filter(({ id }) => assessment.riskIds.includes(id));
  const silent = named.filter(({ people }) => people.length === 0);
  const events = silent.reduce((sum, risk) => sum + rateOf(risk), 0);
  if (events === 0) return [];
  return [...peopleOfImpact(assessment)].flatMap(([counted, people]) => {
    const stated = named.reduce((sum, risk) => sum + statedPeople(risk, counted), 0);
    const perEvent = (people - stated) / events;
    return perEvent > 0 ? silent.map(({ id }) => ({ riskId: id, assessment, counted, perEvent })) : [];
  });
}

const rateOf = ({ frequency }: Risk): number => frequencyOf(frequencySpecOf(frequency.spec)).mean;

/** Persons a year of own events, before controls. */
const statedPeople = (risk: Risk, counted: PeopleClass): number =>
  risk.people.reduce(
    (sum, impact) =>
      impact.class === counted ? sum + rateOf(risk) * impact.probability * severityMean(impact.affected) : sum,
    0,
  );

function learnClass(
  { id }: Risk,
  counted: PeopleClass,
  shares: readonly Share[],
): { impact: PeopleImpactEstimate; update: EstimateUpdate } | null {
  const own = shares.filter((share) => share.counted === counted);
  const learned = learnAll<number>(
    { subjectId: id, quantity: 'PEOPLE', part: { class: counted }, belief: 0, figures: knownFigures },
    own.map(
      ({ assessment, perEvent }): Observation<number> => ({
        evidenceId: assessment.id,
        noun: 'ImpactAssessment',
        countsOn: assessment.approvedAt!.toISOString().slice(0, 10),
        learn: (before) => before + perEvent,
      }),
    ),
  );
  if (learned === null) return null;
  const origin = own.map(({ assessment }) => assessment.id).join(', ');
  const impact: PeopleImpactEstimate = {
    class: counted,
    // Less than one person an event is one in so many events.
    probability: Math.min(1, learned.belief),
    affected: { form: 'EXACT', value: Math.max(1, learned.belief) },
    basis: { kind: 'ELICITED', note: `Taken from impact assessment ${origin}.` },
  };
  return { impact, update: learned.update };
}

const knownFigures = (mean: number): BeliefFigures => ({ mean, p05: mean, p50: mean, p95: mean });
