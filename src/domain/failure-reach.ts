import type { AiResource } from './ai-resource';
import type { AiSystem } from './ai-system';
import type { Asset } from './asset';
import type { Risk } from './risk';
import type { Supplier } from './supplier';

/** What is there to be touched. */
export interface Dependencies {
  resources: readonly AiResource[];
  assets: readonly Asset[];
  aiSystems: readonly AiSystem[];
  risks: readonly Risk[];
}

/** A thing that a failure touches, and one of the shortest ways to it. */
export interface Touched {
  id: string;
  /** Ids from what fails to the thing itself; each depends on, is made from, holds, uses or concerns the one before. */
  path: string[];
}

/** What a failure touches, directly or through what depends on it. */
export interface FailureReach {
  resources: AiResource[];
  assets: Asset[];
  aiSystems: AiSystem[];
  risks: Risk[];
  /** The same things, nearest first. */
  touched: Touched[];
}

export interface SupplierReach extends FailureReach {
  supplier: Supplier;
}

export interface AssetReach extends FailureReach {
  asset: Asset;
}
