/** Opaque prefixed identifiers: the primary key everywhere, never reused. */
export const ID_PREFIX = {
  Organization: 'org',
  Person: 'per',
  Asset: 'ast',
  AiSystem: 'ais',
  CatalogueItem: 'cat',
  Risk: 'rsk',
  Control: 'ctl',
  CascadeLink: 'lnk',
  RiskCorrelation: 'cor',
  Driver: 'drv',
  Scenario: 'scn',
  Improvement: 'imp',
  ImprovementPlan: 'ipl',
  ImprovementRoadmap: 'irm',
  Site: 'sit',
  Auditor: 'adr',
  Audit: 'aud',
  AuditProgramme: 'apr',
  Certificate: 'crt',
  Incident: 'inc',
  ExposurePeriod: 'exp',
  ControlTest: 'tst',
  Indicator: 'ind',
  IndicatorReading: 'rdg',
  ExpertJudgement: 'jdg',
  Simulation: 'sim',
  ManagementSystem: 'mgs',
  InterestedParty: 'ipt',
  Objective: 'obj',
  Policy: 'pol',
  Duty: 'dty',
  Competence: 'cmp',
  Applicability: 'apl',
  StatementVersion: 'soa',
  Finding: 'fnd',
  TreatmentPlan: 'tpl',
  Document: 'doc',
  Supplier: 'sup',
  AiResource: 'air',
  ImpactAssessment: 'ias',
  ManagementReview: 'mrv',
  Change: 'chg',
} as const;

export type Noun = keyof typeof ID_PREFIX;

/** The noun that an id names by its prefix, or null for a foreign string. */
export function nounOfId(id: string): Noun | null {
  const prefix = id.slice(0, id.indexOf('_'));
  const found = (Object.keys(ID_PREFIX) as Noun[]).find((noun) => ID_PREFIX[noun] === prefix);
  return found ?? null;
}
