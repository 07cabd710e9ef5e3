import type { AiResource } from '../ai-resource';
import type { AiSystem } from '../ai-system';
import type { Asset } from '../asset';
import type { Risk } from '../risk';
import type { Supplier } from '../supplier';

/** What is there to be touched. */
export interface Dependencies {
  resources: readonly AiResource[];
  assets: readonly Asset[];
  aiSystems: readonly AiSystem[];
  risks: readonly Risk[];
}

/** What the failure of a supplier touches, directly or through what depends on it. */
export interface SupplierReach {
  supplier: Supplier;
  resources: AiResource[];
  assets: Asset[];
  aiSystems: AiSystem[];
  risks: Risk[];
}

/**
 * Resources that it supplies and all that is made from them; assets that it supplies or that hold these; AI systems
 * that it supplies, or that use any of these; risks that concern any of the assets or AI systems.
 */
export function supplierReach(supplier: Supplier, things: Dependencies): SupplierReach {
  const resources = madeFrom(supplier.id, things.resources);
  const held = resources.flatMap(({ assetId }) => (assetId === null ? [] : [assetId]));
  const assetIds = new Set([...supplier.assetIds, ...held]);
  const using = new Set([...supplier.aiSystemIds, ...resources.flatMap(({ aiSystemIds }) => aiSystemIds)]);
  const aiSystems = things.aiSystems.filter((one) => using.has(one.id) || one.assetIds.some((id) => assetIds.has(id)));
  const systemIds = new Set(aiSystems.map(({ id }) => id));
  return {
    supplier,
    resources,
    assets: things.assets.filter(({ id }) => assetIds.has(id)),
    aiSystems,
    risks: things.risks.filter(
      (risk) => risk.assetIds.some((id) => assetIds.has(id)) || risk.aiSystemIds.some((id) => systemIds.has(id)),
    ),
  };
}

function madeFrom(supplierId: string, all: readonly AiResource[]): AiResource[] {
  const touched = new Set(all.filter((one) => one.supplierId === supplierId).map(({ id }) => id));
  for (let before = -1; before < touched.size; ) {
    before = touched.size;
    for (const { id, sourceIds } of all) if (sourceIds.some((source) => touched.has(source))) touched.add(id);
  }
  return all.filter(({ id }) => touched.has(id));
}
