/** What lists of the management systems can be narrowed by, as in `filters.ts`. */
import type {
  AiResourceKind,
  DocumentKind,
  DutyRole,
  FindingGrade,
  FindingSource,
  FindingState,
  PolicyState,
  Standard,
} from '../domain/index';
import type { NameFilter } from './filters';

export interface ManagementSystemFilter extends NameFilter {
  standards?: Standard[] | null;
  ownerIds?: string[] | null;
}

export interface InterestedPartyFilter extends NameFilter {
  standards?: Standard[] | null;
}

export interface ObjectiveFilter extends NameFilter {
  standards?: Standard[] | null;
  ownerIds?: string[] | null;
}

export interface PolicyFilter extends NameFilter {
  standards?: Standard[] | null;
  ownerIds?: string[] | null;
  catalogueItemIds?: string[] | null;
  states?: PolicyState[] | null;
}

export interface DutyFilter extends NameFilter {
  roles?: DutyRole[] | null;
  personIds?: string[] | null;
  standards?: Standard[] | null;
  aiSystemIds?: string[] | null;
}

export interface CompetenceFilter extends NameFilter {
  personIds?: string[] | null;
  standards?: Standard[] | null;
}

export interface FindingFilter extends NameFilter {
  grades?: FindingGrade[] | null;
  sources?: FindingSource[] | null;
  standards?: Standard[] | null;
  catalogueItemIds?: string[] | null;
  controlIds?: string[] | null;
  riskIds?: string[] | null;
  ownerIds?: string[] | null;
  states?: FindingState[] | null;
  /** Default true; false leaves closed ones out. */
  includeClosed?: boolean | null;
}

export interface TreatmentPlanFilter extends NameFilter {
  riskIds?: string[] | null;
}

export interface DocumentFilter extends NameFilter {
  kinds?: DocumentKind[] | null;
  catalogueItemIds?: string[] | null;
  controlIds?: string[] | null;
  findingIds?: string[] | null;
  policyIds?: string[] | null;
  aiSystemIds?: string[] | null;
  /** Default false: withdrawn ones are left out. */
  includeWithdrawn?: boolean | null;
}

export interface StatementVersionFilter {
  approvedByIds?: string[] | null;
}

export interface SupplierFilter extends NameFilter {
  ownerIds?: string[] | null;
  assetIds?: string[] | null;
  aiSystemIds?: string[] | null;
}

export interface AiResourceFilter extends NameFilter {
  kinds?: AiResourceKind[] | null;
  ownerIds?: string[] | null;
  supplierIds?: string[] | null;
  aiSystemIds?: string[] | null;
}

export interface ImpactAssessmentFilter extends NameFilter {
  aiSystemIds?: string[] | null;
  ownerIds?: string[] | null;
}

export interface ManagementReviewFilter extends NameFilter {
  standards?: Standard[] | null;
  chairIds?: string[] | null;
}
