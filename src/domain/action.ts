/** What somebody is to do until a day: against the cause of a finding, or to treat a risk. */
export interface PlannedAction {
  description: string;
  ownerId: string;
  /** Calendar day, YYYY-MM-DD. */
  dueOn: string;
  /** Calendar day; null while it is not done. */
  completedOn: string | null;
}

export type PlannedActionInput = Omit<PlannedAction, 'completedOn'>;

/** Which action of a list, counted from 1, was completed when. */
export interface ActionCompletion {
  action: number;
  completedOn: string;
}

/** Whether it is not done although its day has passed. */
export const actionOverdue = ({ completedOn, dueOn }: PlannedAction, today: string): boolean =>
  completedOn === null && dueOn < today;
