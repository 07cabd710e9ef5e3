import { CHILD, REFINE_MARK, tagOf, uniformAt } from '../random/stream';
import { bookNet, cede, isInsured } from './book-losses';
import type { Booking } from './booking';
import { groupWeights } from './driver-weights';
import { drawChildFormLosses } from './draw-forms';
import { NONE, type Plan } from './plan';
import { yearlyProduct } from './yearly-products';
import { slowQuantile } from './slow-quantile';
import { INHERENT, RESIDUAL, type Workspace } from './workspace';

const TWO_POW_32 = 2 ** 32;
const { floor } = Math;

/**
 * Draws what the link's triggered events are and lose, adds the losses to what their roots have triggered and books them in the
 * ledgers in which they happen. The counters of the children are set, and `alive` is that of their parents.
 */
export function bookChildren(plan: Plan, space: Workspace, link: number, block: number, booking: Booking): void {
  const { children, operations, seedHigh, seedLow } = space;
  const tag = tagOf(CHILD, seedHigh);
  operations.each(children, children.count, children, tag, plan.links.key[link]!, seedLow);
  surviveLink(plan, space, link, block);
  children.survivors = plan.hasInherent ? operations.countAlive(children.alive, children.count) : children.count;
  if (children.survivors < children.count && !booking.ledgers.includes(INHERENT)) dropDead(space);
  if (children.count === 0) return;
  drawChildLosses(plan, space, link, block);
  for (const ledger of booking.ledgers) bookLedger(plan, space, link, ledger, block, booking);
}

/** A child happens in the residual if its parent does and its own mark gets past the controls on link and risk. */
function surviveLink(plan: Plan, space: Workspace, link: number, block: number): void {
  const survival = plan.links.survival[link]!;
  const yearly = plan.links.yearlySurvival[link]!;
  if (yearly !== NONE) surviveYearly(plan, space, link, yearlyProduct(plan, space.yearly, yearly, block));
  if (survival === 1 || yearly !== NONE) return;
  const { children, slow, operations } = space;
  const { alive, words0, words1, words3, count } = children;
  const border = survival * TWO_POW_32;
  const edge = floor(border);
  const undecided = operations.surviveWords(words3, count, edge, alive, slow);
  const refine = tagOf(REFINE_MARK, space.seedHigh);
  const key = plan.links.key[link]!;
  const salt = plan.links.salt[link]!;
  for (let j = 0; j < undecided; j++) {
    // The border lies inside this mark's cell: fresh bits decide.
    const i = slow[j]!;
    if (edge + uniformAt(words0[i]!, words1[i]!, refine, salt, key, space.seedLow) >= border) alive[i] = 0;
  }
}

/** The same where what the controls leave differs between years. */
function surviveYearly(plan: Plan, space: Workspace, link: number, left: Float64Array): void {
  const { alive, trial, words0, words1, words3, count } = space.children;
  const refine = tagOf(REFINE_MARK, space.seedHigh);
  const key = plan.links.key[link]!;
  const salt = plan.links.salt[link]!;
  for (let i = 0; i < count; i++) {
    const mark = words3[i]! >>> 0;
    const border = left[trial[i]!]! * TWO_POW_32;
    if (mark + 1 <= border) continue;
    if (mark >= border) alive[i] = 0;
    else if (mark + uniformAt(words0[i]!, words1[i]!, refine, salt, key, space.seedLow) >= border) alive[i] = 0;
  }
}

function dropDead({ children }: Workspace): void {
  const { alive, slot, trial, generation, words0, words1, words2 } = children;
  let kept = 0;
  for (let i = 0; i < children.count; i++) {
    if (alive[i] === 0) continue;
    alive[kept] = 1;
    slot[kept] = slot[i]!;
    trial[kept] = trial[i]!;
    generation[kept] = generation[i]!;
    words0[kept] = words0[i]!;
    words1[kept] = words1[i]!;
    words2[kept] = words2[i]!;
    kept++;
  }
  children.count = kept;
}

function drawChildLosses(plan: Plan, space: Workspace, link: number, block: number): void {
  const { count, raw, trial } = space.children;
  const risk = plan.links.to[link]!;
  if (plan.risks.severity[risk] === NONE) drawChildFormLosses(plan, space, link);
  else drawChildSeverities(plan, space, link, plan.risks.severity[risk]!);
  const group = plan.risks.severityGroup[risk]!;
  if (group === NONE) return;
  const weights = groupWeights(plan, space.weights, group, block);
  for (let i = 0; i < count; i++) raw[i]! *= weights[trial[i]!]!;
}

function drawChildSeverities(plan: Plan, space: Workspace, link: number, table: number): void {
  const { children, operations, refineKey, slow } = space;
  const { count, raw, words0, words1, words2 } = children;
  refineKey.key = plan.links.key[link]!;
  refineKey.salt = plan.links.salt[link]!;
  const undecided = operations.lookup(table, words2, count, raw, slow);
  for (let j = 0; j < undecided; j++) {
    const i = slow[j]!;
    raw[i] = slowQuantile(plan.quantiles, table, words2[i]!, words0[i]!, words1[i]!, refineKey);
  }
}

function bookLedger(plan: Plan, space: Workspace, link: number, ledger: number, block: number, booking: Booking): void {
  const { children, chunk, operations, pairOfRisk } = space;
  const { count, raw, net, ceded, alive, slot, trial } = children;
  const risk = plan.links.to[link]!;
  bookNet(plan, space, risk, ledger, block, trial, raw, count, net);
  if (ledger === RESIDUAL && children.survivors < count) operations.maskLosses(net, alive, count);
  if (isInsured(plan, risk)) cede(plan, space, risk, ledger, trial, count, net, ceded);
  else if (plan.hasCeded) ceded.fill(0, 0, count);
  children.netSum = operations.addAtSlots(chunk.triggered[ledger]!, slot, net, count);
  booking.children(ledger, pairOfRisk[risk]!, link, children);
}
