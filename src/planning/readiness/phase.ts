import type { CatalogueItem } from '../../domain/index';

/** In the order in which they are gone through: plan, do, check, act. */
export const PHASES = [
  'ESTABLISH',
  'PLAN',
  'SUPPORT',
  'IMPLEMENT',
  'OPERATE',
  'CHECK',
  'REVIEW',
  'IMPROVE',
  'CERTIFY',
] as const;
export type Phase = (typeof PHASES)[number];

const OF_CLAUSE: Record<string, Phase> = {
  '4': 'ESTABLISH',
  '5': 'ESTABLISH',
  '6': 'PLAN',
  '7': 'SUPPORT',
  '8': 'OPERATE',
  '9': 'CHECK',
  '10': 'IMPROVE',
};

/** The phase in which a clause or reference control is dealt with. */
export function phaseOf({ kind, reference }: CatalogueItem): Phase {
  if (kind === 'CONTROL') return 'IMPLEMENT';
  if (reference.startsWith('9.3')) return 'REVIEW';
  return OF_CLAUSE[reference.split('.')[0]!] ?? 'IMPROVE';
}

/** What is dealt with in one step: a group of Annex A, or the clauses of one number. */
export const groupOf = ({ kind, reference, parentReference }: CatalogueItem): string =>
  kind === 'CONTROL' ? (parentReference ?? reference) : reference.split('.')[0]!;
