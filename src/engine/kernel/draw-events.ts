import { MARK, REFINE_MARK, SEVERITY, tagOf, uniformAt } from '../random/stream';
import { groupWeights } from './driver-weights';
import { drawHalfWords, drawWords } from './event-words';
import { drawFormLosses } from './draw-forms';
import { NONE, type Plan } from './plan';
import { yearlyProduct } from './yearly-products';
import { slowQuantile } from './slow-quantile';
import { isStratified, stratifiedWords } from './stratified-words';
import { type Chunk, indexAt } from './event-lists';
import type { Workspace } from './workspace';

const HALF_WORDS = 2 ** 16;

/** Takes the events out of the chunk whose trial does not matter. */
export function dropUnkept({ keep, chunk, operations }: Workspace): void {
  if (!keep) return;
  const { trial, index } = chunk;
  if (chunk.isWhole) {
    setKept(chunk, operations.keepTrials(trial, chunk.first, chunk.count, keep, index));
    return;
  }
  let kept = 0;
  for (let i = 0; i < chunk.count; i++) {
    if (keep[trial[i]!] === 0) continue;
    index[kept] = index[i]!;
    trial[kept++] = trial[i]!;
  }
  setKept(chunk, kept);
}

/** Says that only `kept` events are left, whose indices stand in the chunk. */
export function setKept(chunk: Chunk, kept: number): void {
  chunk.count = kept;
  chunk.isWhole = false;
}

/** Draws the loss of each event in the chunk, before controls and insurance. */
export function drawLosses(plan: Plan, space: Workspace, risk: number, block: number): void {
  if (plan.risks.severity[risk] === NONE) drawFormLosses(plan, space, risk, block);
  else drawSeverities(plan, space, risk, block);
  const group = plan.risks.severityGroup[risk]!;
  if (group === NONE) return;
  const { chunk } = space;
  const weights = groupWeights(plan, space.weights, group, block);
  for (let i = 0; i < chunk.count; i++) chunk.raw[i]! *= weights[chunk.trial[i]!]!;
}

function drawSeverities(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, refineKey, slow, operations } = space;
  refineKey.key = plan.risks.key[risk]!;
  refineKey.salt = plan.risks.salt[risk]!;
  if (isStratified(plan, risk)) stratifiedWords(plan, space, risk, block, chunk.word);
  else drawWords(space, { key: refineKey.key, salt: refineKey.salt, purpose: SEVERITY, block }, chunk.word);
  const table = plan.risks.severity[risk]!;
  const undecided = operations.lookup(table, chunk.word, chunk.count, chunk.raw, slow);
  for (let j = 0; j < undecided; j++) {
    const i = slow[j]!;
    chunk.raw[i] = slowQuantile(plan.quantiles, table, chunk.word[i]!, indexAt(chunk, i), block, refineKey);
  }
}

/** Decides which events of the chunk get past the controls of their risk. */
export function drawSurvivors(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, operations, slow, seedLow } = space;
  const survival = plan.risks.survival[risk]!;
  const yearly = plan.risks.yearlySurvival[risk]!;
  if (yearly !== NONE) {
    drawYearlySurvivors(plan, space, risk, yearly, block);
    return;
  }
  if (survival === 1) {
    chunk.alive.fill(1, 0, chunk.count);
    return;
  }
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  drawHalfWords(space, { key, salt, purpose: MARK, block }, chunk.mark);
  const border = survival * HALF_WORDS;
  const undecided = operations.survive(chunk.mark, chunk.count, Math.floor(border), chunk.alive, slow);
  const refine = tagOf(REFINE_MARK, space.seedHigh);
  for (let j = 0; j < undecided; j++) {
    // The border lies inside this mark's cell: fresh bits decide.
    const i = slow[j]!;
    const mark = chunk.mark[i]! + uniformAt(indexAt(chunk, i), block, refine, salt, key, seedLow);
    chunk.alive[i] = mark < border ? 1 : 0;
  }
}

/** The same where what controls leave differs between years; the marks are those of `drawSurvivors`. */
function drawYearlySurvivors(plan: Plan, space: Workspace, risk: number, yearly: number, block: number): void {
  const { chunk, seedLow } = space;
  const left = yearlyProduct(plan, space.yearly, yearly, block);
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  drawHalfWords(space, { key, salt, purpose: MARK, block }, chunk.mark);
  const refine = tagOf(REFINE_MARK, space.seedHigh);
  for (let i = 0; i < chunk.count; i++) {
    const border = left[chunk.trial[i]!]! * HALF_WORDS;
    const mark = chunk.mark[i]!;
    if (mark >= border) chunk.alive[i] = 0;
    else if (mark + 1 <= border) chunk.alive[i] = 1;
    else chunk.alive[i] = mark + uniformAt(indexAt(chunk, i), block, refine, salt, key, seedLow) < border ? 1 : 0;
  }
}
