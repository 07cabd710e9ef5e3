import { type Noun, nounOfId } from '../../domain/index';
import { managerOf, type ReadTx } from '../transaction';

const TABLE_OF: Partial<Record<Noun, { name: string; owned: boolean }>> = {
  Person: { name: 'person', owned: true },
  Asset: { name: 'asset', owned: true },
  AiSystem: { name: 'ai_system', owned: true },
  CatalogueItem: { name: 'catalogue_item', owned: false },
  Risk: { name: 'risk', owned: true },
  Control: { name: 'control', owned: true },
  CascadeLink: { name: 'cascade_link', owned: true },
  RiskCorrelation: { name: 'risk_correlation', owned: true },
  Driver: { name: 'driver', owned: true },
  Scenario: { name: 'scenario', owned: true },
  Policy: { name: 'policy', owned: true },
  Finding: { name: 'finding', owned: true },
  Supplier: { name: 'supplier', owned: true },
  AiResource: { name: 'ai_resource', owned: true },
  Improvement: { name: 'improvement', owned: true },
  Site: { name: 'site', owned: true },
  Auditor: { name: 'auditor', owned: true },
  Audit: { name: 'audit', owned: true },
  Certificate: { name: 'certificate', owned: true },
  Incident: { name: 'incident', owned: true },
  Indicator: { name: 'indicator', owned: true },
};

/** Those of the ids that exist in this organisation or in the shared catalogues: one statement for each noun. */
export async function existingIds(tx: ReadTx, organizationId: string, ids: readonly string[]): Promise<Set<string>> {
  const existing = new Set<string>();
  for (const noun of Object.keys(TABLE_OF) as Noun[]) {
    const { name, owned } = TABLE_OF[noun]!;
    const asked = ids.filter((id) => nounOfId(id) === noun);
    if (asked.length === 0) continue;
    const query = managerOf(tx)
      .createQueryBuilder(name, 't')
      .select('t.id', 'id')
      .where('t.id IN (:...asked)', { asked });
    if (owned) query.andWhere('t.organizationId = :organizationId', { organizationId });
    for (const { id } of await query.getRawMany<{ id: string }>()) existing.add(id);
  }
  return existing;
}
