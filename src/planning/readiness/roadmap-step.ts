import type { Standard } from '../../domain/index';
import type { Phase } from './phase';

/** One clause or reference control that a step covers. */
export interface RoadmapItem {
  itemId: string;
  /** Person-days, with what the other standard gives taken off. */
  effort: number;
  /** Share 0..1 of the work that the other standard gives. */
  reuse: number;
  /** The items of the other standard that give it. */
  reusedItemIds: string[];
  /** What has to be shown. */
  evidence: string[];
}

export interface RoadmapStep {
  /** Counted from 1, in the order in which steps are done. */
  number: number;
  standard: Standard;
  phase: Phase;
  /** The clauses of one number, or a group of Annex A. */
  group: string;
  items: RoadmapItem[];
  /** What has to be shown beside what the items need. */
  evidence: string[];
  /** Person-days. */
  effort: number;
  /** Of both standards, once this step and all before it are done. */
  clausesCovered: number;
  controlsCovered: number;
}
