import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface SeedItem {
  reference: string;
  kind: string;
  title: string;
  description?: string;
  parent: string | null;
  auditable?: boolean;
  appliesTo?: string[];
}

export interface SeedCatalogue {
  catalogue: string;
  name: string;
  edition: string;
  source: string;
  licence: string;
  items: SeedItem[];
}

export interface SeedCrosswalk {
  name: string;
  source: string;
  licence: string;
  weights: Record<string, number>;
  controls: { iso42001: string; iso27001: string[]; strength: string; reuseCredit: number; remark: string }[];
  clauses: { clause: string; relation: string; auditEffortShareWhenCombined: number }[];
}

/** A file below `seeds/`. */
export function readSeed<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, 'seeds', path), 'utf8')) as T;
}

/** A file of facts that the catalogues were made from, where that folder stands beside the project; else undefined. */
export function readFacts<T>(file: string): T | undefined {
  const path = join(ROOT, '../shared/catalogues', file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

export const CATALOGUE_FILES = [
  'ai-harms.json',
  'enisa-threats.json',
  'eu-ai-act.json',
  'iso-iec-27001-2022.json',
  'iso-iec-42001-2023.json',
  'mitre-atlas.json',
  'monarc-threats.json',
  'nist-ai-rmf.json',
  'owasp-llm-2025.json',
] as const;

export function readCatalogue(file: (typeof CATALOGUE_FILES)[number]): SeedCatalogue {
  return readSeed<SeedCatalogue>(`catalogues/${file}`);
}
