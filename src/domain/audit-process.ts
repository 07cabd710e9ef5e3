import type { Standard } from './standard';

/** What an audit goes to: clauses grouped by the process that they are lived in, controls by their theme. */
export const AUDIT_PROCESSES = [
  'CONTEXT_AND_LEADERSHIP',
  'RISK_MANAGEMENT',
  'AI_IMPACT_ASSESSMENT',
  'OBJECTIVES_AND_OPERATION',
  'SUPPORT',
  'PERFORMANCE_EVALUATION',
  'IMPROVEMENT',
  'ORGANISATIONAL_CONTROLS',
  'PEOPLE_CONTROLS',
  'PHYSICAL_CONTROLS',
  'TECHNOLOGICAL_CONTROLS',
  'AI_POLICIES_AND_ROLES',
  'AI_RESOURCES',
  'AI_LIFE_CYCLE',
  'AI_DATA',
  'AI_TRANSPARENCY_AND_USE',
  'AI_THIRD_PARTIES',
] as const;
export type AuditProcess = (typeof AUDIT_PROCESSES)[number];

type Chapters = readonly (readonly [process: AuditProcess, chapters: readonly string[]])[];

/** Clauses of both standards, whose numbers mean the same; the first entry that fits counts. */
const CLAUSES: Chapters = [
  ['AI_IMPACT_ASSESSMENT', ['6.1.4', '8.4']],
  ['RISK_MANAGEMENT', ['6.1', '8.2', '8.3']],
  ['CONTEXT_AND_LEADERSHIP', ['4', '5']],
  ['OBJECTIVES_AND_OPERATION', ['6', '8']],
  ['SUPPORT', ['7']],
  ['PERFORMANCE_EVALUATION', ['9']],
  ['IMPROVEMENT', ['10']],
];

const CONTROLS: Record<Standard, Chapters> = {
  ISO_IEC_27001_2022: [
    ['ORGANISATIONAL_CONTROLS', ['A.5']],
    ['PEOPLE_CONTROLS', ['A.6']],
    ['PHYSICAL_CONTROLS', ['A.7']],
    ['TECHNOLOGICAL_CONTROLS', ['A.8']],
  ],
  ISO_IEC_42001_2023: [
    ['AI_POLICIES_AND_ROLES', ['A.2', 'A.3']],
    ['AI_RESOURCES', ['A.4']],
    ['AI_IMPACT_ASSESSMENT', ['A.5']],
    ['AI_LIFE_CYCLE', ['A.6']],
    ['AI_DATA', ['A.7']],
    ['AI_TRANSPARENCY_AND_USE', ['A.8', 'A.9']],
    ['AI_THIRD_PARTIES', ['A.10']],
  ],
};

/** Clauses that internal audits go to every year; the rest, and all controls, once in three years at least. */
const YEARLY = ['6.1.2', '6.1.3', '6.1.4', '8.2', '8.3', '8.4', '9.2', '9.3', '10.2'];

const within = (reference: string, chapter: string): boolean =>
  reference === chapter || reference.startsWith(`${chapter}.`);

/** The process in which a clause or control of a standard is audited; null for what is no part of the standard. */
export function auditProcessOf(standard: Standard, reference: string): AuditProcess | null {
  const chapters = reference.startsWith('A.') ? CONTROLS[standard] : CLAUSES;
  return chapters.find(([, all]) => all.some((chapter) => within(reference, chapter)))?.[0] ?? null;
}

export const isAuditedYearly = (reference: string): boolean => YEARLY.some((chapter) => within(reference, chapter));
