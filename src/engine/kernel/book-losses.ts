/** From the loss of an event to what a ledger books: controls, quantum, event layer, annual layer. */
import { NONE, type Plan } from './plan';
import { yearlyProduct } from './yearly-products';
import { RESIDUAL, type Workspace } from './workspace';

/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { floor } = Math;

/** Adding and taking away this rounds a loss below 2^51 quanta to the nearest quantum, half to even. */
export function roundingConstant(quantum: number): number {
  return 1.5 * 2 ** 52 * quantum;
}

/** Whether events of the risk have an insurance layer. */
export function isInsured({ risks }: Plan, risk: number): boolean {
  return risks.share[risk]! > 0 && risks.limit[risk]! > 0;
}

/** Fills net and ceded losses of the chunk's events in one ledger; events stopped by a control count nothing. */
export function bookChunk(plan: Plan, space: Workspace, risk: number, ledger: number, block: number): void {
  const { count, raw, alive, trial, net: nets, ceded: cededs } = space.chunk;
  const net = nets[ledger]!;
  bookNet(plan, space, risk, ledger, block, trial, raw, count, net);
  if (ledger === RESIDUAL && isThinned(plan, risk)) {
    space.operations.maskLosses(net, alive, count);
  }
  if (isInsured(plan, risk)) cede(plan, space, risk, ledger, trial, count, net, cededs[ledger]!);
  else if (plan.hasCeded) cededs[ledger]!.fill(0, 0, count);
}

function isThinned({ risks }: Plan, risk: number): boolean {
  return risks.survival[risk]! < 1 || risks.yearlySurvival[risk] !== NONE;
}

/** Losses after the factor that controls leave, in whole quanta. */
export function bookNet(
  plan: Plan,
  space: Workspace,
  risk: number,
  ledger: number,
  block: number,
  trial: Uint16Array,
  raw: Float64Array,
  count: number,
  net: Float64Array,
): void {
  const { operations } = space;
  const yearly = plan.risks.yearlyFactor[risk]!;
  if (ledger === RESIDUAL && yearly !== NONE) {
    const left = yearlyProduct(plan, space.yearly, yearly, block);
    for (let i = 0; i < count; i++) net[i] = raw[i]! * left[trial[i]!]!;
    operations.netLosses(net, count, 1, plan.lossCap, roundingConstant(plan.quantum), net);
    return;
  }
  const factor = ledger === RESIDUAL ? plan.risks.severityFactor[risk]! : 1;
  operations.netLosses(raw, count, factor, plan.lossCap, roundingConstant(plan.quantum), net);
}

/**
 * Takes what the insurer pays out of the net losses: of each event share × min(max(loss − deductible, 0), limit) in
 * whole quanta, and of that the part that the annual layer pays, rounded down so that its limit is never exceeded.
 */
export function cede(
  plan: Plan,
  space: Workspace,
  risk: number,
  ledger: number,
  trial: Uint16Array,
  count: number,
  net: Float64Array,
  ceded: Float64Array,
): void {
  const { quantum } = plan;
  const { deductible, limit, share } = plan.risks;
  const rounding = roundingConstant(quantum);
  space.operations.cede(net, count, deductible[risk]!, limit[risk]!, share[risk]!, rounding, ceded);
  const recovery = space.recovery[ledger];
  if (!recovery) return;
  for (let i = 0; i < count; i++) {
    const paid = floor((ceded[i]! * recovery[trial[i]!]!) / quantum) * quantum;
    net[i]! += ceded[i]! - paid;
    ceded[i] = paid;
  }
}
