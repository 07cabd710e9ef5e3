import DataLoader from 'dataloader';
import { type CatalogueItem, type EstimateUpdate, nounOfId } from '../domain/index';
import type { Caller, Services } from '../services/index';

/** Ids in one statement; far below what either database takes. */
const MAXIMUM_BATCH = 5_000;

/** Rows by id, those asked for in one turn of the event loop in one statement. */
function byId<T>(read: (ids: readonly string[]) => Promise<(T | null)[]>): DataLoader<string, T | null> {
  return new DataLoader(read, { maxBatchSize: MAXIMUM_BATCH });
}

/** Rows that refer to a parent: one statement for all parents of a level. */
function referring<T>(
  read: (parentIds: string[]) => Promise<T[]>,
  parentsOf: (row: T) => readonly string[],
): DataLoader<string, T[]> {
  return new DataLoader(
    async (parentIds) => {
      const children = new Map<string, T[]>(parentIds.map((id) => [id, []]));
      for (const row of await read([...parentIds])) {
        for (const parent of new Set(parentsOf(row))) children.get(parent)?.push(row);
      }
      return parentIds.map((id) => children.get(id)!);
    },
    { maxBatchSize: MAXIMUM_BATCH },
  );
}

/** Items by their place in a catalogue, where children name their parents. */
function parentItems(caller: Caller, services: Services) {
  type Place = Pick<CatalogueItem, 'catalogue' | 'reference'>;
  const keyOf = ({ catalogue, reference }: Place) => `${catalogue} ${reference}`;
  return new DataLoader<Place, CatalogueItem | null, string>(
    async (places) => {
      const catalogues = [...new Set(places.map(({ catalogue }) => catalogue))];
      const references = [...new Set(places.map(({ reference }) => reference))];
      const items = await services.catalogue.all(caller, { catalogues, references });
      const byPlace = new Map(items.map((item) => [keyOf(item), item]));
      return places.map((place) => byPlace.get(keyOf(place)) ?? null);
    },
    { maxBatchSize: MAXIMUM_BATCH, cacheKeyFn: keyOf },
  );
}

/** What evidence moved of a thing; the whole register is learned, once. */
function estimateUpdates(caller: Caller, services: Services): (subjectId: string) => Promise<EstimateUpdate[]> {
  let all: Promise<EstimateUpdate[]> | undefined;
  return async (id) => {
    all ??= services.evidence.updates(caller);
    return (await all).filter(({ subjectId }) => subjectId === id);
  };
}

/** The loaders of one request; nothing is shared between callers. */
export function createLoaders(caller: Caller, services: Services) {
  const own = {
    Person: byId((ids) => services.person.byIds(caller, ids)),
    Asset: byId((ids) => services.asset.byIds(caller, ids)),
    AiSystem: byId((ids) => services.aiSystem.byIds(caller, ids)),
    CatalogueItem: byId((ids) => services.catalogue.byIds(caller, ids)),
    Risk: byId((ids) => services.risk.byIds(caller, ids)),
    Control: byId((ids) => services.control.byIds(caller, ids)),
    CascadeLink: byId((ids) => services.cascadeLink.byIds(caller, ids)),
    RiskCorrelation: byId((ids) => services.riskCorrelation.byIds(caller, ids)),
    Driver: byId((ids) => services.driver.byIds(caller, ids)),
    Scenario: byId((ids) => services.scenario.byIds(caller, ids)),
    Improvement: byId((ids) => services.improvement.byIds(caller, ids)),
    ImprovementPlan: byId((ids) => services.improvementPlan.byIds(caller, ids)),
    ImprovementRoadmap: byId((ids) => services.improvementRoadmap.byIds(caller, ids)),
    Site: byId((ids) => services.site.byIds(caller, ids)),
    Auditor: byId((ids) => services.auditor.byIds(caller, ids)),
    Audit: byId((ids) => services.audit.byIds(caller, ids)),
    AuditProgramme: byId((ids) => services.auditProgramme.byIds(caller, ids)),
    Certificate: byId((ids) => services.certificate.byIds(caller, ids)),
    Incident: byId((ids) => services.incident.byIds(caller, ids)),
    ExposurePeriod: byId((ids) => services.exposurePeriod.byIds(caller, ids)),
    ControlTest: byId((ids) => services.controlTest.byIds(caller, ids)),
    Indicator: byId((ids) => services.indicator.byIds(caller, ids)),
    IndicatorReading: byId((ids) => services.indicatorReading.byIds(caller, ids)),
    ExpertJudgement: byId((ids) => services.expertJudgement.byIds(caller, ids)),
    Simulation: byId((ids) => services.simulation.byIds(caller, ids)),
    ManagementSystem: byId((ids) => services.managementSystem.byIds(caller, ids)),
    InterestedParty: byId((ids) => services.interestedParty.byIds(caller, ids)),
    Objective: byId((ids) => services.objective.byIds(caller, ids)),
    Policy: byId((ids) => services.policy.byIds(caller, ids)),
    Duty: byId((ids) => services.duty.byIds(caller, ids)),
    Competence: byId((ids) => services.competence.byIds(caller, ids)),
    Applicability: byId((ids) => services.statement.entriesByIds(caller, ids)),
    StatementVersion: byId((ids) => services.statement.versions.byIds(caller, ids)),
    Finding: byId((ids) => services.finding.byIds(caller, ids)),
    TreatmentPlan: byId((ids) => services.treatmentPlan.byIds(caller, ids)),
    Document: byId((ids) => services.document.byIds(caller, ids)),
    Supplier: byId((ids) => services.supplier.byIds(caller, ids)),
    AiResource: byId((ids) => services.aiResource.byIds(caller, ids)),
    ManagementReview: byId((ids) => services.managementReview.byIds(caller, ids)),
    ImpactAssessment: byId((ids) => services.impactAssessment.byIds(caller, ids)),
    Change: byId((ids) => services.change.byIds(caller, ids)),
    Organization: byId(async (ids) => {
      const organization = await services.organization.get(caller);
      return ids.map((id) => (id === organization.id ? organization : null));
    }),
  };
  return {
    own,
    /** Any noun by its id; null for unknown, foreign and malformed ids alike. */
    node: async (id: string): Promise<object | null> => {
      const noun = nounOfId(id);
      return noun === null ? null : own[noun].load(id);
    },
    risksOfAsset: referring(
      (assetIds) => services.risk.all(caller, { assetIds }),
      (risk) => risk.assetIds,
    ),
    risksOfAiSystem: referring(
      (aiSystemIds) => services.risk.all(caller, { aiSystemIds }),
      (risk) => risk.aiSystemIds,
    ),
    risksOfCatalogueItem: referring(
      (catalogueItemIds) => services.risk.all(caller, { catalogueItemIds }),
      (risk) => risk.catalogueItemIds,
    ),
    risksOfOwner: referring(
      (ownerIds) => services.risk.all(caller, { ownerIds }),
      (risk) => (risk.ownerId === null ? [] : [risk.ownerId]),
    ),
    risksOfDriver: referring(
      (driverIds) => services.risk.all(caller, { driverIds }),
      (risk) => risk.drivers.map(({ driverId }) => driverId),
    ),
    dependentsOfAsset: referring(
      (dependencyIds) => services.asset.all(caller, { dependencyIds }),
      (asset) => asset.dependencyIds,
    ),
    aiSystemsOfAsset: referring(
      (assetIds) => services.aiSystem.all(caller, { assetIds }),
      (aiSystem) => aiSystem.assetIds,
    ),
    controlsOfRisk: referring(
      (riskIds) => services.control.all(caller, { riskIds }),
      ({ effects }) => effects.flatMap((effect) => (effect.target === 'RISK' ? [effect.riskId] : [])),
    ),
    controlsOfLink: referring(
      (linkIds) => services.control.all(caller, { linkIds }),
      ({ effects }) => effects.flatMap((effect) => (effect.target === 'LINK' ? [effect.linkId] : [])),
    ),
    controlsOfCatalogueItem: referring(
      (catalogueItemIds) => services.control.all(caller, { catalogueItemIds }),
      (control) => control.catalogueItemIds,
    ),
    controlsOfOwner: referring(
      (ownerIds) => services.control.all(caller, { ownerIds }),
      (control) => (control.ownerId === null ? [] : [control.ownerId]),
    ),
    documentsOfFinding: referring(
      (findingIds) => services.document.all(caller, { findingIds }),
      (document) => document.findingIds,
    ),
    documentsOfPolicy: referring(
      (policyIds) => services.document.all(caller, { policyIds }),
      (document) => document.policyIds,
    ),
    documentsOfCatalogueItem: referring(
      (catalogueItemIds) => services.document.all(caller, { catalogueItemIds }),
      (document) => document.catalogueItemIds,
    ),
    documentsOfAiSystem: referring(
      (aiSystemIds) => services.document.all(caller, { aiSystemIds }),
      (document) => document.aiSystemIds,
    ),
    dutiesOfAiSystem: referring(
      (aiSystemIds) => services.duty.all(caller, { aiSystemIds }),
      (duty) => duty.aiSystemIds,
    ),
    resourcesOfAiSystem: referring(
      (aiSystemIds) => services.aiResource.all(caller, { aiSystemIds }),
      (resource) => resource.aiSystemIds,
    ),
    suppliersOfAiSystem: referring(
      (aiSystemIds) => services.supplier.all(caller, { aiSystemIds }),
      (supplier) => supplier.aiSystemIds,
    ),
    suppliersOfAsset: referring(
      (assetIds) => services.supplier.all(caller, { assetIds }),
      (supplier) => supplier.assetIds,
    ),
    assessmentsOfAiSystem: referring(
      (aiSystemIds) => services.impactAssessment.all(caller, { aiSystemIds }),
      (assessment) => [assessment.aiSystemId],
    ),
    findingsOfCatalogueItem: referring(
      (catalogueItemIds) => services.finding.all(caller, { catalogueItemIds }),
      (finding) => finding.catalogueItemIds,
    ),
    findingsOfControl: referring(
      (controlIds) => services.finding.all(caller, { controlIds }),
      (finding) => finding.controlIds,
    ),
    findingsOfRisk: referring(
      (riskIds) => services.finding.all(caller, { riskIds }),
      (finding) => finding.riskIds,
    ),
    treatmentPlansOfRisk: referring(
      (riskIds) => services.treatmentPlan.all(caller, { riskIds }),
      (plan) => plan.riskIds,
    ),
    competencesOfPerson: referring(
      (personIds) => services.competence.all(caller, { personIds }),
      (competence) => [competence.personId],
    ),
    dutiesOfPerson: referring(
      (personIds) => services.duty.all(caller, { personIds }),
      (duty) => [duty.personId],
    ),
    linksFromRisk: referring(
      (fromRiskIds) => services.cascadeLink.all(caller, { fromRiskIds }),
      (link) => [link.fromRiskId],
    ),
    linksToRisk: referring(
      (toRiskIds) => services.cascadeLink.all(caller, { toRiskIds }),
      (link) => [link.toRiskId],
    ),
    correlationsOfRisk: referring(
      (riskIds) => services.riskCorrelation.all(caller, { riskIds }),
      ({ riskIds }) => riskIds,
    ),
    improvementsOfRisk: referring(
      (riskIds) => services.improvement.all(caller, { riskIds }),
      ({ levels }) =>
        levels.flatMap(({ effects }) => effects.flatMap((effect) => (effect.target === 'RISK' ? [effect.riskId] : []))),
    ),
    incidentsOfRisk: referring(
      (riskIds) => services.incident.all(caller, { riskIds }),
      ({ riskId }) => (riskId === null ? [] : [riskId]),
    ),
    incidentsCausedBy: referring(
      (causedByIds) => services.incident.all(caller, { causedByIds }),
      ({ causedById }) => (causedById === null ? [] : [causedById]),
    ),
    exposurePeriodsOf: referring(
      (riskIds) => services.exposurePeriod.all(caller, { riskIds }),
      ({ riskId }) => [riskId],
    ),
    testsOf: referring(
      (controlIds) => services.controlTest.all(caller, { controlIds }),
      ({ controlId }) => [controlId],
    ),
    indicatorsOfRisk: referring(
      (riskIds) => services.indicator.all(caller, { riskIds }),
      ({ riskId }) => (riskId === null ? [] : [riskId]),
    ),
    indicatorsOfControl: referring(
      (controlIds) => services.indicator.all(caller, { controlIds }),
      ({ controlId }) => (controlId === null ? [] : [controlId]),
    ),
    readingsOf: referring(
      (indicatorIds) => services.indicatorReading.all(caller, { indicatorIds }),
      ({ indicatorId }) => [indicatorId],
    ),
    judgementsOf: referring(
      (personIds) => services.expertJudgement.all(caller, { personIds }),
      ({ personId }) => [personId],
    ),
    updatesOf: estimateUpdates(caller, services),
    changesOf: referring(
      (nounIds) => services.change.all(caller, { nounIds }),
      (change) => [change.nounId],
    ),
    catalogueParent: parentItems(caller, services),
    crosswalksOf: referring(
      (itemIds) => services.catalogue.crosswalks(itemIds),
      (crosswalk) => [crosswalk.fromItemId, crosswalk.toItemId],
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
