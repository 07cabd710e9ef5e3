import type { Applicability } from '../applicability';
import type { CatalogueItem } from '../catalogue';
import type { Control } from '../control';
import type { Standard } from '../standard';
import type { StatementEntry } from '../statement-version';

/** An entry as a statement states it: what is said, and the controls of the register that stand behind it. */
export function statementEntry(
  { id, catalogue, reference, title }: CatalogueItem,
  entry: Applicability,
  controls: readonly Control[],
): StatementEntry {
  const behind = controls.filter(({ catalogueItemIds }) => catalogueItemIds.includes(id));
  const riskIds = behind.flatMap(({ effects }) =>
    effects.flatMap((one) => (one.target === 'RISK' ? [one.riskId] : [])),
  );
  return {
    catalogueItemId: id,
    standard: catalogue as Standard,
    reference,
    title,
    applicable: entry.applicable,
    justification: entry.justification,
    status: entry.status,
    maturity: entry.maturity,
    targetMaturity: entry.targetMaturity,
    implementation: entry.implementation,
    ownerId: entry.ownerId,
    obligations: entry.obligations,
    lastAuditedOn: entry.lastAuditedOn,
    nextAuditOn: entry.nextAuditOn,
    controlIds: behind.map((control) => control.id),
    riskIds: [...new Set(riskIds)],
  };
}
