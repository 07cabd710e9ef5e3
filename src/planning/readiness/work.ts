import type { CatalogueItem, EffortRates, Standard } from '../../domain/index';
import { gapOfClause, gapOfControl } from './effort';
import { type ClauseReadiness, controlCovered } from './readiness';
import type { ManagementState, RatedControl } from './state';

/** What is to be done about one clause or reference control before help from the other standard. */
export interface Work {
  item: CatalogueItem;
  /** Share 0..1 that is left; 0 once it is covered. */
  gap: number;
  /** Person-days from nothing to covered. */
  days: number;
  /** What has to be shown. */
  evidence: string[];
}

/** Clauses and controls of a standard in their order, the covered ones too. */
export function worksOf(
  state: ManagementState,
  standard: Standard,
  clauses: readonly ClauseReadiness[],
  rates: EffortRates,
): Work[] {
  const items = new Map(state.clauses.map((item) => [item.id, item]));
  const controls = state.controls.filter(({ item }) => item.catalogue === standard);
  return [
    ...clauses.map((clause) => clauseWork(items.get(clause.itemId)!, clause, rates)),
    ...controls.map((control) => controlWork(control, rates)),
  ];
}

function clauseWork(item: CatalogueItem, clause: ClauseReadiness, rates: EffortRates): Work {
  const missing = clause.requirements.filter(({ met }) => !met).map(({ title }) => title);
  const open = clause.openMajor + clause.openMinor;
  const evidence = open === 0 ? missing : [...missing, `nonconformities closed: ${open}`];
  return { item, gap: gapOfClause(clause.score), days: rates.clause, evidence };
}

function controlWork(control: RatedControl, rates: EffortRates): Work {
  const { item, entry } = control;
  const covered = controlCovered(control);
  const decision = entry.applicable === null ? ['a decision with its justification'] : [];
  const atWork = entry.status === 'IMPLEMENTED' ? [] : ['it is at work'];
  const mature =
    entry.maturity >= entry.targetMaturity ? [] : [`maturity ${entry.targetMaturity}, now ${entry.maturity}`];
  return {
    item,
    gap: gapOfControl(entry.maturity, entry.targetMaturity, covered),
    days: rates.control + (entry.applicable === null ? rates.decision : 0),
    evidence: covered ? [] : [...decision, ...atWork, ...mature],
  };
}
