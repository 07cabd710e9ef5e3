import { type PeopleImpactEstimate, type PeopleImpactSpec, severitySummary } from '../domain/index';
import type * as E from '../engine/index';
import { lazyFigures, specView, textOf } from './estimate-view';

/** Whom an event affects in one class, as the API shows it. */
export function peopleImpactView({ affected, basis, ...impact }: PeopleImpactEstimate): object {
  const figures = lazyFigures(() => severitySummary(affected));
  const text = textOf(affected, 'persons per event');
  return { ...impact, affected: { unit: 'PERSONS_PER_EVENT', text, spec: specView(affected), basis, ...figures } };
}

/** The same as a scenario supposes it. */
export const supposedPeopleView = ({ affected, ...impact }: PeopleImpactSpec): object => ({
  ...impact,
  affected: specView(affected),
});

/** Persons affected in one class, as the API shows them. */
export const peopleLedgerView = (ledger: E.PeopleLedger): object => ({
  ...ledger,
  risks: ledger.risks.map(({ id, ...figures }) => ({ riskKey: id, ...figures })),
});
