import type {
  AiSystem,
  Asset,
  CascadeLink,
  Control,
  Driver,
  Improvement,
  Organization,
  Risk,
  RiskCorrelation,
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
}
