import type { Crosswalk, EffortRates, Standard } from '../../domain/index';
import type { StandardReadiness } from './readiness';
import type { RoadmapStep } from './roadmap-step';
import { type DraftStep, draftSteps } from './roadmap-steps';
import type { ManagementState } from './state';
import { type Work, worksOf } from './work';

export const ROADMAP_PATHS = ['ADD_ISO_IEC_42001', 'ADD_ISO_IEC_27001'] as const;
export type RoadmapPath = (typeof ROADMAP_PATHS)[number];

/** The standard that comes first, and the one that is added to it. */
const ORDER: Record<RoadmapPath, readonly [Standard, Standard]> = {
  ADD_ISO_IEC_42001: ['ISO_IEC_27001_2022', 'ISO_IEC_42001_2023'],
  ADD_ISO_IEC_27001: ['ISO_IEC_42001_2023', 'ISO_IEC_27001_2022'],
};

export interface Roadmap {
  path: RoadmapPath;
  clauses: number;
  controls: number;
  clausesCovered: number;
  controlsCovered: number;
  steps: RoadmapStep[];
  /** Person-days that are left. */
  effort: number;
  /** Person-days of the same path for an organisation that has nothing. */
  effortFromNothing: number;
  /** Share 0..1 of the whole work that is done. */
  progress: number;
}

export interface RoadmapInput {
  state: ManagementState;
  readiness: readonly StandardReadiness[];
  crosswalks: readonly Crosswalk[];
  path: RoadmapPath;
  rates: EffortRates;
}

/**
 * What is left to do for both certificates, in order: the first standard of the path, then the one that is added to it.
 * Work on an item is lessened by the best of its twins that are covered by then.
 */
export function roadmapOf(input: RoadmapInput): Roadmap {
  const { path, state, readiness, rates } = input;
  const works = ORDER[path].map((standard) => {
    const { clauses } = readiness.find((one) => one.standard === standard)!;
    return { standard, works: worksOf(state, standard, clauses, rates) };
  });
  const all = works.flatMap((one) => one.works);
  const certified = new Set(state.systems.flatMap((one) => (one.certifiedOn === null ? [] : [one.standard])));
  const steps = draftSteps(works, input, certified);
  const nothing = works.map((one) => ({ ...one, works: one.works.map((work) => fromNothing(work, rates)) }));
  const effort = effortOf(steps);
  const effortFromNothing = effortOf(draftSteps(nothing, input, new Set()));
  return {
    path,
    clauses: state.clauses.length,
    controls: state.controls.length,
    ...covered(all, new Set()),
    steps: numbered(steps, all),
    effort,
    effortFromNothing,
    progress: effortFromNothing === 0 ? 1 : Math.max(0, 1 - effort / effortFromNothing),
  };
}

const fromNothing = (work: Work, { control, decision }: EffortRates): Work => ({
  ...work,
  gap: 1,
  days: work.item.kind === 'CONTROL' ? control + decision : work.days,
});

const effortOf = (steps: readonly { effort: number }[]) => steps.reduce((sum, { effort }) => sum + effort, 0);

/** The steps with what is covered of both standards after each of them. */
function numbered(steps: readonly DraftStep[], works: readonly Work[]): RoadmapStep[] {
  const done = new Set<string>();
  return steps.map((step, index) => {
    for (const { itemId } of step.items) done.add(itemId);
    return { number: index + 1, ...step, ...covered(works, done) };
  });
}

function covered(works: readonly Work[], done: ReadonlySet<string>) {
  const there = works.filter(({ item, gap }) => gap === 0 || done.has(item.id));
  const controlsCovered = there.filter(({ item }) => item.kind === 'CONTROL').length;
  return { clausesCovered: there.length - controlsCovered, controlsCovered };
}
