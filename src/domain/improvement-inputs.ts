/** What callers hand in to record and move on improvements. In changes an absent field keeps its value and null clears it. */
import type { ImprovementMandate, RoleEffort } from './improvement';
import type { ControlEffectInput, VersionedInput } from './inputs';
import type { Money } from './money';

export interface ImprovementLevelInput {
  name: string;
  implementationCost: Money;
  annualCost: Money;
  effort?: RoleEffort[];
  durationQuarters?: number | null;
  effects?: ControlEffectInput[];
}

export interface ImprovementRecordInput {
  name: string;
  description?: string | null;
  ownerId?: string | null;
  mandate?: ImprovementMandate | null;
  dueOn?: string | null;
  catalogueItemIds?: string[];
  prerequisiteIds?: string[];
  exclusionGroup?: string | null;
  levels: ImprovementLevelInput[];
}

export type ImprovementChangeInput = VersionedInput & Partial<ImprovementRecordInput>;

export interface ImprovementLevelChoiceInput extends VersionedInput {
  /** Name of the level. */
  level: string;
}

export interface ImprovementScheduleInput extends ImprovementLevelChoiceInput {
  plannedStartOn: string;
  /** The owner stays unless given. */
  ownerId?: string;
}
