/** The answers to LatestPlans, ImprovementPlan and AuditProgramme, as far as the page reads them. */
interface Figure {
  value: number | null;
}

export interface LatestPlans {
  improvementPlans: { nodes: { id: string }[] };
  auditProgrammes: { nodes: { id: string }[] };
}

export interface PlanAnswer {
  improvementPlan: {
    order: { budget: number };
    result: {
      status: string;
      chosen: { improvement: { name: string } | null; cost: number; robustness: number }[];
      plan: { cost: number; tail: Figure } | null;
      baselines: { kind: string; cost: number; tail: Figure }[];
    };
  };
  efficientFrontier: { cost: number; tail: number }[];
}

export interface PlannedAudit {
  name: string;
  heldBy: string | null;
  period: number | null;
  halfDays: number;
  explanation: string;
  team: { halfDays: number; auditor: { person: { name: string } | null } | null }[];
}

export interface ProgrammeAnswer {
  auditProgramme: {
    order: { startOn: string; periodLength: 'MONTH' | 'QUARTER'; periods: number };
    result: {
      figures: { status: string; audits: number; halfDays: number };
      audits: PlannedAudit[];
      coverage: { gaps: number[]; catalogueItem: { catalogue: string; reference: string } | null }[];
    };
  };
}
