import {
  type LedgerOutcome,
  type Model,
  type Notice,
  type PeopleClass,
  peopleClassesOf,
  type PeopleLedger,
  peopleModel,
  type PeopleReduction,
  type Reduction,
} from '../engine/index';
import type { Figures } from './figures';
import { type Hooks, within } from './progress';
import type { Refusal } from './refusal';

type Computed = Figures | { refusals: Refusal[] };

/** Computes the ledgers of one model, in money or, class by class, in persons. */
type Compute = (model: Model, hooks: Hooks) => Promise<Computed>;

/**
 * The figures of a model with those of the persons that its events affect. `money` computes the loss; `persons` then computes the
 * same years counted in persons of one class after the other, so that no more than one sample lies in memory.
 */
export async function withPeople(
  model: Model,
  hooks: Hooks,
  money: Compute,
  persons: (of: Figures) => Compute,
): Promise<Computed> {
  const classes = peopleClassesOf(model);
  const share = 1 / (1 + classes.length);
  let figures = await money(model, within(hooks, 0, share));
  const computeOne = 'refusals' in figures ? null : persons(figures);
  for (const [i, counted] of classes.entries()) {
    if (computeOne === null || 'refusals' in figures) break;
    const part = within(hooks, (i + 1) * share, (i + 2) * share);
    const computed = await computeOne(peopleModel(model, counted), part);
    figures =
      'refusals' in computed
        ? { refusals: computed.refusals.map(refusedFor(counted)) }
        : joined(figures, computed, counted, model);
  }
  return figures;
}

/** Paths within the model of one class lead nowhere in the model that was asked for. */
function refusedFor(counted: PeopleClass): (refusal: Refusal) => Refusal {
  return ({ code, message }) => ({ code, path: 'risks', message: `${peopleTitle(counted)}: ${message}` });
}

function joined(money: Figures, persons: Figures, counted: PeopleClass, model: Model): Figures {
  const stated = new Set(
    model.risks.filter(({ people = [] }) => people.some((impact) => impact.class === counted)).map(({ id }) => id),
  );
  return {
    ...money,
    relativeErrorEstimate:
      money.relativeErrorEstimate === null
        ? null
        : Math.max(money.relativeErrorEstimate, persons.relativeErrorEstimate ?? 0),
    residual: withLedger(money.residual, persons.residual, counted, stated),
    inherent: money.inherent && persons.inherent && withLedger(money.inherent, persons.inherent, counted, stated),
    reduction: money.reduction && persons.reduction && withReduction(money.reduction, persons.reduction, counted),
    exactCheck: [...money.exactCheck, ...persons.exactCheck.map((check) => ({ class: counted, ...check }))],
    notices: [...money.notices, ...noticesOf(persons, money, counted)],
  };
}

function withLedger(
  money: LedgerOutcome,
  persons: LedgerOutcome,
  counted: PeopleClass,
  stated: ReadonlySet<string>,
): LedgerOutcome {
  const ledger = peopleLedger(counted, persons);
  const risks = ledger.risks.filter(({ id }) => stated.has(id));
  return { ...money, people: [...(money.people ?? []), { ...ledger, risks }] };
}

type Counted = Pick<
  LedgerOutcome,
  'mean' | 'standardDeviation' | 'probabilityOfLoss' | 'valueAtRisk' | 'tailValueAtRisk' | 'exceedance' | 'risks'
>;

/** A ledger whose amounts are persons, in the words for it. */
export const peopleLedger = (counted: PeopleClass, ledger: Counted): PeopleLedger => ({
  class: counted,
  mean: ledger.mean,
  standardDeviation: ledger.standardDeviation,
  probabilityOfAny: ledger.probabilityOfLoss,
  valueAtRisk: ledger.valueAtRisk,
  tailValueAtRisk: ledger.tailValueAtRisk,
  exceedance: ledger.exceedance.map(({ loss, ...point }) => ({ people: loss, ...point })),
  risks: ledger.risks,
});

function withReduction(money: Reduction, persons: Reduction, counted: PeopleClass): Reduction {
  const reduction: PeopleReduction = { class: counted, ...persons };
  return { ...money, people: [...(money.people ?? []), reduction] };
}

/** What is said of the model as a whole is not said again for every class. */
function noticesOf(persons: Figures, money: Figures, counted: PeopleClass): Notice[] {
  const said = new Set(money.notices.map(({ message }) => message));
  return persons.notices
    .filter(({ message }) => !said.has(message))
    .map(({ code, message }) => ({ code, message: `${peopleTitle(counted)}: ${message}` }));
}

/** What figures of persons are called in messages. */
export const peopleTitle = (counted: PeopleClass): string => `Persons affected, class ${counted}`;
