import type {
  AiResource,
  AiSystem,
  Asset,
  CascadeLink,
  Control,
  Driver,
  Improvement,
  Organization,
  Risk,
  RiskCorrelation,
  Supplier,
} from '../../domain/index';

/** The register of one organisation at one moment: all that a compilation reads. Risks are those not retired. */
export interface RegisterSnapshot {
  /** Calendar day (UTC) of that moment, by which controls have aged. */
  asOf: string;
  organization: Organization;
  risks: readonly Risk[];
  links: readonly CascadeLink[];
  controls: readonly Control[];
  correlations: readonly RiskCorrelation[];
  drivers: readonly Driver[];
  aiSystems: readonly AiSystem[];
  assets: readonly Asset[];
  /** What a scenario may make; empty where no scenario is read. */
  improvements: readonly Improvement[];
  /** What may fail in a scenario, and through what it reaches further; empty where no scenario is read. */
  suppliers: readonly Supplier[];
  resources: readonly AiResource[];
}
