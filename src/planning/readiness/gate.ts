import { findingOpen, type Standard } from '../../domain/index';
import { unassessedAiSystems, unauditedReferences, untreatedRisks } from './gaps';
import { type ManagementState, risksOf, within, yearsBefore } from './state';

export const GATES = [
  'RISK_ASSESSMENT',
  'RISK_TREATMENT',
  'STATEMENT_APPROVED',
  'IMPACT_ASSESSMENT',
  'INTERNAL_AUDIT',
  'MANAGEMENT_REVIEW',
  'NO_MAJOR_NONCONFORMITY',
] as const;
export type GateCode = (typeof GATES)[number];

/** A condition without which nobody is certified, whatever the scores. */
export interface Gate {
  code: GateCode;
  passed: boolean;
  /** What stands in the way, in words. */
  blockers: string[];
}

/** How many things a blocker names before it counts the rest. */
const NAMED = 10;

function listed(words: readonly string[], what: string): string[] {
  if (words.length === 0) return [];
  const more = words.length > NAMED ? ` and ${words.length - NAMED} more` : '';
  return [`${what}: ${words.slice(0, NAMED).join(', ')}${more}`];
}

const names = (things: readonly { name: string }[]) => things.map(({ name }) => name);

const BLOCKERS: Record<GateCode, (state: ManagementState, standard: Standard) => string[]> = {
  RISK_ASSESSMENT: (state, standard) => [
    ...(risksOf(state, standard).length === 0 ? ['no risk is recorded'] : []),
    ...(state.quantified ? [] : ['the register has not been simulated']),
  ],
  RISK_TREATMENT: (state, standard) =>
    risksOf(state, standard).length === 0
      ? ['no risk is recorded']
      : listed(names(untreatedRisks(state, standard)), 'risks without an approved plan or a valid acceptance'),
  STATEMENT_APPROVED: (state, standard) => {
    const approved = state.statements.get(standard);
    if (approved === undefined) return ['no version of the statement of applicability is approved'];
    return approved.current ? [] : ['what the statement of applicability says has changed since it was approved'];
  },
  IMPACT_ASSESSMENT: (state, standard) => {
    if (standard !== 'ISO_IEC_42001_2023') return [];
    if (state.aiSystems.length === 0) return ['no AI system is recorded'];
    return listed(names(unassessedAiSystems(state)), 'AI systems without a current impact assessment');
  },
  INTERNAL_AUDIT: (state, standard) => listed(unauditedReferences(state, standard), 'not audited within three years'),
  MANAGEMENT_REVIEW: (state, standard) =>
    (state.reviewedOn.get(standard) ?? '') >= yearsBefore(state.today, 1)
      ? []
      : ['top management has not reviewed the system within the last year'],
  NO_MAJOR_NONCONFORMITY: (state, standard) =>
    listed(
      names(within(state.findings, standard).filter((finding) => finding.grade === 'MAJOR' && findingOpen(finding))),
      'major nonconformities that are not closed',
    ),
};

/** The gates of a standard; only ISO/IEC 42001 asks for impact assessments. */
export const gatesOf = (state: ManagementState, standard: Standard): Gate[] =>
  GATES.filter((code) => code !== 'IMPACT_ASSESSMENT' || standard === 'ISO_IEC_42001_2023').map((code) => {
    const blockers = BLOCKERS[code](state, standard);
    return { code, passed: blockers.length === 0, blockers };
  });
