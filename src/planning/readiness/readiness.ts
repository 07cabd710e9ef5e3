import { atTarget, findingOpen, type Requirement, type Standard, STANDARDS } from '../../domain/index';
import { type Gate, gatesOf } from './gate';
import { requirementsOf } from './requirement';
import type { ManagementState, RatedControl } from './state';

export const VERDICTS = ['READY', 'CONDITIONALLY_READY', 'NOT_READY'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Scores from which on, with all gates passed, a system counts as ready: planning defaults of this project. */
const READY_FROM = { clauseScore: 0.9, controlScore: 0.8 };

export interface ClauseReadiness {
  itemId: string;
  requirements: Requirement[];
  /** Findings on this clause that are not closed. */
  openMajor: number;
  openMinor: number;
  /** Share 0..1 of what it needs; half of it with an open minor nonconformity, 0 with a major one. */
  score: number;
}

export interface StandardReadiness {
  standard: Standard;
  clauses: ClauseReadiness[];
  /** Mean over the auditable clauses, 0..1: documents and records that are present and work. */
  clauseScore: number;
  /** Clauses with the full score. */
  clausesMet: number;
  /** Share 0..1 of the controls that are not excluded which are at work and at their target maturity. */
  controlScore: number;
  controls: number;
  excluded: number;
  undecided: number;
  atTarget: number;
  gates: Gate[];
  verdict: Verdict;
}

/** A control needs nothing more: it is excluded with its reason, or at work and at its target. */
export const controlCovered = ({ entry }: RatedControl): boolean => entry.applicable === false || atTarget(entry);

/** How far an organisation is from a certificate: for each standard two scores that are never blended, and the gates. */
export const readinessOf = (state: ManagementState): StandardReadiness[] =>
  STANDARDS.map((standard) => standardReadiness(state, standard));

function standardReadiness(state: ManagementState, standard: Standard): StandardReadiness {
  const clauses = state.clauses
    .filter(({ catalogue }) => catalogue === standard)
    .map((clause) => clauseReadiness(state, standard, clause));
  const controls = state.controls.filter(({ item }) => item.catalogue === standard);
  const count = (holds: (control: RatedControl) => boolean) => controls.filter(holds).length;
  const excluded = count(({ entry }) => entry.applicable === false);
  const reached = count(({ entry }) => atTarget(entry));
  const clauseScore = share(
    clauses.reduce((sum, { score }) => sum + score, 0),
    clauses.length,
  );
  const controlScore = share(reached, controls.length - excluded);
  const gates = gatesOf(state, standard);
  const passed = gates.every((gate) => gate.passed);
  const high = clauseScore >= READY_FROM.clauseScore && controlScore >= READY_FROM.controlScore;
  return {
    standard,
    clauses,
    clauseScore,
    clausesMet: clauses.filter(({ score }) => score === 1).length,
    controlScore,
    controls: controls.length,
    excluded,
    undecided: count(({ entry }) => entry.applicable === null),
    atTarget: reached,
    gates,
    verdict: !passed ? 'NOT_READY' : high ? 'READY' : 'CONDITIONALLY_READY',
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function clauseReadiness(
  state: ManagementState,
  standard: Standard,
  clause: { id: string; reference: string },
): ClauseReadiness {
  const requirements = requirementsOf(state, standard, clause);
  const open = state.findings.filter((one) => findingOpen(one) && one.catalogueItemIds.includes(clause.id));
  const openMajor = open.filter(({ grade }) => grade === 'MAJOR').length;
  const openMinor = open.filter(({ grade }) => grade === 'MINOR').length;
  const met = share(requirements.filter((one) => one.met).length, requirements.length);
  const factor = openMajor > 0 ? 0 : openMinor > 0 ? 0.5 : 1;
  return { itemId: clause.id, requirements, openMajor, openMinor, score: met * factor };
}
