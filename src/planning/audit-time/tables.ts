/** Where figures come from. HIGH: published and confirmed twice; ESTIMATE: inferred or recalled, to be replaced by the licensed text. */
export interface Provenance {
  readonly edition: string;
  readonly source: string;
  readonly confidence: 'HIGH' | 'ESTIMATE';
}

export type AiRole = 'PRODUCER' | 'DEVELOPER_PROVIDER_USER' | 'SEVERAL';

/** Tables and rules of certification audit time, as data: editions change. Days are auditor days, shares within [0, 1]. */
export interface AuditTimeTables {
  /** Days of an initial ISMS audit by persons doing work under the organisation's control. */
  readonly isms: Provenance & { readonly bands: readonly Band[] };
  /** Factors on the ISMS days for an AI management system, by role; published for the first persons only. */
  readonly aims: Provenance & {
    readonly publishedUpTo: number;
    readonly roleFactors: Readonly<Record<AiRole, number>>;
  };
  readonly adjustment: Provenance & { readonly largestReduction: number; readonly largestIncrease: number };
  /** Reduction by level of integration (row) and ability of the team (column), in steps from 0 to 1. */
  readonly integration: Provenance & {
    readonly largestReduction: number;
    readonly step: number;
    readonly reductions: readonly (readonly number[])[];
  };
  readonly cycle: Provenance & {
    readonly stage1Share: number;
    readonly surveillanceShare: number;
    readonly recertificationShare: number;
    /** Days are rounded to multiples of this. */
    readonly rounding: number;
  };
  /** Days of a year's internal audits as a share of the initial certification audit. */
  readonly internalAudit: Provenance & { readonly shareOfInitial: number };
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}
