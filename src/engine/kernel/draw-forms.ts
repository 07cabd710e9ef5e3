/** Losses that are sums of forms: each form from its own stream, secondary ones where the secondary loss event happens. */
import { CHILD_FORM, CHILD_SECONDARY, FORM, REFINE_SECONDARY, SECONDARY, tagOf, uniformAt } from '../random/stream';
import { indexAt } from './event-lists';
import { drawHalfWords, drawWords } from './event-words';
import type { Plan } from './plan';
import { slowQuantile } from './slow-quantile';
import type { Workspace } from './workspace';

const HALF_WORDS = 2 ** 16;
const TWO_POW_32 = 2 ** 32;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { floor } = Math;

/**
 * Fills the losses of the chunk's events, before drivers, controls and insurance. Draws are independent also in a stratified
 * run: forms of one event spread evenly over the same indices would move together.
 */
export function drawFormLosses(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, forms, operations, refineKey, slow } = space;
  const { key, salt, severity } = plan.forms;
  const { formOffsets } = plan.risks;
  chunk.raw.fill(0, 0, chunk.count);
  drawSecondary(plan, space, risk, block);
  for (let form = formOffsets[risk]!; form < formOffsets[risk + 1]!; form++) {
    const table = severity[form]!;
    refineKey.key = key[form]!;
    refineKey.salt = salt[form]!;
    drawWords(space, { key: refineKey.key, salt: refineKey.salt, purpose: FORM, block }, chunk.word);
    const undecided = operations.lookup(table, chunk.word, chunk.count, forms.loss, slow);
    for (let j = 0; j < undecided; j++) {
      const i = slow[j]!;
      forms.loss[i] = slowQuantile(plan.quantiles, table, chunk.word[i]!, indexAt(chunk, i), block, refineKey);
    }
    addForm(plan, space, form, chunk.raw, chunk.count);
  }
}

/** Decides which events of the chunk bring the secondary loss event, once for all secondary forms. */
function drawSecondary(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, forms, operations, slow, seedLow } = space;
  const probability = plan.risks.secondary[risk]!;
  if (probability === 0 || probability === 1) {
    forms.arises.fill(probability, 0, chunk.count);
    return;
  }
  const key = plan.risks.markKey[risk]!;
  const salt = plan.risks.markSalt[risk]!;
  drawHalfWords(space, { key, salt, purpose: SECONDARY, block }, chunk.mark);
  const border = probability * HALF_WORDS;
  const undecided = operations.survive(chunk.mark, chunk.count, floor(border), forms.arises, slow);
  const refine = tagOf(REFINE_SECONDARY, space.seedHigh);
  for (let j = 0; j < undecided; j++) {
    // The border lies inside this mark's cell: fresh bits decide.
    const i = slow[j]!;
    const mark = chunk.mark[i]! + uniformAt(indexAt(chunk, i), block, refine, salt, key, seedLow);
    forms.arises[i] = mark < border ? 1 : 0;
  }
}

/** The same for the link's triggered events, by their identities and the link they came through. */
export function drawChildFormLosses(plan: Plan, space: Workspace, link: number): void {
  const { children, forms, operations, refineKey, slow } = space;
  const { count, raw, words0, words1 } = children;
  const { formOffsets } = plan.risks;
  const risk = plan.links.to[link]!;
  raw.fill(0, 0, count);
  drawChildSecondary(plan, space, link, risk);
  for (let form = formOffsets[risk]!; form < formOffsets[risk + 1]!; form++) {
    const table = plan.forms.severity[form]!;
    refineKey.key = plan.forms.key[form]!;
    refineKey.salt = (plan.forms.salt[form]! + plan.links.salt[link]!) | 0;
    drawChildWords(space, CHILD_FORM, refineKey.key, refineKey.salt);
    const undecided = operations.lookup(table, forms.words0, count, forms.loss, slow);
    for (let j = 0; j < undecided; j++) {
      const i = slow[j]!;
      forms.loss[i] = slowQuantile(plan.quantiles, table, forms.words0[i]!, words0[i]!, words1[i]!, refineKey);
    }
    addForm(plan, space, form, raw, count);
  }
}

function drawChildSecondary(plan: Plan, space: Workspace, link: number, risk: number): void {
  const { children, forms } = space;
  const probability = plan.risks.secondary[risk]!;
  if (probability === 0 || probability === 1) {
    forms.arises.fill(probability, 0, children.count);
    return;
  }
  const salt = (plan.risks.markSalt[risk]! + plan.links.salt[link]!) | 0;
  drawChildWords(space, CHILD_SECONDARY, plan.risks.markKey[risk]!, salt);
  const border = probability * TWO_POW_32;
  for (let i = 0; i < children.count; i++) {
    // The second word of the same draw decides within the cell of the first.
    const mark = (forms.words0[i]! >>> 0) + ((forms.words1[i]! >>> 0) + 0.5) / TWO_POW_32;
    forms.arises[i] = mark < border ? 1 : 0;
  }
}

function drawChildWords(
  { children, forms, operations, seedHigh, seedLow }: Workspace,
  purpose: number,
  key: number,
  salt: number,
): void {
  const { count, words0, words1 } = children;
  forms.counters3.fill(salt, 0, count);
  const counters = { counters0: words0, counters1: words1, counters3: forms.counters3 };
  operations.each(forms, count, counters, tagOf(purpose, seedHigh), key, seedLow);
}

function addForm(
  { forms: { isSecondary } }: Plan,
  { forms }: Workspace,
  form: number,
  raw: Float64Array,
  count: number,
): void {
  const { loss, arises } = forms;
  if (isSecondary[form] === 0) for (let i = 0; i < count; i++) raw[i]! += loss[i]!;
  else for (let i = 0; i < count; i++) raw[i]! += loss[i]! * arises[i]!;
}
