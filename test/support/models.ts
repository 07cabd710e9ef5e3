import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../src/engine';
import { parseModel } from '../../src/simulation';

/** The model in a parsed model file; a faulty one fails the test that needs it. */
export function modelOf(json: unknown): Model {
  const parsed = parseModel(json);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.model;
}

export interface OracleCase {
  id: string;
  title: string;
  model: Model;
  expected: Record<string, unknown>;
}

export function oracle(name: string): OracleCase {
  const path = join(__dirname, '..', 'engine', 'oracles', `${name}.json`);
  const json = JSON.parse(readFileSync(path, 'utf8')) as OracleCase;
  return { ...json, model: modelOf(json.model) };
}

/** A small register with a bit of everything that is simulated: drivers, links, controls, layers. */
export const everything: Model = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  drivers: [{ id: 'CALM', distribution: { type: 'gamma', shape: 2 } }],
  risks: [
    {
      id: 'POISON',
      name: 'Training data poisoned',
      kind: 'SECURITY_THREAT',
      frequency: { type: 'poisson', rate: 0.8 },
      severity: { type: 'lognormalInterval', low: 10_000, high: 1_000_000, confidence: 0.9 },
      drivers: [{ driver: 'CALM', frequencyLoading: 1, severityLoading: 0 }],
      eventLayer: { deductible: 50_000, limit: 500_000, share: 0.9 },
    },
    {
      id: 'BIAS',
      kind: 'AI_HARM',
      frequency: { type: 'negativeBinomial', mean: 0.5, size: 2 },
      severity: { type: 'pert', min: 20_000, mode: 100_000, max: 900_000, shape: 4 },
    },
    {
      id: 'FINE',
      kind: 'AI_HARM',
      frequency: { type: 'bernoulli', probability: 0.1 },
      severity: { type: 'gamma', shape: 2, scale: 100_000 },
    },
  ],
  links: [
    { from: 'POISON', to: 'BIAS', probability: 0.3 },
    { from: 'BIAS', to: 'FINE', meanEvents: 0.2 },
  ],
  controls: [
    {
      id: 'PROVENANCE',
      effects: [
        { risk: 'POISON', frequencyReduction: 0.55, severityReduction: 0.3 },
        { link: ['POISON', 'BIAS'], probabilityReduction: 0.5 },
      ],
    },
  ],
});
