import { type Risk, type ScenarioOverlay, statesUncertainty, SUPPOSED } from '../../domain/index';
import type { RegisterSnapshot } from '../compile/register-snapshot';
import { overlaysOf, retiredAssets } from './overlays';

/** Puts the scenario's estimates in the place of the register's. */
export function assessRisks(snapshot: RegisterSnapshot, overlays: readonly ScenarioOverlay[]): RegisterSnapshot {
  const assessed = new Map(overlaysOf(overlays, 'ASSESS_RISK').map((overlay) => [overlay.riskId, overlay]));
  const risks = snapshot.risks.map((risk): Risk => {
    const { frequency = null, severity = null, people = null } = assessed.get(risk.id) ?? {};
    return {
      ...risk,
      ...(frequency === null ? {} : { frequency: { spec: frequency, basis: SUPPOSED } }),
      // A range states its own uncertainty, as in the register.
      ...(frequency !== null && statesUncertainty(frequency) ? { frequencyUncertainty: null } : {}),
      ...(severity === null ? {} : { severity: { spec: severity, basis: SUPPOSED } }),
      ...(people === null ? {} : { people: people.map((impact) => ({ ...impact, basis: SUPPOSED })) }),
    };
  });
  return { ...snapshot, risks };
}

/** Leaves out retired assets and the risks that have no other asset; a risk without any asset stays. */
export function retireAssets(snapshot: RegisterSnapshot, overlays: readonly ScenarioOverlay[]): RegisterSnapshot {
  const retired = retiredAssets(overlays);
  const stays = ({ assetIds }: Risk): boolean => assetIds.length === 0 || assetIds.some((id) => !retired.has(id));
  return {
    ...snapshot,
    assets: snapshot.assets.filter(({ id }) => !retired.has(id)),
    risks: snapshot.risks.filter(stays),
  };
}
