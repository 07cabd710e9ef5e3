/**
 * What a caller may do: the one door of the API to the product. One function is one act and makes at most one write.
 * Acts answer a Result (a refusal names each problem by path); reads answer null for what this organisation does not hold.
 */
import type {
  Asset,
  AssetReach,
  Audit,
  AuditChangeInput,
  AuditFinishInput,
  Auditor,
  AuditorChangeInput,
  AuditorRecordInput,
  AuditProgramme,
  AuditRecordInput,
  BaseRate,
  BaseRateKind,
  AiSystem,
  CascadeLink,
  CatalogueItem,
  Certificate,
  CertificateAdvanceInput,
  CertificateChangeInput,
  CertificateRecordInput,
  Change,
  Control,
  ControlTest,
  ControlTestRecordInput,
  Crosswalk,
  Driver,
  EffortRatesSetInput,
  EstimateUpdate,
  EvidenceWeightsSetInput,
  ExpertJudgement,
  ExpertJudgementRecordInput,
  ExpertJudgementSettleInput,
  ExposurePeriod,
  ExposurePeriodChangeInput,
  ExposurePeriodRecordInput,
  Improvement,
  ImprovementChangeInput,
  ImprovementLevelChoiceInput,
  ImprovementPlan,
  ImprovementRecordInput,
  ImprovementRoadmap,
  Incident,
  IncidentChangeInput,
  IncidentRecordInput,
  Indicator,
  IndicatorChangeInput,
  IndicatorReadInput,
  IndicatorReading,
  IndicatorRecordInput,
  Organization,
  Person,
  Result,
  Risk,
  RiskCorrelation,
  Scenario,
  Simulation,
  Site,
  SiteChangeInput,
  SiteRecordInput,
} from '../domain/index';
import type { CalendarEvent } from '../analytics/index';
import type { AuditProgrammeStartInput } from './audit-programme/order';
import type { AuditTimeComparison, AuditTimeInput } from './audit-time-compared';
import type { Caller, Reader } from './caller';
import type { BackTest, BackTestInput } from './back-tested';
import type { GapAnalysis } from './gap-analysis-view';
import type { CertificateSynchronisation, CertificateSynchronisationInput } from './certificate-synchronised';
import type { ControlValuation, ControlValueInput } from './control-valuation';
import type { EstimatePool, EstimatePoolInput } from './estimate-pool';
import type * as E from './evidence-effects';
import type { ImprovementPlanStartInput } from './improvement-plan/order';
import type { ImprovementRoadmapChooseInput, ImprovementRoadmapStartInput } from './improvement-roadmap/order';
import type { IncidentImport, IncidentImportInput } from './incident-imported';
import type * as I from './inputs';
import type { ManagementServices } from './management';
import type * as Q from './quantified';
import type { Sensitivity, SensitivityInput } from './sensitivity-figures';
import type * as S from './scenario-compared';

export type { OrderBy, Page, PageRequest } from '../storage/index';
export type { Caller, Reader } from './caller';

export interface Services extends ManagementServices {
  organization: {
    get(caller: Caller): Promise<Organization>;
    change(caller: Caller, input: I.OrganizationChangeInput): Promise<Result<Organization>>;
    appetiteSet(caller: Caller, input: I.AppetiteSetInput): Promise<Result<Organization>>;
    peopleAppetiteSet(caller: Caller, input: I.PeopleAppetiteSetInput): Promise<Result<Organization>>;
    /** The copula of all correlations. */
    dependenceSet(caller: Caller, input: I.DependenceSetInput): Promise<Result<Organization>>;
    /** How much stated estimates weigh against evidence. */
    evidenceWeightsSet(caller: Caller, input: EvidenceWeightsSetInput): Promise<Result<Organization>>;
    effortRatesSet(caller: Caller, input: EffortRatesSetInput): Promise<Result<Organization>>;
  };
  person: Reader<Person, 'NAME' | 'CREATED_AT', I.NameFilter> & {
    record(caller: Caller, input: I.PersonRecordInput): Promise<Result<Person>>;
    change(caller: Caller, input: I.PersonChangeInput): Promise<Result<Person>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Person>>;
  };
  asset: Reader<Asset, 'NAME' | 'CREATED_AT', I.AssetFilter> & {
    record(caller: Caller, input: I.AssetRecordInput): Promise<Result<Asset>>;
    change(caller: Caller, input: I.AssetChangeInput): Promise<Result<Asset>>;
    /** What its failure touches; null for an unknown asset. */
    reach(caller: Caller, id: string): Promise<AssetReach | null>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Asset>>;
  };
  aiSystem: Reader<AiSystem, 'NAME' | 'CREATED_AT', I.AiSystemFilter> & {
    record(caller: Caller, input: I.AiSystemRecordInput): Promise<Result<AiSystem>>;
    change(caller: Caller, input: I.AiSystemChangeInput): Promise<Result<AiSystem>>;
    /** Moves it to another lifecycle stage. */
    stageSet(caller: Caller, input: I.AiSystemStageSetInput): Promise<Result<AiSystem>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<AiSystem>>;
  };
  catalogue: Reader<CatalogueItem, 'POSITION' | 'REFERENCE', I.CatalogueFilter> & {
    /** Crosswalk rows that touch any of these items, in one statement. */
    crosswalks(itemIds: readonly string[]): Promise<Crosswalk[]>;
  };
  risk: Reader<Risk, 'NAME' | 'CREATED_AT' | 'UPDATED_AT' | 'REVIEW_DUE_ON', I.RiskFilter> & {
    record(caller: Caller, input: I.RiskRecordInput): Promise<Result<Risk>>;
    change(caller: Caller, input: I.RiskChangeInput): Promise<Result<Risk>>;
    /** New estimates of frequency, severity, what is uncertain of them, drivers or insurance. */
    assess(caller: Caller, input: I.RiskAssessInput): Promise<Result<Risk>>;
    treat(caller: Caller, input: I.RiskTreatInput): Promise<Result<Risk>>;
    accept(caller: Caller, input: I.RiskAcceptInput): Promise<Result<Risk>>;
    /** Takes it out of the register, keeping its history; its links and effects no longer count. */
    retire(caller: Caller, input: I.VersionedInput): Promise<Result<Risk>>;
  };
  control: Reader<Control, 'NAME' | 'CREATED_AT', I.ControlFilter> & {
    record(caller: Caller, input: I.ControlRecordInput): Promise<Result<Control>>;
    change(caller: Caller, input: I.ControlChangeInput): Promise<Result<Control>>;
    /** New effects, coverage, reliability, certainty or ageing. */
    rate(caller: Caller, input: I.ControlRateInput): Promise<Result<Control>>;
    retire(caller: Caller, input: I.VersionedInput): Promise<Result<Control>>;
  };
  cascadeLink: Reader<CascadeLink, 'CREATED_AT', I.CascadeLinkFilter> & {
    record(caller: Caller, input: I.CascadeLinkRecordInput): Promise<Result<CascadeLink>>;
    change(caller: Caller, input: I.CascadeLinkChangeInput): Promise<Result<CascadeLink>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<CascadeLink>>;
  };
  riskCorrelation: Reader<RiskCorrelation, 'CREATED_AT', I.RiskCorrelationFilter> & {
    record(caller: Caller, input: I.RiskCorrelationRecordInput): Promise<Result<RiskCorrelation>>;
    change(caller: Caller, input: I.RiskCorrelationChangeInput): Promise<Result<RiskCorrelation>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<RiskCorrelation>>;
  };
  driver: Reader<Driver, 'NAME' | 'CREATED_AT', I.NameFilter> & {
    record(caller: Caller, input: I.DriverRecordInput): Promise<Result<Driver>>;
    change(caller: Caller, input: I.DriverChangeInput): Promise<Result<Driver>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Driver>>;
  };
  scenario: Reader<Scenario, 'NAME' | 'CREATED_AT', I.ScenarioFilter> & {
    record(caller: Caller, input: I.ScenarioRecordInput): Promise<Result<Scenario>>;
    /** Another name or description, or other overlays (all of them). */
    revise(caller: Caller, input: I.ScenarioReviseInput): Promise<Result<Scenario>>;
    /** It can no longer be compared; its history stays. */
    retire(caller: Caller, input: I.VersionedInput): Promise<Result<Scenario>>;
  };
  improvement: Reader<Improvement, 'NAME' | 'CREATED_AT', I.ImprovementFilter> & {
    record(caller: Caller, input: ImprovementRecordInput): Promise<Result<Improvement>>;
    change(caller: Caller, input: ImprovementChangeInput): Promise<Result<Improvement>>;
    /** Begins the work on one of its levels. */
    start(caller: Caller, input: ImprovementLevelChoiceInput): Promise<Result<Improvement>>;
    /** Makes an implemented control of it. */
    finish(caller: Caller, input: I.VersionedInput): Promise<Result<Improvement>>;
    reject(caller: Caller, input: I.VersionedInput): Promise<Result<Improvement>>;
  };
  improvementPlan: Reader<ImprovementPlan, 'CREATED_AT', I.SimulationFilter> & {
    start(caller: Caller, input: ImprovementPlanStartInput): Promise<Result<ImprovementPlan>>;
    cancel(caller: Caller, input: { id: string }): Promise<Result<ImprovementPlan>>;
    /** Starts the work on its improvements. */
    choose(caller: Caller, input: I.VersionedInput): Promise<Result<ImprovementPlan>>;
    /** The plan once it has ended; null for what this organisation does not hold. */
    settled(caller: Caller, id: string): Promise<ImprovementPlan | null>;
  };
  improvementRoadmap: Reader<ImprovementRoadmap, 'CREATED_AT', I.SimulationFilter> & {
    start(caller: Caller, input: ImprovementRoadmapStartInput): Promise<Result<ImprovementRoadmap>>;
    cancel(caller: Caller, input: { id: string }): Promise<Result<ImprovementRoadmap>>;
    /** Gives its improvements their starts and owners. */
    choose(caller: Caller, input: ImprovementRoadmapChooseInput): Promise<Result<ImprovementRoadmap>>;
    /** The roadmap once it has ended; null for what this organisation does not hold. */
    settled(caller: Caller, id: string): Promise<ImprovementRoadmap | null>;
  };
  site: Reader<Site, 'NAME' | 'CREATED_AT', I.NameFilter> & {
    record(caller: Caller, input: SiteRecordInput): Promise<Result<Site>>;
    change(caller: Caller, input: SiteChangeInput): Promise<Result<Site>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Site>>;
  };
  auditor: Reader<Auditor, 'CREATED_AT', I.AuditorFilter> & {
    record(caller: Caller, input: AuditorRecordInput): Promise<Result<Auditor>>;
    change(caller: Caller, input: AuditorChangeInput): Promise<Result<Auditor>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Auditor>>;
  };
  audit: Reader<Audit, 'START_ON' | 'CREATED_AT', I.AuditFilter> & {
    record(caller: Caller, input: AuditRecordInput): Promise<Result<Audit>>;
    change(caller: Caller, input: AuditChangeInput): Promise<Result<Audit>>;
    /** Settles it: its team and lead may audit each of its standards. */
    confirm(caller: Caller, input: I.VersionedInput): Promise<Result<Audit>>;
    /** Records what it found. */
    finish(caller: Caller, input: AuditFinishInput): Promise<Result<Audit>>;
    cancel(caller: Caller, input: I.VersionedInput): Promise<Result<Audit>>;
    /** Every audit, as a calendar shows it. */
    calendar(caller: Caller): Promise<CalendarEvent[]>;
  };
  auditProgramme: Reader<AuditProgramme, 'CREATED_AT', I.SimulationFilter> & {
    start(caller: Caller, input: AuditProgrammeStartInput): Promise<Result<AuditProgramme>>;
    cancel(caller: Caller, input: { id: string }): Promise<Result<AuditProgramme>>;
    /** Records its audits as planned. */
    choose(caller: Caller, input: I.VersionedInput): Promise<Result<AuditProgramme>>;
    /** The programme once it has ended; null for what this organisation does not hold. */
    settled(caller: Caller, id: string): Promise<AuditProgramme | null>;
  };
  certificate: Reader<Certificate, 'NAME' | 'CREATED_AT', I.CertificateFilter> & {
    record(caller: Caller, input: CertificateRecordInput): Promise<Result<Certificate>>;
    change(caller: Caller, input: CertificateChangeInput): Promise<Result<Certificate>>;
    /** Its next audit was passed. */
    advance(caller: Caller, input: CertificateAdvanceInput): Promise<Result<Certificate>>;
    withdraw(caller: Caller, input: I.VersionedInput): Promise<Result<Certificate>>;
  };
  incident: Reader<Incident, 'NAME' | 'CREATED_AT' | 'OCCURRED_ON', I.IncidentFilter> & {
    record(caller: Caller, input: IncidentRecordInput): Promise<Result<Incident>>;
    change(caller: Caller, input: IncidentChangeInput): Promise<Result<Incident>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Incident>>;
    /** All rows of a CSV text, or none. */
    importAll(caller: Caller, input: IncidentImportInput): Promise<Result<IncidentImport>>;
  };
  exposurePeriod: Reader<ExposurePeriod, 'CREATED_AT', I.RiskEvidenceFilter> & {
    record(caller: Caller, input: ExposurePeriodRecordInput): Promise<Result<ExposurePeriod>>;
    change(caller: Caller, input: ExposurePeriodChangeInput): Promise<Result<ExposurePeriod>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<ExposurePeriod>>;
  };
  controlTest: Reader<ControlTest, 'CREATED_AT' | 'PERFORMED_ON', I.ControlTestFilter> & {
    record(caller: Caller, input: ControlTestRecordInput): Promise<Result<ControlTest>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<ControlTest>>;
  };
  indicator: Reader<Indicator, 'NAME' | 'CREATED_AT', I.IndicatorFilter> & {
    record(caller: Caller, input: IndicatorRecordInput): Promise<Result<Indicator>>;
    change(caller: Caller, input: IndicatorChangeInput): Promise<Result<Indicator>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<Indicator>>;
    /** Records a reading. */
    read(caller: Caller, input: IndicatorReadInput): Promise<Result<IndicatorReading>>;
    readingRemove(caller: Caller, input: I.VersionedInput): Promise<Result<IndicatorReading>>;
  };
  indicatorReading: Reader<IndicatorReading, 'MEASURED_ON', I.IndicatorReadingFilter>;
  expertJudgement: Reader<ExpertJudgement, 'CREATED_AT', I.ExpertJudgementFilter> & {
    record(caller: Caller, input: ExpertJudgementRecordInput): Promise<Result<ExpertJudgement>>;
    /** Says what came true. */
    settle(caller: Caller, input: ExpertJudgementSettleInput): Promise<Result<ExpertJudgement>>;
    remove(caller: Caller, input: I.VersionedInput): Promise<Result<ExpertJudgement>>;
  };
  evidence: {
    /** Every estimate of the register that evidence has moved. */
    updates(caller: Caller): Promise<EstimateUpdate[]>;
    /** The residual year without one item of evidence beside that with it. */
    effect(caller: Caller, input: E.EvidenceEffectInput): Promise<Result<E.EvidenceEffect>>;
    /** The residual year after each day of evidence. */
    trail(caller: Caller, input: E.EvidenceTrailInput): Promise<Result<E.EvidenceTrail>>;
  };
  change: Reader<Change, 'AT', I.ChangeFilter>;
  simulation: Reader<Simulation, 'CREATED_AT', I.SimulationFilter> & {
    /** The one that succeeded, or was asked for again after it had, last; null when none has. */
    latest(caller: Caller): Promise<Simulation | null>;
    start(caller: Caller, input: I.SimulationStartInput): Promise<Result<Simulation>>;
    cancel(caller: Caller, input: { id: string }): Promise<Result<Simulation>>;
    /** The simulation once it has ended; null for what this organisation does not hold. */
    settled(caller: Caller, id: string): Promise<Simulation | null>;
  };
  /** Of the given simulation, or of the newest that succeeded; null when there is none with an outcome. */
  heatMap(caller: Caller, simulationId: string | null): Promise<Q.HeatMap | null>;
  appetite(caller: Caller, simulationId: string | null): Promise<Q.AppetiteState | null>;
  aggregate: {
    risks(caller: Caller, input: Q.RiskAggregateInput): Promise<Result<Q.RiskAggregate>>;
    losses(caller: Caller, input: Q.LossAggregateInput): Promise<Result<Q.LossAggregate | null>>;
  };
  /** Nothing of the model is stored. */
  modelQuantify(caller: Caller, input: Q.ModelQuantifyInput): Promise<Result<Q.ModelQuantification>>;
  /** Of the register as it is now; nothing of it is stored. */
  sensitivity(caller: Caller, input: SensitivityInput): Promise<Result<Sensitivity>>;
  /** The register beside what it would be in scenarios, on the same simulated years; nothing is stored. */
  scenarioCompare(caller: Caller, input: S.ScenarioCompareInput): Promise<Result<S.ScenarioComparison>>;
  /** Published figures, of all kinds or of some. */
  baseRates(kinds: readonly BaseRateKind[] | null): BaseRate[];
  /** Several experts' ranges as one estimate. */
  estimatePool(input: EstimatePoolInput): Result<EstimatePool>;
  /** The register as it is stated against the organisation's own years. */
  backTest(caller: Caller, input: BackTestInput): Promise<Result<BackTest>>;
  /** What each implemented control takes away from the mean annual loss. */
  controlValue(caller: Caller, input: ControlValueInput): Promise<Result<ControlValuation>>;
  /** Certification audit time of both standards, apart and integrated; nothing of it is stored. */
  auditTime(caller: Caller, input: AuditTimeInput): Promise<Result<AuditTimeComparison>>;
  /** When to audit two certificates together; nothing of it is stored. */
  certificateSynchronisation(
    caller: Caller,
    input: CertificateSynchronisationInput,
  ): Promise<Result<CertificateSynchronisation>>;
  /** Reference controls that are missing, by the share of the simulated tail in the risks that call for them. */
  gapAnalysis(caller: Caller): Promise<GapAnalysis>;
  /** A flat table by the name of its dataset; null for an unknown name, and where the simulation, plan or roadmap is not there. */
  dataset(caller: Caller, name: string, runId: string | null): Promise<Q.DatasetTable | null>;
}
