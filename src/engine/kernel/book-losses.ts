/** From the loss of an event to what a ledger books: controls, quantum, event layer, annual layer. */
import type { Plan } from './plan';
import { RESIDUAL, type Workspace } from './workspace';

/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { floor } = Math;

/** Adding and taking away this rounds a loss below 2^51 quanta to the nearest quantum, half to even. */
export function roundingConstant(quantum: number): number {
  return 1.5 * 2 ** 52 * quantum;
}

/** The loss in whole quanta, after the factor that controls leave. */
export function grossLoss(raw: number, factor: number, cap: number, rounding: number): number {
  const loss = raw * factor;
  return (loss < cap ? loss : cap) + rounding - rounding;
}

/** What the insurer of an event layer pays: share × min(max(gross − deductible, 0), limit), in whole quanta. */
export function cededLoss(gross: number, deductible: number, limit: number, share: number, rounding: number): number {
  const over = gross - deductible;
  return over > 0 ? share * (over < limit ? over : limit) + rounding - rounding : 0;
}

/** The part of a ceded loss that the annual layer pays, rounded down so that its limit is never exceeded. */
export function recoveredLoss(ceded: number, recovery: number, quantum: number): number {
  return floor((ceded * recovery) / quantum) * quantum;
}

/** Fills net and ceded losses of the chunk's events in one ledger; events stopped by a control count nothing. */
export function bookChunk(plan: Plan, space: Workspace, risk: number, ledger: number): void {
  const { count, raw, alive, trial, net: nets, ceded: cededs } = space.chunk;
  const net = nets[ledger]!;
  const ceded = cededs[ledger]!;
  const factor = ledger === RESIDUAL ? plan.risks.severityFactor[risk]! : 1;
  const cap = plan.lossCap;
  const rounding = roundingConstant(plan.quantum);
  for (let i = 0; i < count; i++) net[i] = grossLoss(raw[i]!, factor, cap, rounding);
  if (ledger === RESIDUAL && plan.hasInherent) {
    for (let i = 0; i < count; i++) if (alive[i] === 0) net[i] = 0;
  }
  if (!plan.hasCeded) return;
  const deductible = plan.risks.deductible[risk]!;
  const limit = plan.risks.limit[risk]!;
  const share = plan.risks.share[risk]!;
  const recovery = space.recovery[ledger];
  for (let i = 0; i < count; i++) {
    let paid = cededLoss(net[i]!, deductible, limit, share, rounding);
    if (recovery) paid = recoveredLoss(paid, recovery[trial[i]!]!, plan.quantum);
    ceded[i] = paid;
    net[i]! -= paid;
  }
}
