import type { AuditShare } from './audit';
import type { AuditProcess } from './audit-process';
import { CERTIFICATION_AUDITS } from './certificate';
import type { LiveSearch } from './live-search';
import type { RegisterRecord } from './record';
import type { SimulationState } from './simulation';
import type { Standard } from './standard';

export const AUDIT_PERIODS = ['MONTH', 'QUARTER'] as const;
export type AuditPeriod = (typeof AUDIT_PERIODS)[number];

/** What a programme plans: internal audits, reviews by top management, audits of certification bodies. */
export const PROGRAMME_STEPS = ['INTERNAL_AUDIT', 'MANAGEMENT_REVIEW', ...CERTIFICATION_AUDITS] as const;
export type ProgrammeStep = (typeof PROGRAMME_STEPS)[number];

/** Which audits of the register a programme may not move: confirmed ones, or planned ones too. */
export const AUDIT_LOCKS = ['CONFIRMED', 'CONFIRMED_AND_PLANNED'] as const;
export type AuditLocks = (typeof AUDIT_LOCKS)[number];

/** A competence that audits of a process need beside the standard. */
export interface AuditRequirement {
  process: AuditProcess;
  competence: string;
}

/** What was asked; with the digest of the register it defines the programme, unless time ended the search. */
export interface AuditProgrammeOrder {
  standards: Standard[];
  /** First day of the first month. */
  startOn: string;
  periodLength: AuditPeriod;
  periods: number;
  /** Those who may be planned. */
  auditorIds: string[];
  /** Most auditors on one audit. */
  teamMaximum: number;
  /** Share of the effort, 0..0.20, that auditing a clause for both standards at once saves. */
  combinedSaving: number;
  /** Half days for one clause, and for one control, of one standard. */
  halfDaysPerClause: number;
  halfDaysPerControl: number;
  /** Cost of one auditor's journey to a site that is not their home, in the register's currency. */
  travelCost: number;
  /** Cost of a period of delay, and of leaving out what may be left out, for an audit of risk 1. */
  delayCost: number;
  omissionCost: number;
  requirements: AuditRequirement[];
  /** Controls that do not apply. */
  notApplicableIds: string[];
  /** An earlier programme of which as little as possible is moved; null for none. */
  keepProgrammeId: string | null;
  /** Weight of moving an audit to another period, and of replacing one of its team, in the register's currency. */
  moveCost: number;
  locks: AuditLocks;
  /** Relative distance to the bound at which a search may end; 0 asks for a proof. */
  gap: number;
  /** Most seconds of each of the searches: integrated, and of each standard apart. */
  timeLimit: number;
}

/** How urgent an audit is, and the figures that it comes from. */
export interface AuditRisk {
  /** Share 0..1 of the simulated tail in the risks that what is covered acts on. */
  tailShare: number;
  /** Incidents of those risks within 24 months before the programme. */
  incidents: number;
  /** Open findings about any of it. */
  majorNonconformities: number;
  minorNonconformities: number;
  /** Years since the longest ago of its items was last audited, at most 3; 3 for what never was. */
  yearsSince: number;
  value: number;
}

/** One audit of a programme, held or not. */
export interface PlannedAudit {
  kind: ProgrammeStep;
  key: string;
  name: string;
  standards: Standard[];
  process: AuditProcess | null;
  siteId: string | null;
  catalogueItemIds: string[];
  halfDays: number;
  /** Who holds it, in words; null for an own team. */
  heldBy: string | null;
  certificateIds: string[];
  /** Keys of what is over before it begins. */
  after: string[];
  /** Where and by whom an earlier programme, of which as little as possible is moved, had it. */
  earlier: { startOn: string; auditorIds: string[] } | null;
  /** Whether it may not be left out. */
  mandatory: boolean;
  /** The audit of the register that it is and that is not moved. */
  lockedAuditId: string | null;
  risk: AuditRisk;
  /** First and last period in which it may be held, and that in which it is, from 1. */
  firstPeriod: number;
  lastPeriod: number;
  period: number | null;
  startOn: string | null;
  endOn: string | null;
  leadId: string | null;
  team: AuditShare[];
  /** Why then, by whom, or why not. */
  explanation: string;
}

/** A clause or control and the years of the programme in which an audit covers it. */
export interface AuditCoverage {
  catalogueItemId: string;
  yearly: boolean;
  lastAuditedOn: string | null;
  /** One entry for each year of the programme. */
  covered: boolean[];
  /** Years, from 1, in which it should have been covered and is not. */
  gaps: number[];
}

/** A competence that no independent auditor has, and the audits that need it. */
export interface CompetenceGap {
  competence: string;
  audits: string[];
  /** Whether an auditor has it who may not take part. */
  held: boolean;
}

export interface AuditCosts {
  /** Money: half days at their rates, and journeys. */
  time: number;
  travel: number;
  /** Weights of the plan: delay, audits left out, and moves from the earlier programme. */
  delay: number;
  omission: number;
  moves: number;
}

/** Status, cost and size of a programme. */
export interface ProgrammeFigures {
  standards: Standard[];
  status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'TIME_LIMIT';
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  audits: number;
  halfDays: number;
  costs: AuditCosts | null;
}

export const PROGRAMME_NOTICES = ['NO_SIMULATION'] as const;
export type ProgrammeNotice = (typeof PROGRAMME_NOTICES)[number];

export interface AuditProgrammeResult {
  figures: ProgrammeFigures;
  /** The same for a programme of each standard alone; empty where one standard was ordered. */
  separate: ProgrammeFigures[];
  /** How `risk.value` comes about. */
  riskFormula: string;
  /** What limits what it says. */
  notices: { code: ProgrammeNotice; message: string }[];
  /** The simulation that tail shares come from; null where none has succeeded, and shares are 0. */
  simulationId: string | null;
  audits: PlannedAudit[];
  coverage: AuditCoverage[];
  competenceGaps: CompetenceGap[];
  /** A smallest set of rules to give up where no programme keeps all. */
  relax: { constraint: string; why: string }[];
}

/** An integrated audit programme as it is, or is being, planned. */
export interface AuditProgramme extends RegisterRecord {
  startedAt: Date | null;
  finishedAt: Date | null;
  state: SimulationState;
  progress: number;
  /** Null unless it is, or was stopped while it was, being searched. */
  search: LiveSearch | null;
  order: AuditProgrammeOrder;
  /** sha256 of all of the register that it was planned from. */
  registerDigest: string;
  result: AuditProgrammeResult | null;
  failure: string | null;
  /** Set when its audits were recorded. */
  chosenAt: Date | null;
}
