import { philoxFill } from '../random/philox';
import { MARK, REFINE_MARK, SEVERITY, tagOf, uniformAt, wordAt } from '../random/stream';
import { groupWeights } from './driver-weights';
import { NONE, type Plan } from './plan';
import { lookupQuantiles } from './quantile-lookup';
import type { Workspace } from './workspace';

const TWO_POW_32 = 2 ** 32;
/** Where fewer than one event in this many is kept, words are computed one by one. */
const SPARSE = 4;

/** Takes the events out of the chunk whose trial does not matter. */
export function dropUnkept(space: Workspace): void {
  const { keep, chunk } = space;
  if (!keep) return;
  const { trial, index } = chunk;
  let kept = 0;
  for (let i = 0; i < chunk.count; i++) {
    trial[kept] = trial[i]!;
    index[kept] = index[i]!;
    if (keep[trial[i]!] !== 0) kept++;
  }
  chunk.count = kept;
}

/** Draws the loss of each event in the chunk, before controls and insurance. */
export function drawLosses(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, refineKey } = space;
  drawWords(plan, space, risk, block, SEVERITY, chunk.word);
  refineKey.key = plan.risks.key[risk]!;
  refineKey.salt = plan.risks.salt[risk]!;
  const table = plan.risks.severity[risk]!;
  lookupQuantiles(plan.tables, table, chunk.word, chunk.index, chunk.count, block, refineKey, chunk.raw);
  const group = plan.risks.severityGroup[risk]!;
  if (group === NONE) return;
  const weights = groupWeights(plan, space.weights, group, block);
  for (let i = 0; i < chunk.count; i++) chunk.raw[i]! *= weights[chunk.trial[i]!]!;
}

/** Decides which events of the chunk get past the controls of their risk. */
export function drawSurvivors(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk } = space;
  const survival = plan.risks.survival[risk]!;
  if (survival === 1) {
    chunk.alive.fill(1, 0, chunk.count);
    return;
  }
  drawWords(plan, space, risk, block, MARK, chunk.mark);
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  for (let i = 0; i < chunk.count; i++) {
    const survives = markSurvives(chunk.mark[i]!, survival, chunk.index[i]!, block, salt, key, space);
    chunk.alive[i] = survives ? 1 : 0;
  }
}

/** Whether the uniform of a mark lies below `survival`; fresh bits decide where its 32 bits do not. */
export function markSurvives(
  word: number,
  survival: number,
  index: number,
  block: number,
  salt: number,
  key: number,
  space: Workspace,
): boolean {
  const border = survival * TWO_POW_32;
  const mark = word >>> 0;
  if (mark >= border) return false;
  if (mark + 1 <= border) return true;
  return mark + uniformAt(index, block, tagOf(REFINE_MARK, space.seedHigh), salt, key, space.seedLow) < border;
}

function drawWords(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  purpose: number,
  words: Int32Array,
): void {
  const { first, span, count, index } = space.chunk;
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  const tag = tagOf(purpose, space.seedHigh);
  if (count * SPARSE < span) {
    for (let i = 0; i < count; i++) words[i] = wordAt(index[i]!, block, tag, salt, key, space.seedLow);
    return;
  }
  philoxFill(words, span, first, block, tag, salt, key, space.seedLow);
  if (count === span) return;
  for (let i = 0; i < count; i++) words[i] = words[index[i]! - first]!;
}
