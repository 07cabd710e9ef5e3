import type { AiSystem, Risk, RiskSnapshot } from '../../domain/index';

/** What aggregates group a risk by, as the register says it now. Lifecycle stages are those of its AI systems. */
export function snapshotRisk(risk: Risk, aiSystems: ReadonlyMap<string, AiSystem>): RiskSnapshot {
  const stages = risk.aiSystemIds.flatMap((id) => aiSystems.get(id)?.lifecycleStage ?? []);
  return {
    id: risk.id,
    name: risk.name,
    kind: risk.kind,
    dimensions: distinct(risk.dimensions),
    assetIds: distinct(risk.assetIds),
    aiSystemIds: distinct(risk.aiSystemIds),
    lifecycleStages: distinct(stages),
    ownerId: risk.ownerId,
    treatment: risk.treatment,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
