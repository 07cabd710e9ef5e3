import type {
  AiSystem,
  Applicability,
  CatalogueItem,
  Competence,
  Document,
  Duty,
  Finding,
  ImpactAssessment,
  InterestedParty,
  ManagementSystem,
  Objective,
  Policy,
  Risk,
  Standard,
  TreatmentPlan,
} from '../../domain/index';

/** A reference control with what the organisation says about it. */
export interface RatedControl {
  item: CatalogueItem;
  entry: Applicability;
}

/** All that readiness is judged by, at one moment. Retired risks and removed things are not in it. */
export interface ManagementState {
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  /** Clauses that are audited by themselves: 30 of ISO/IEC 27001, 32 of ISO/IEC 42001. */
  clauses: readonly CatalogueItem[];
  /** 93 and 38 reference controls. */
  controls: readonly RatedControl[];
  systems: readonly ManagementSystem[];
  parties: readonly InterestedParty[];
  objectives: readonly Objective[];
  policies: readonly Policy[];
  duties: readonly Duty[];
  competences: readonly Competence[];
  findings: readonly Finding[];
  plans: readonly TreatmentPlan[];
  documents: readonly Document[];
  risks: readonly Risk[];
  aiSystems: readonly AiSystem[];
  impactAssessments: readonly ImpactAssessment[];
  /** Of each standard with an approved statement of applicability: whether it is still what is said now. */
  statements: ReadonlyMap<Standard, { current: boolean }>;
  /** The last day on which a clause or control was audited, by the id of the item: by audits held, reports and entries. */
  auditedOn: ReadonlyMap<string, string>;
  /** The last day on which top management reviewed the system of a standard. */
  reviewedOn: ReadonlyMap<Standard, string>;
  /** Whether the register has been simulated. */
  quantified: boolean;
}

/** Risks that a standard is about. */
export const risksOf = ({ risks }: ManagementState, standard: Standard): Risk[] =>
  risks.filter(({ kind }) => kind === (standard === 'ISO_IEC_27001_2022' ? 'SECURITY_THREAT' : 'AI_HARM'));

/** What belongs to the management system of a standard. */
export const within = <T extends { standards: readonly Standard[] }>(things: readonly T[], standard: Standard): T[] =>
  things.filter(({ standards }) => standards.includes(standard));

/** The calendar day some years before. */
export const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
