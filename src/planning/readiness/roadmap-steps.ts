import type { Crosswalk, EffortRates, Standard } from '../../domain/index';
import { groupOf, PHASES, phaseOf } from './phase';
import type { StandardReadiness } from './readiness';
import { reuseBy } from './reuse';
import type { RoadmapItem, RoadmapStep } from './roadmap-step';
import type { Work } from './work';

export type DraftStep = Omit<RoadmapStep, 'number' | 'clausesCovered' | 'controlsCovered'>;

export interface StandardWorks {
  standard: Standard;
  works: readonly Work[];
}

interface Planning {
  crosswalks: readonly Crosswalk[];
  readiness: readonly StandardReadiness[];
  rates: EffortRates;
}

/** The steps of one standard after the other; an uncertified one ends with its certification. */
export function draftSteps(
  both: readonly StandardWorks[],
  { crosswalks, readiness, rates }: Planning,
  certified: ReadonlySet<Standard>,
): DraftStep[] {
  const reuse = reuseBy(crosswalks);
  const there = new Set(both.flatMap(({ works }) => works.filter(({ gap }) => gap === 0).map(({ item }) => item.id)));
  return both.flatMap(({ standard, works }) => {
    const left = works.filter(({ gap }) => gap > 0);
    const planned = left.map(({ item, gap, days, evidence }) => {
      const { share, itemIds } = reuse(item.id, (id) => there.has(id));
      const effort = days * gap * (1 - share);
      return { item, planned: { itemId: item.id, effort, reuse: share, reusedItemIds: itemIds, evidence } };
    });
    for (const { item } of left) there.add(item.id);
    const steps = grouped(planned, standard);
    if (certified.has(standard)) return steps;
    const evidence = readiness.find((one) => one.standard === standard)!.gates.flatMap(({ blockers }) => blockers);
    const audit: DraftStep = {
      standard,
      phase: 'CERTIFY',
      group: 'audit',
      items: [],
      evidence,
      effort: rates.certification,
    };
    return [...steps, audit];
  });
}

/** One step for the clauses of a number and one for each group of Annex A, in the order of the phases. */
function grouped(items: readonly { item: Work['item']; planned: RoadmapItem }[], standard: Standard): DraftStep[] {
  const steps = new Map<string, DraftStep>();
  for (const { item, planned } of items) {
    const [phase, group] = [phaseOf(item), groupOf(item)];
    const key = `${phase} ${group}`;
    const step = steps.get(key) ?? { standard, phase, group, items: [], evidence: [], effort: 0 };
    steps.set(key, { ...step, items: [...step.items, planned], effort: step.effort + planned.effort });
  }
  return [...steps.values()].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}
