/** What callers ask of, and are told about, scenarios. Losses are in the organisation's currency. */
import type { ScenarioInput } from '../domain/index';
import type { Method, Notice, PeopleClass, PeopleLedger } from '../engine/index';
import type { ComparedLedger, Difference, LevelDifference, Movement } from '../simulation/index';
import type { SimulationStartInput } from './inputs';
import type { AppetiteState, PeopleAppetiteAssessmentOf } from './quantified';

export type { ComparedLedger, Difference, LevelDifference, Movement } from '../simulation/index';

export interface ScenarioCompareInput extends SimulationStartInput {
  /** Kept scenarios, none twice; compared before the described ones, and 1 to 8 of both in all. */
  scenarioIds?: string[] | null;
  /** Described scenarios, with different names. */
  scenarios?: ScenarioInput[] | null;
  /** Whether the largest event of the year is told too; not unless given. */
  largestEvent?: boolean | null;
  /** Risks that each scenario tells of, 1 to 1,000. */
  riskLimit?: number | null;
}

/** Residual figures of the register, as it is or would be. */
export interface ScenarioFigures {
  ledger: ComparedLedger;
  /** Its risks, for what is told by kind. */
  risks: { id: string; kind?: string }[];
  appetite: Pick<AppetiteState, 'verdict' | 'points'>;
  /** Persons affected, one entry a class that the register or any of the scenarios states. */
  people: PeopleLedger[];
  /** The appetite for them, in those classes. */
  peopleAppetite: PeopleAppetiteAssessmentOf[];
}

/** Scenario less base, of the persons affected in one class. */
export interface PeopleDifference {
  class: PeopleClass;
  mean: Difference;
  valueAtRisk: LevelDifference[];
  tailValueAtRisk: LevelDifference[];
}

export interface ComparedScenario {
  /** Null where the caller described it. */
  scenarioId: string | null;
  name: string;
  figures: ScenarioFigures;
  /** Scenario less base. */
  difference: {
    mean: Difference;
    valueAtRisk: LevelDifference[];
    tailValueAtRisk: LevelDifference[];
    people: PeopleDifference[];
  };
  risks: Movement[];
  kinds: Movement[];
  risksSimulated: number | null;
}

export interface ScenarioComparison {
  currency: string;
  method: Method;
  relativeErrorEstimate: number | null;
  trials: number | null;
  seed: number;
  base: ScenarioFigures;
  scenarios: ComparedScenario[];
  notices: Notice[];
}
