import type * as E from '../engine/index';
import { cascadeShare, lossFormTotals } from '../services/index';

/** Risks that an outcome speaks of, with the kind of each. */
type Kinds = readonly { id: string; kind?: string }[];

/** An outcome as the API shows it. */
export function outcomeView(outcome: E.Outcome, risks: Kinds): object {
  return {
    ...outcome,
    relativeErrorEstimate: outcome.relativeErrorEstimate ?? null,
    residual: ledgerView(outcome.residual, risks),
    inherent: outcome.inherent ? ledgerView(outcome.inherent, risks) : null,
    reduction: outcome.reduction ?? null,
    sampling: outcome.sampling ?? null,
    randomisations: outcome.randomisations ?? null,
    bucketWidth: outcome.bucketWidth ?? null,
    convergence: outcome.convergence ?? null,
  };
}

function ledgerView(ledger: E.LedgerOutcome, risks: Kinds): object {
  return {
    ...ledger,
    largestEvent: { ...ledger.largestEvent, exceedance: ledger.largestEventExceedance },
    risks: ledger.risks.map(({ id, forms, ...figures }) => ({ riskKey: id, forms: forms ?? null, ...figures })),
    lossForms: lossFormTotals(ledger),
    links: ledger.links.map(({ from, to, ...figures }) => ({ fromKey: from, toKey: to, ...figures })),
    roots: ledger.roots.map(({ root, risk, ...figures }) => ({ rootKey: root, riskKey: risk, ...figures })),
    cascadeShare: cascadeShare(ledger, risks),
  };
}
