import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BASE } from './portfolio';

/** A model file of the base portfolio, for whole commands. */
export function baseFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'riskweave-')), 'base.json');
  writeFileSync(file, JSON.stringify((JSON.parse(readFileSync(BASE, 'utf8')) as { model: unknown }).model));
  return file;
}
