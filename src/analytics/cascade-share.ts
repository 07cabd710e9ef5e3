import type { LedgerOutcome } from '../engine/index';

/** How much of one kind's loss began as an event of another kind. */
export interface CascadeShare {
  /** Mean net loss of AI harms, currency per year. */
  aiHarmLoss: number;
  /** The part of it in occurrences that began as an event of a security threat, currency per year. */
  causedBySecurityLoss: number;
  /** The part as a share 0..1; null when no AI harm has a loss. */
  share: number | null;
}

/** The share of AI-harm loss that security events cause, from the means by (root, risk) of one ledger. */
export function cascadeShare(
  ledger: Pick<LedgerOutcome, 'roots'>,
  risks: readonly { id: string; kind?: string }[],
): CascadeShare {
  const kinds = new Map(risks.map(({ id, kind }) => [id, kind]));
  const harms = ledger.roots.filter(({ risk }) => kinds.get(risk) === 'AI_HARM');
  const caused = harms.filter(({ root }) => kinds.get(root) === 'SECURITY_THREAT');
  const aiHarmLoss = total(harms);
  const causedBySecurityLoss = total(caused);
  return { aiHarmLoss, causedBySecurityLoss, share: aiHarmLoss > 0 ? causedBySecurityLoss / aiHarmLoss : null };
}

const total = (figures: readonly { meanLoss: number }[]): number =>
  figures.reduce((sum, { meanLoss }) => sum + meanLoss, 0);
