import { poissonMass } from '../math';
import type { Portfolio } from '../portfolio';
import type { Atom } from './event-loss';
import { addAmount, noOutcome, type Outcomes, union } from './outcomes';
import type { PreparedComponent } from './prepare';
import type { PreparedPortfolio } from './prepared-portfolio';

/** Numbers kept over all losses and risks. */
const MOST_NUMBERS = 2 ** 22;
const MOST_LOSSES = 2 ** 17;
/** Counts beyond which what is left of the probability is less are left out. */
const NOTHING = 1e-18;
/** Beyond so many events a year sums are too many to be told apart, and grids do. */
const MOST_EVENTS = 64;

/** With more values of single events lists are too long before all are added. */
const MOST_VALUES = 128;

/** Values that are such small multiples of a step are for the grid. */
const COARSE = 2 ** 12;

/** True when every loss of the year is a sum of fixed values of independent risks, and no grid fits them all. */
export function canEnumerate(
  { kind, components, lattice, atomValues }: PreparedPortfolio,
  eventMeans: Float64Array,
): boolean {
  const events = eventMeans.reduce((sum, mean) => sum + mean, 0);
  const coarse = lattice !== null && atomValues.at(-1)! / lattice < COARSE;
  return (
    kind === 'atomic' &&
    !coarse &&
    events <= MOST_EVENTS &&
    atomValues.length <= MOST_VALUES &&
    components.every(({ component }) => component.drivers.length === 0 && component.links.every((l) => l.length === 0))
  );
}

/**
 * The year as the sum of two independent lists, which stay short where the list of all its losses would not
 * (Horowitz and Sahni 1974). What is too unlikely to matter is joined with its neighbours; null when more than `tolerated`
 * would have to be joined around one loss.
 */
export function enumerateHalves(
  { portfolio, components }: PreparedPortfolio,
  tolerated: number,
): [Outcomes, Outcomes] | null {
  const risks = portfolio.risks.length;
  const most = Math.min(MOST_LOSSES, Math.ceil(MOST_NUMBERS / (risks + 2)));
  const halves: [Outcomes, Outcomes] = [noOutcome(risks, 1), noOutcome(risks, 1)];
  const add = (risk: number, amounts: readonly Atom[]): void => {
    const shorter = halves[0].losses.length <= halves[1].losses.length ? 0 : 1;
    halves[shorter] = addAmount(halves[shorter], risk, amounts, most);
  };
  for (const prepared of components) {
    for (const { risk, amounts } of countedAmounts(prepared, portfolio, most)) add(risk, amounts);
  }
  // Few multiples each, so that these come after the long lists.
  for (const { risk, rate, atoms } of components.flatMap(poissonAmounts)) {
    for (const { value, probability } of atoms) {
      if (value > 0) add(risk, poissonMultiples(value, rate * probability));
      if (halves.some(({ joinedAtOne }) => joinedAtOne > tolerated)) return null;
    }
  }
  return halves;
}

/** Poisson risks with the values of one event. */
function poissonAmounts({ component, merged, losses }: PreparedComponent) {
  return component.patterns.flatMap(({ roots }, p) => [
    ...merged[p]!.others.map(({ risk, rate, prepared }) => ({ risk, rate, atoms: prepared.fixedAtoms })),
    ...roots.map(({ member, rate }) => ({
      risk: component.members[member]!.risk,
      rate,
      atoms: losses[0]![member]!.fixedAtoms,
    })),
  ]);
}

function poissonMultiples(value: number, mean: number): Atom[] {
  const multiples: Atom[] = [];
  for (let n = 0; ; n++) {
    const probability = poissonMass(n, mean);
    if (n > mean && probability < NOTHING) return multiples;
    multiples.push({ value: n * value, probability });
  }
}

/** The year's loss of each risk whose number of events is not Poisson, by Horner's rule in the law of one event. */
function countedAmounts({ component, losses }: PreparedComponent, { risks }: Portfolio, most: number) {
  return component.counts.map(({ member, survival }) => {
    const { risk } = component.members[member]!;
    const { frequency } = risks[risk]!;
    const event = losses[0]![member]!.fixedAtoms.map(({ value, probability }) => ({
      value,
      probability: survival * probability,
    }));
    if (survival < 1) event.push({ value: 0, probability: 1 - survival });
    const last = frequency.quantile(1 - 1e-16) + 1;
    let year = noOutcome(1, frequency.pmf(last));
    for (let n = last - 1; n >= 0; n--) {
      year = union(noOutcome(1, frequency.pmf(n)), addAmount(year, 0, event, most));
    }
    const amounts = Array.from(year.losses, (value, i) => ({ value, probability: year.masses[i]! }));
    return { risk, amounts };
  });
}
