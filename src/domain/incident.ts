import type { LossFormKind } from '../engine/index';
import type { Money } from './money';
import type { RegisterRecord } from './record';

/** What an incident cost, before insurance. */
export interface IncidentLoss {
  /** Form of loss (Open FAIR); null when nobody has split it. */
  form: LossFormKind | null;
  amount: Money;
}

/** Something that happened: an event of a risk, or a near miss. */
export interface Incident extends RegisterRecord {
  name: string;
  description: string | null;
  /** Calendar days, YYYY-MM-DD. */
  occurredOn: string;
  detectedOn: string | null;
  resolvedOn: string | null;
  /** The risk of which it is an event; null while nobody has said. */
  riskId: string | null;
  /** The incident that triggered it: the cascade as it was seen. */
  causedById: string | null;
  /** Nothing was lost: kept, but no event of the risk. */
  nearMiss: boolean;
  losses: IncidentLoss[];
  /** The losses are all that will come: only then do they say how large an event is. */
  lossesComplete: boolean;
  assetIds: string[];
  aiSystemIds: string[];
  /** The same in another system; no two incidents share one. */
  externalReference: string | null;
}

/** The days from `startOn` to `endOn`, both included: every event of the risk in them is known, as an incident or as a count. */
export interface ExposurePeriod extends RegisterRecord {
  riskId: string;
  startOn: string;
  endOn: string;
  /** Events within it beside those recorded as incidents. */
  eventCount: number;
  source: string | null;
  externalReference: string | null;
}
