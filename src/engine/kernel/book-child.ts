import { cededLoss, grossLoss, recoveredLoss, roundingConstant } from './book-losses';
import type { Booking } from './booking';
import { groupWeights } from './driver-weights';
import { NONE, type Plan } from './plan';
import { quantileAt } from './quantile-lookup';
import { RESIDUAL, type Workspace } from './workspace';

/** Draws the loss of the workspace's triggered event, adds it to its occurrence and books it in the ledgers in which it happens. */
export function bookChild(plan: Plan, space: Workspace, booking: Booking, block: number): void {
  const { chunk, refineKey, child: event } = space;
  const { risk, slot } = event;
  const trial = chunk.trial[slot]!;
  refineKey.key = plan.links.key[event.link]!;
  refineKey.salt = plan.links.salt[event.link]!;
  let raw = quantileAt(plan.tables, plan.risks.severity[risk]!, event.word, event.idLow, event.idHigh, refineKey);
  const group = plan.risks.severityGroup[risk]!;
  if (group !== NONE) raw *= groupWeights(plan, space.weights, group, block)[trial]!;
  const rounding = roundingConstant(plan.quantum);
  for (const ledger of booking.ledgers) {
    if (ledger === RESIDUAL && event.alive === 0) continue;
    const factor = ledger === RESIDUAL ? plan.risks.severityFactor[risk]! : 1;
    let net = grossLoss(raw, factor, plan.lossCap, rounding);
    if (plan.hasCeded) {
      const { deductible, limit, share } = plan.risks;
      let paid = cededLoss(net, deductible[risk]!, limit[risk]!, share[risk]!, rounding);
      const recovery = space.recovery[ledger];
      if (recovery) paid = recoveredLoss(paid, recovery[trial]!, plan.quantum);
      net -= paid;
      chunk.ceded[ledger]![slot]! += paid;
    }
    chunk.net[ledger]![slot]! += net;
    booking.child(ledger, event.pair, event.link, trial, net);
  }
}
