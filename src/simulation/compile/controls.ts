import type { CascadeLink, Control, ControlAgeing, RegisterControlEffect } from '../../domain/index';
import type { Ageing, ControlEffect, ModelControl } from '../../engine/index';

/** What a control may act on: the risks and links of the compiled model. */
export interface Targets {
  riskIds: ReadonlySet<string>;
  links: ReadonlyMap<string, CascadeLink>;
}

/** An implemented control, aged by that day, with those of its effects whose target is still in the register; null when none is left. */
export function compileControl(control: Control, targets: Targets, asOf: string): ModelControl | null {
  const effects = control.effects.flatMap((effect) => compileEffect(effect, targets));
  if (control.state !== 'IMPLEMENTED' || effects.length === 0) return null;
  return {
    id: control.id,
    name: control.name,
    effects,
    coverage: control.coverage,
    ...(control.coverageGroup === null ? {} : { coverageGroup: control.coverageGroup }),
    reliability: control.reliability,
    ...(control.efficacySampleSize === null ? {} : { efficacySampleSize: control.efficacySampleSize }),
    ...(control.ageing === null ? {} : { ageing: agedOn(asOf, control.ageing) }),
  };
}

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365.25;

/** Ageing in the engine's terms: the years since the last renewal, none before it. */
function agedOn(asOf: string, { halfLife, renewedOn }: ControlAgeing): Ageing {
  const days = (Date.parse(asOf) - Date.parse(renewedOn)) / DAY_MS;
  return { halfLife, age: Math.max(0, days / DAYS_A_YEAR) };
}

function compileEffect(effect: RegisterControlEffect, targets: Targets): ControlEffect[] {
  if (effect.target === 'RISK') {
    const { riskId, frequencyReduction, severityReduction, peopleReduction = 0 } = effect;
    if (!targets.riskIds.has(riskId)) return [];
    return [{ risk: riskId, frequencyReduction, severityReduction, ...(peopleReduction > 0 && { peopleReduction }) }];
  }
  const link = targets.links.get(effect.linkId);
  if (link === undefined) return [];
  return [{ link: [link.fromRiskId, link.toRiskId], probabilityReduction: effect.probabilityReduction }];
}
