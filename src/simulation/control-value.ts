import { checkModel, type Measured, type Model } from '../engine/index';
import { occurrenceParts } from './control-value/parts';
import { ENUMERATED_PLAYERS } from './control-value/shapley';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import { inLanes } from './runners/in-lanes';
import type { Runner } from './runners/runner';
import type { PartValue } from './tasks/value-controls';

export interface ControlValueOrder {
  model: Model;
  /** Pairs of orders (one and its reverse) in which controls are put in place where not all orders can be gone through. */
  permutations: number;
  /** A whole number from 0 to 2^53 − 1, of the orders drawn. */
  seed: number;
}

/** Means that may be computed for one valuation: about half a millisecond each. */
const MEANS_MAXIMUM = 200_000;

/** What a control takes away from the mean annual loss, in currency per year. */
export interface ControlValue {
  id: string;
  /** Taken away from all the others: what would be lost without it today. */
  lastIn: number;
  /** Put in place where there is no other. */
  firstIn: number;
  /** Shapley value: the mean over all orders in which the controls could be put in place. Error 0 where exact. */
  shapley: Measured;
}

export interface ControlValues {
  /** Mean annual losses without and with all controls; the Shapley values add up to their difference. */
  inherent: number;
  residual: number;
  /** Whether every order was gone through; else the Shapley values have errors. */
  exact: boolean;
  controls: ControlValue[];
}

/**
 * The value of each control for the mean annual loss, analytically. Occurrences are valued apart by the risk that they
 * begin with, for means add up and so do Shapley values: what is exponential in the number of controls is so only in
 * those that act on the same occurrences.
 * Source: Shapley, A value for n-person games (1953); Castro, Gómez & Tejada, Computers & OR 36 (2009) for sampling.
 */
export async function controlValues(
  order: ControlValueOrder,
  runner: Runner,
  { signal }: Pick<Hooks, 'signal'> = {},
): Promise<ControlValues | { refusals: Refusal[] }> {
  const { model, permutations, seed } = order;
  const faults = checkModel(model);
  if (faults.length > 0) return { refusals: faults };
  const parts = occurrenceParts(model).map((part, i) => ({ model: part, part: i }));
  const costly = costOf(
    parts.map((part) => part.model.controls.length),
    permutations,
  );
  if (costly !== null) return { refusals: [costly] };
  const values = await inLanes(parts, runner.threads, (part) =>
    runner.run('valueControls', { ...part, permutations, seed }, signal),
  );
  const refused = values.find((value) => 'refusal' in value);
  if (refused) return { refusals: [refused.refusal] };
  return added(
    model,
    values.filter((value) => 'controls' in value),
  );
}

/** Why so many controls cannot be valued as asked; null when they can. */
function costOf(players: readonly number[], permutations: number): Refusal | null {
  const means = players.reduce(
    (sum, count) => sum + (count <= ENUMERATED_PLAYERS ? 2 ** count : 2 * permutations * count),
    0,
  );
  if (means <= MEANS_MAXIMUM) return null;
  const message = `is ${permutations}, for which ${means} means would be computed; at most ${MEANS_MAXIMUM} are`;
  return { code: 'TOO_COSTLY', path: 'permutations', message };
}

/** The parts together; sampled parts are drawn apart, so that their errors add in squares. */
function added({ controls }: Model, parts: readonly PartValue[]): ControlValues {
  const total = (figure: (part: PartValue) => number): number => parts.reduce((sum, part) => sum + figure(part), 0);
  return {
    inherent: total(({ inherent }) => inherent),
    residual: total(({ residual }) => residual),
    exact: parts.every(({ exact }) => exact),
    controls: controls.map(({ id }) => {
      const own = parts.flatMap((part) => part.controls.filter((control) => control.id === id));
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
      return {
        id,
        lastIn: sum(own.map(({ lastIn }) => lastIn)),
        firstIn: sum(own.map(({ firstIn }) => firstIn)),
        shapley: {
          value: sum(own.map(({ shapley }) => shapley.value)),
          standardError: Math.sqrt(sum(own.map(({ shapley }) => shapley.standardError ** 2))),
        },
      };
    }),
  };
}
