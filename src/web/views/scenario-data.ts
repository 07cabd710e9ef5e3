/** The answers to ScenarioChoice and ScenarioCompare, as far as the page reads them. */
interface Difference {
  value: number | null;
  low: number | null;
  high: number | null;
}

type AtLevel<T> = T & { level: number };

interface Figures {
  mean: { value: number | null };
  valueAtRisk: AtLevel<Difference>[];
  tailValueAtRisk: AtLevel<Difference>[];
  exceedance: { loss: number; probability: number }[];
  appetite: { verdict: string | null };
}

export interface ComparedScenario {
  name: string;
  figures: Figures;
  difference: { mean: Difference; valueAtRisk: AtLevel<Difference>[]; tailValueAtRisk: AtLevel<Difference>[] };
  risks: {
    risk: { name: string } | null;
    mean: { base: number | null; scenario: number | null; difference: Difference };
  }[];
}

export interface Comparison {
  method: 'EXACT' | 'SIMULATION';
  trials: number | null;
  base: Figures;
  scenarios: ComparedScenario[];
  notices: { message: string }[];
}

export interface ComparePayload {
  scenarioCompare: { comparison: Comparison | null; problems: { message: string }[] };
}

export interface Choice {
  scenarios: { nodes: { id: string; name: string; description: string | null }[] };
}
