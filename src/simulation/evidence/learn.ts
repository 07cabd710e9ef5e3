import type {
  BeliefFigures,
  EstimateUpdate,
  EvidenceNoun,
  EvidenceStep,
  UpdatedPart,
  UpdatedQuantity,
} from '../../domain/index';

/** An item of evidence as it moves a belief. */
export interface Observation<B> {
  evidenceId: string;
  noun: EvidenceNoun;
  /** Calendar day from which it counts. */
  countsOn: string;
  learn: (belief: B) => B;
}

/** What is believed of one quantity of one thing before any evidence. */
export interface Prior<B> {
  subjectId: string;
  quantity: UpdatedQuantity;
  part?: UpdatedPart;
  belief: B;
  figures: (belief: B) => BeliefFigures;
}

/** The belief after all observations in the order of their days, with each one's step; null where there is none. */
export function learnAll<B>(
  { subjectId, quantity, part, belief: stated, figures }: Prior<B>,
  observations: readonly Observation<B>[],
): { belief: B; update: EstimateUpdate } | null {
  if (observations.length === 0) return null;
  const inOrder = [...observations].sort(byDay);
  const steps: EvidenceStep[] = [];
  let belief = stated;
  let before = figures(stated);
  const first = before;
  for (const { evidenceId, noun, countsOn, learn } of inOrder) {
    belief = learn(belief);
    const after = figures(belief);
    steps.push({ evidenceId, noun, countsOn, meanBefore: before.mean, meanAfter: after.mean });
    before = after;
  }
  return { belief, update: { subjectId, quantity, ...(part && { part }), stated: first, updated: before, steps } };
}

type Dated = Pick<Observation<unknown>, 'countsOn' | 'evidenceId'>;

function byDay(a: Dated, b: Dated): number {
  if (a.countsOn !== b.countsOn) return a.countsOn < b.countsOn ? -1 : 1;
  return a.evidenceId < b.evidenceId ? -1 : a.evidenceId > b.evidenceId ? 1 : 0;
}
