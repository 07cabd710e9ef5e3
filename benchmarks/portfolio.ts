import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortfolio, type Model } from '../src/engine';
import { parseModel } from '../src/simulation';

/** The portfolio of 500 Poisson-lognormal risks that the exact figures are known of. */
export const BASE = join(process.cwd(), 'test', 'engine', 'oracles', 'portfolios', 'base.json');

export function baseModel(): Model {
  const parsed = parseModel((JSON.parse(readFileSync(BASE, 'utf8')) as { model: unknown }).model);
  if ('faults' in parsed) throw new Error(`${BASE}: ${parsed.faults[0]?.message}`);
  return parsed.model;
}

export const basePortfolio = () => buildPortfolio(baseModel());
