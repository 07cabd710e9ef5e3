import type { Model } from '../engine/index';
import { parseModel, type Refusal } from '../simulation/index';
import { readJsonFile } from './read-json-file';

/** Reads a model file, or standard input for `-`; what is wrong with it comes back as problems with their paths. */
export function readModel(file: string): { model: Model } | { problems: Refusal[] } {
  const read = readJsonFile(file);
  if ('problems' in read) return read;
  const parsed = parseModel(read.json);
  return 'faults' in parsed ? { problems: parsed.faults } : parsed;
}
