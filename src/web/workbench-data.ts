/** The answer to the Workbench document, as far as the page reads it. */
import type { Bin, Entry } from './charts/heat-map';

export interface Figure {
  value: number | null;
  standardError: number | null;
}

export interface NamedRisk {
  name: string;
  kind: 'AI_HARM' | 'SECURITY_THREAT';
}

export type PeopleClass = 'NEGLIGIBLE' | 'LIMITED' | 'SIGNIFICANT' | 'MAXIMUM';

export interface PeoplePoint {
  class: PeopleClass;
  people: number;
  probability: number;
}

export interface PeopleLedger {
  class: PeopleClass;
  mean: Figure;
  probabilityOfAny: { value: number | null };
  tailValueAtRisk: (Figure & { level: number })[];
  exceedance: { people: number; probability: number }[];
}

interface Point {
  loss: number;
  probability: number;
}

export interface Run {
  id: string;
  trials: number;
  seed: string;
  outcome: {
    method: 'EXACT' | 'SIMULATION';
    residual: {
      mean: Figure;
      valueAtRisk: (Figure & { level: number })[];
      tailValueAtRisk: (Figure & { level: number })[];
      exceedance: Point[];
      risks: { risk: NamedRisk | null; tailContribution: { level: number; value: number }[] }[];
      links: { meanLoss: number; from: NamedRisk | null; to: NamedRisk | null }[];
      people: PeopleLedger[];
      cascadeShare: { aiHarmLoss: number; causedBySecurityLoss: number; share: number | null };
    };
    inherent: { mean: Figure; exceedance: Point[] } | null;
    notices: { code: string; message: string }[];
  };
}

/** A point of an appetite with its verdict. */
export interface JudgedPoint {
  probabilityAllowed: number;
  probability: { value: number | null; low: number | null; high: number | null };
  verdict: 'WITHIN' | 'BREACH' | 'UNDETERMINED';
}

export interface AppetitePoint extends JudgedPoint {
  loss: number;
  trialsToSettle: number | null;
}

export interface PeopleAppetitePoint extends JudgedPoint {
  class: PeopleClass;
  people: number;
}

export interface Workbench {
  organization: {
    name: string;
    description: string | null;
    currency: string;
    appetite: Point[];
    peopleAppetite: PeoplePoint[];
  };
  appetite: { verdict: string | null; points: AppetitePoint[]; people: PeopleAppetitePoint[] } | null;
  heatMap: { derivation: string; likelihoodScale: Bin[]; lossScale: Bin[]; residual: Entry[] } | null;
  simulations: { nodes: Run[] };
}
