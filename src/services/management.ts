import type * as D from '../domain/index';
import type * as S from '../storage/index';
import type { Period } from '../planning/index';
import type { PdcaView, ReviewPack } from './review-view';
import type { ReadinessView, RoadmapRequest, RoadmapView, SupposedEffort } from './roadmap-view';
import type { Caller, Reader } from './caller';
import type { SupplierFailureInput } from './inputs';
import type { ProposedFailure } from './supplier-failure-view';
import type { StatementOfApplicability } from './statement-view';

/** What a caller may do with the two management systems. */
export interface ManagementServices {
  managementSystem: Reader<D.ManagementSystem, 'NAME' | 'CREATED_AT', S.ManagementSystemFilter> & {
    record(caller: Caller, input: D.ManagementSystemRecordInput): Promise<D.Result<D.ManagementSystem>>;
    change(caller: Caller, input: D.ManagementSystemChangeInput): Promise<D.Result<D.ManagementSystem>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.ManagementSystem>>;
  };
  interestedParty: Reader<D.InterestedParty, 'NAME' | 'CREATED_AT', S.InterestedPartyFilter> & {
    record(caller: Caller, input: D.InterestedPartyRecordInput): Promise<D.Result<D.InterestedParty>>;
    change(caller: Caller, input: D.InterestedPartyChangeInput): Promise<D.Result<D.InterestedParty>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.InterestedParty>>;
  };
  objective: Reader<D.Objective, 'NAME' | 'CREATED_AT', S.ObjectiveFilter> & {
    record(caller: Caller, input: D.ObjectiveRecordInput): Promise<D.Result<D.Objective>>;
    change(caller: Caller, input: D.ObjectiveChangeInput): Promise<D.Result<D.Objective>>;
    measure(caller: Caller, input: D.ObjectiveMeasureInput): Promise<D.Result<D.Objective>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.Objective>>;
  };
  policy: Reader<D.Policy, 'NAME' | 'CREATED_AT', S.PolicyFilter> & {
    record(caller: Caller, input: D.PolicyRecordInput): Promise<D.Result<D.Policy>>;
    revise(caller: Caller, input: D.PolicyReviseInput): Promise<D.Result<D.Policy>>;
    approve(caller: Caller, input: D.PolicyApproveInput): Promise<D.Result<D.Policy>>;
    retire(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.Policy>>;
  };
  duty: Reader<D.Duty, 'NAME' | 'CREATED_AT', S.DutyFilter> & {
    record(caller: Caller, input: D.DutyRecordInput): Promise<D.Result<D.Duty>>;
    change(caller: Caller, input: D.DutyChangeInput): Promise<D.Result<D.Duty>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.Duty>>;
  };
  competence: Reader<D.Competence, 'NAME' | 'CREATED_AT', S.CompetenceFilter> & {
    record(caller: Caller, input: D.CompetenceRecordInput): Promise<D.Result<D.Competence>>;
    change(caller: Caller, input: D.CompetenceChangeInput): Promise<D.Result<D.Competence>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.Competence>>;
  };
  finding: Reader<D.Finding, 'NAME' | 'CREATED_AT', S.FindingFilter> & {
    record(caller: Caller, input: D.FindingRecordInput): Promise<D.Result<D.Finding>>;
    change(caller: Caller, input: D.FindingChangeInput): Promise<D.Result<D.Finding>>;
    analyse(caller: Caller, input: D.FindingAnalyseInput): Promise<D.Result<D.Finding>>;
    act(caller: Caller, input: D.FindingActInput): Promise<D.Result<D.Finding>>;
    verify(caller: Caller, input: D.FindingVerifyInput): Promise<D.Result<D.Finding>>;
    close(caller: Caller, input: D.FindingCloseInput): Promise<D.Result<D.Finding>>;
  };
  treatmentPlan: Reader<D.TreatmentPlan, 'NAME' | 'CREATED_AT', S.TreatmentPlanFilter> & {
    record(caller: Caller, input: D.TreatmentPlanRecordInput): Promise<D.Result<D.TreatmentPlan>>;
    revise(caller: Caller, input: D.TreatmentPlanReviseInput): Promise<D.Result<D.TreatmentPlan>>;
    approve(caller: Caller, input: D.TreatmentPlanApproveInput): Promise<D.Result<D.TreatmentPlan>>;
    act(caller: Caller, input: D.TreatmentPlanActInput): Promise<D.Result<D.TreatmentPlan>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.TreatmentPlan>>;
  };
  document: Reader<D.Document, 'NAME' | 'CREATED_AT', S.DocumentFilter> & {
    record(caller: Caller, input: D.DocumentRecordInput): Promise<D.Result<D.Document>>;
    change(caller: Caller, input: D.DocumentChangeInput): Promise<D.Result<D.Document>>;
    withdraw(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.Document>>;
  };
  supplier: Reader<D.Supplier, 'NAME' | 'CREATED_AT', S.SupplierFilter> & {
    record(caller: Caller, input: D.SupplierRecordInput): Promise<D.Result<D.Supplier>>;
    change(caller: Caller, input: D.SupplierChangeInput): Promise<D.Result<D.Supplier>>;
    /** What its failure touches; null for an unknown supplier. */
    reach(caller: Caller, id: string): Promise<D.SupplierReach | null>;
    /** Its failure as a scenario. */
    failure(caller: Caller, input: SupplierFailureInput): Promise<D.Result<ProposedFailure>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.Supplier>>;
  };
  aiResource: Reader<D.AiResource, 'NAME' | 'CREATED_AT', S.AiResourceFilter> & {
    record(caller: Caller, input: D.AiResourceRecordInput): Promise<D.Result<D.AiResource>>;
    change(caller: Caller, input: D.AiResourceChangeInput): Promise<D.Result<D.AiResource>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.AiResource>>;
  };
  impactAssessment: Reader<D.ImpactAssessment, 'NAME' | 'CREATED_AT', S.ImpactAssessmentFilter> & {
    record(caller: Caller, input: D.ImpactAssessmentRecordInput): Promise<D.Result<D.ImpactAssessment>>;
    revise(caller: Caller, input: D.ImpactAssessmentReviseInput): Promise<D.Result<D.ImpactAssessment>>;
    approve(caller: Caller, input: D.ImpactAssessmentApproveInput): Promise<D.Result<D.ImpactAssessment>>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.ImpactAssessment>>;
  };
  managementReview: Reader<D.ManagementReview, 'NAME' | 'CREATED_AT', S.ManagementReviewFilter> & {
    record(caller: Caller, input: D.ManagementReviewRecordInput): Promise<D.Result<D.ManagementReview>>;
    change(caller: Caller, input: D.ManagementReviewChangeInput): Promise<D.Result<D.ManagementReview>>;
    /** Records what came of it and freezes its inputs. */
    hold(caller: Caller, input: D.ManagementReviewHoldInput): Promise<D.Result<D.ManagementReview>>;
    act(caller: Caller, input: D.ManagementReviewActInput): Promise<D.Result<D.ManagementReview>>;
    /** Its inputs, frozen if it was held, else as they are now; null for an unknown review. */
    pack(caller: Caller, id: string): Promise<ReviewPack | null>;
    /** The pack as a printable page. */
    report(pack: ReviewPack): Promise<string>;
    remove(caller: Caller, input: D.VersionedInput): Promise<D.Result<D.ManagementReview>>;
  };
  /** What was planned, done, checked and acted on in a period; of one standard or of both. */
  pdca(caller: Caller, period: Period, standard: D.Standard | null): Promise<PdcaView>;
  statement: {
    versions: Reader<D.StatementVersion, 'CREATED_AT', S.StatementVersionFilter>;
    /** Entries for reference controls by their ids, also such that nobody has spoken of; null for other ids. */
    entriesByIds(caller: Caller, ids: readonly string[]): Promise<(D.Applicability | null)[]>;
    /** As it is now: of one standard, or of both. */
    of(caller: Caller, standard: D.Standard | null): Promise<StatementOfApplicability>;
    /** Null when a version is not there; `toId` null stands for the statement as it is now. */
    difference(caller: Caller, fromId: string, toId: string | null): Promise<D.StatementDifference[] | null>;
    rate(caller: Caller, input: D.ApplicabilityRateInput): Promise<D.Result<D.Applicability>>;
    /** Many entries at once, or none. */
    draft(caller: Caller, input: D.StatementDraftInput): Promise<D.Result<StatementOfApplicability>>;
    approve(caller: Caller, input: D.StatementApproveInput): Promise<D.Result<D.StatementVersion>>;
  };
  readiness: {
    /** For each standard two scores, the gates and what blocks; judged by what the register holds now. */
    of(caller: Caller, effort?: SupposedEffort | null): Promise<D.Result<ReadinessView[]>>;
    /** What is left to do for both certificates, in order. */
    roadmap(caller: Caller, request: RoadmapRequest): Promise<D.Result<RoadmapView>>;
  };
}
