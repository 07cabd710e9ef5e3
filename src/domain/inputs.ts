/**
 * What callers hand in to record or change a noun. In changes an absent field keeps its value and null clears it
 * (fields that must have a value refuse null). Every change names the version that the caller saw.
 */
import type { DriverSpec, Layer, LossFormKind, PeopleClass } from '../engine/index';
import type { AiRole, EuAiActTier, LifecycleStage } from './ai-system';
import type { AssetForm } from './asset';
import type { EstimateBasis } from './estimate';
import type { Money } from './money';
import type { AppetitePoint } from './organization';
import type { PeopleAppetitePoint } from './people-impact';
import type { RiskDimension, RiskDriverLoading, RiskKind, ThreatClass, Treatment } from './risk';
import type { DriverState } from './scenario';

/** Exactly one member is set. `confidence` defaults to 0.9, `shape` to 4. */
export interface EstimateInput {
  exact?: number | null;
  range?: { low: number; high: number; confidence?: number | null } | null;
  threePoint?: { min: number; mode: number; max: number; shape?: number | null } | null;
  /** A severity object of the model file. */
  distribution?: unknown;
}

/** Exactly one of eventsPerYear and annualProbability is set. */
export interface FrequencyInput {
  eventsPerYear?: EstimateInput | null;
  annualProbability?: { probability: number; reading: 'AT_MOST_ONE_EVENT' | 'POISSON' } | null;
}

/** Exactly one member is set. `confidence` defaults to 0.9. */
export interface UncertaintyInput {
  withinFactor?: { factor: number; confidence?: number | null } | null;
  lognormalSigma?: number | null;
  gammaShape?: number | null;
}

export interface FrequencyEstimateInput {
  frequency: FrequencyInput;
  basis: EstimateBasis;
}

/** `secondary` defaults to false, `basis` to that of the whole. */
export interface LossFormInput {
  form: LossFormKind;
  secondary?: boolean | null;
  severity: EstimateInput;
  basis?: EstimateBasis | null;
}

/** `secondaryProbability` is given exactly where a form is secondary: exact or as three points, within 0..1. */
export interface LossFormsInput {
  forms: LossFormInput[];
  secondaryProbability?: EstimateInput | null;
}

/** Exactly one of severity and lossForms is set. */
export interface SeverityEstimateInput {
  severity?: EstimateInput | null;
  lossForms?: LossFormsInput | null;
  basis: EstimateBasis;
}

export interface VersionedInput {
  id: string;
  expectedVersion: number;
}

export interface OrganizationChangeInput {
  expectedVersion: number;
  name?: string;
  description?: string | null;
  sector?: string | null;
  employees?: number | null;
  annualRevenue?: number | null;
}

export interface AppetiteSetInput {
  expectedVersion: number;
  points: AppetitePoint[];
}

export interface PeopleAppetiteSetInput {
  expectedVersion: number;
  points: PeopleAppetitePoint[];
}

/** `probability` defaults to 1. */
export interface SupposedPeopleInput {
  class: PeopleClass;
  probability?: number | null;
  affected: EstimateInput;
}

export interface PeopleImpactInput extends SupposedPeopleInput {
  basis: EstimateBasis;
}

/** `degreesOfFreedom` is given exactly for the t copula: above 2, at most 1,000. */
export interface DependenceSetInput {
  expectedVersion: number;
  copula: 'GAUSSIAN' | 'T';
  degreesOfFreedom?: number | null;
}

export interface PersonRecordInput {
  name: string;
  jobTitle?: string | null;
}

export type PersonChangeInput = VersionedInput & Partial<PersonRecordInput>;

export interface AssetRecordInput {
  name: string;
  description?: string | null;
  form: AssetForm;
  confidentiality: number;
  integrity: number;
  availability: number;
  ownerId?: string | null;
  dependencyIds?: string[];
}

export type AssetChangeInput = VersionedInput & Partial<AssetRecordInput>;

export interface AiSystemRecordInput {
  name: string;
  purpose?: string | null;
  lifecycleStage: LifecycleStage;
  roles: AiRole[];
  ownerId?: string | null;
  assetIds?: string[];
  affectedPeople?: string | null;
  humanOversight?: string | null;
  euAiActTier?: EuAiActTier | null;
}

export type AiSystemChangeInput = VersionedInput & Partial<Omit<AiSystemRecordInput, 'lifecycleStage'>>;

export interface AiSystemStageSetInput extends VersionedInput {
  lifecycleStage: LifecycleStage;
  exception?: string | null;
}

export interface RiskRecordInput {
  name: string;
  kind: RiskKind;
  dimensions: RiskDimension[];
  threatClass?: ThreatClass | null;
  description?: string | null;
  causes?: string[];
  consequences?: string[];
  ownerId?: string | null;
  assetIds?: string[];
  aiSystemIds?: string[];
  catalogueItemIds?: string[];
  frequency: FrequencyEstimateInput;
  severity: SeverityEstimateInput;
  frequencyUncertainty?: UncertaintyInput | null;
  severityUncertainty?: UncertaintyInput | null;
  drivers?: RiskDriverLoading[];
  eventLayer?: Layer | null;
  people?: PeopleImpactInput[];
  reviewDueOn?: string | null;
}

type Assessed =
  | 'frequency'
  | 'severity'
  | 'frequencyUncertainty'
  | 'severityUncertainty'
  | 'drivers'
  | 'eventLayer'
  | 'people';

export type RiskChangeInput = VersionedInput & Partial<Omit<RiskRecordInput, Assessed>>;

export type RiskAssessInput = VersionedInput & Partial<Pick<RiskRecordInput, Assessed>>;

export interface RiskTreatInput extends VersionedInput {
  treatment: Treatment;
  rationale?: string | null;
  reviewDueOn?: string | null;
}

export interface RiskAcceptInput extends VersionedInput {
  acceptedById: string;
  /** Calendar day, in the future. */
  expiresOn: string;
  rationale: string;
}

/** Exactly one of riskId and linkId is set. */
export interface ControlEffectInput {
  riskId?: string | null;
  linkId?: string | null;
  frequencyReduction?: number | null;
  severityReduction?: number | null;
  peopleReduction?: number | null;
  probabilityReduction?: number | null;
}

/** Exactly one of availability and the failure pair is given; neither means always available. */
export interface ReliabilityInput {
  availability?: number | null;
  failuresPerYear?: number | null;
  daysToRestore?: number | null;
  formula?: 'fairCam' | 'alternatingRenewal' | null;
  variantEfficacy?: number | null;
  /** 'stateful' needs the failure pair. */
  mode?: 'averaged' | 'stateful' | null;
}

export interface AgeingInput {
  /** Years. */
  halfLife: number;
  /** Calendar day. */
  renewedOn: string;
}

export interface ControlRecordInput {
  name: string;
  description?: string | null;
  state?: 'PLANNED' | 'IMPLEMENTED' | null;
  ownerId?: string | null;
  catalogueItemIds?: string[];
  effects?: ControlEffectInput[];
  coverage?: number | null;
  coverageGroup?: string | null;
  reliability?: ReliabilityInput | null;
  efficacySampleSize?: number | null;
  ageing?: AgeingInput | null;
  implementationCost?: Money | null;
  annualCost?: Money | null;
}

type Rated = 'effects' | 'coverage' | 'coverageGroup' | 'reliability' | 'efficacySampleSize' | 'ageing';

export type ControlChangeInput = VersionedInput & Partial<Omit<ControlRecordInput, Rated>>;

export type ControlRateInput = VersionedInput & Partial<Pick<ControlRecordInput, Rated>>;

export interface CascadeLinkRecordInput {
  fromRiskId: string;
  toRiskId: string;
  probability?: number | null;
  meanEvents?: number | null;
  rationale?: string | null;
}

export type CascadeLinkChangeInput = VersionedInput & Partial<Omit<CascadeLinkRecordInput, 'fromRiskId' | 'toRiskId'>>;

export interface RiskCorrelationRecordInput {
  /** Two different ones, in any order. */
  riskIds: string[];
  spearman: number;
  rationale?: string | null;
}

export type RiskCorrelationChangeInput = VersionedInput & Partial<Omit<RiskCorrelationRecordInput, 'riskIds'>>;

export interface DriverRecordInput {
  name: string;
  description?: string | null;
  distribution: DriverSpec;
}

export type DriverChangeInput = VersionedInput & Partial<DriverRecordInput>;

/** Null or absent keeps what the register says. */
export interface ScenarioRatingInput {
  controlId: string;
  effects?: ControlEffectInput[] | null;
  coverage?: number | null;
  coverageGroup?: string | null;
  reliability?: ReliabilityInput | null;
  efficacySampleSize?: number | null;
  ageing?: AgeingInput | null;
}

export type ScenarioControlInput = Pick<ControlRecordInput, 'name' | Rated>;

/** Exactly one member is set. */
export interface DriverPointInput {
  multiple?: number | null;
  quantile?: number | null;
  state?: DriverState | null;
}

/** At most one of severity and lossForms is set. */
export interface ScenarioEstimateInput {
  riskId: string;
  frequency?: FrequencyInput | null;
  severity?: EstimateInput | null;
  lossForms?: LossFormsInput | null;
  people?: SupposedPeopleInput[] | null;
}

/** Factors: 0 to 1,000; absent and null mean the usual ones. */
export interface SupplierFailureInput {
  supplierId: string;
  rateFactor?: number | null;
  lossFactor?: number | null;
}

/** Exactly one member is set. */
export interface ScenarioOverlayInput {
  removeControlId?: string | null;
  implementControlId?: string | null;
  addControl?: ScenarioControlInput | null;
  rateControl?: ScenarioRatingInput | null;
  assessRisk?: ScenarioEstimateInput | null;
  retireAssetId?: string | null;
  fixDriver?: { driverId: string; at: DriverPointInput } | null;
  failSupplier?: SupplierFailureInput | null;
  makeImprovement?: { improvementId: string; level: string } | null;
}

export interface ScenarioInput {
  name: string;
  overlays: ScenarioOverlayInput[];
}

export interface ScenarioRecordInput extends ScenarioInput {
  description?: string | null;
}

export type ScenarioReviseInput = VersionedInput & Partial<ScenarioRecordInput>;
