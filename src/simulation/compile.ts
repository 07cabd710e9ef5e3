import { eventLossOf, frequencySpecOf, type Risk, type RiskSnapshot, uncertaintyLaw } from '../domain/index';
import type { Model, ModelRisk } from '../engine/index';
import { byId } from './compile/by-id';
import { compileControl } from './compile/controls';
import { compileDependence } from './compile/dependence';
import { compileLink } from './compile/links';
import { compilePeople } from './compile/people';
import type { RegisterSnapshot } from './compile/register-snapshot';
import { snapshotRisk } from './compile/risk-snapshot';

export type { RegisterSnapshot } from './compile/register-snapshot';

export interface CompiledRegister {
  model: Model;
  /** One for each risk of the model, in its order. */
  risks: RiskSnapshot[];
}

/**
 * The register in the engine's terms: risk, driver and control ids are register ids, losses are in the
 * organisation's currency per event, rates in events per year. Only implemented controls reduce anything; links,
 * effects and correlations that touch a retired risk are left out. The same register gives the same model, whatever order it is read in.
 */
export function compileModel(snapshot: RegisterSnapshot): CompiledRegister {
  const risks = byId(snapshot.risks.filter((risk) => risk.retiredAt === null));
  const riskIds = new Set(risks.map(({ id }) => id));
  const driverIds = new Set(snapshot.drivers.map(({ id }) => id));
  const links = byId(snapshot.links.filter((link) => riskIds.has(link.fromRiskId) && riskIds.has(link.toRiskId)));
  const targets = { riskIds, links: new Map(links.map((link) => [link.id, link])) };
  const modelRisks = risks.map((risk) => compileRisk(risk, driverIds));
  const dependence = compileDependence(snapshot.organization, snapshot.correlations, modelRisks);
  const aiSystems = new Map(snapshot.aiSystems.map((system) => [system.id, system]));
  return {
    model: {
      currency: snapshot.organization.currency,
      drivers: byId(snapshot.drivers).map(({ id, distribution }) => ({ id, distribution })),
      risks: modelRisks,
      links: links.map(compileLink),
      controls: byId(snapshot.controls).flatMap((control) => compileControl(control, targets, snapshot.asOf) ?? []),
      ...(dependence === null ? {} : { dependence }),
    },
    risks: risks.map((risk) => snapshotRisk(risk, aiSystems)),
  };
}

function compileRisk(risk: Risk, driverIds: ReadonlySet<string>): ModelRisk {
  const loadings = risk.drivers.filter(({ driverId }) => driverIds.has(driverId));
  return {
    id: risk.id,
    name: risk.name,
    kind: risk.kind,
    frequency: frequencySpecOf(risk.frequency.spec),
    ...eventLossOf(risk.severity.spec),
    drivers: loadings.map(({ driverId, frequencyLoading, severityLoading }) => ({
      driver: driverId,
      frequencyLoading,
      severityLoading,
    })),
    ...(risk.frequencyUncertainty === null ? {} : { frequencyUncertainty: uncertaintyLaw(risk.frequencyUncertainty) }),
    ...(risk.severityUncertainty === null ? {} : { severityUncertainty: uncertaintyLaw(risk.severityUncertainty) }),
    ...(risk.eventLayer === null ? {} : { eventLayer: risk.eventLayer }),
    ...(risk.people.length === 0 ? {} : { people: risk.people.map(compilePeople) }),
  };
}
