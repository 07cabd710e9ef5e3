import { poissonMass } from '../math';
import type { Portfolio } from '../portfolio';
import type { Atom } from './event-loss';
import { multisetCount, OutcomeCount } from './outcome-count';
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

/** Of lists that are known to get too long none is begun; with more values than this they always do. */
const MOST_VALUES = 512;

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

/** What one risk may add to a year, independently of the others. */
interface Amount {
  readonly risk: number;
  readonly amounts: readonly Atom[];
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
  if (components.some((prepared) => countedSums(prepared, portfolio, tolerated, most) > most)) return null;
  // Few multiples each, so that these come after the long lists.
  const all = [
    ...components.flatMap((prepared) => countedAmounts(prepared, portfolio, most)),
    ...components.flatMap(poissonAmounts),
  ];
  if (mostLikelySums(all, tolerated) > most) return null;
  const halves: [Outcomes, Outcomes] = [noOutcome(risks, 1), noOutcome(risks, 1)];
  for (const { risk, amounts } of all) {
    const shorter = halves[0].losses.length <= halves[1].losses.length ? 0 : 1;
    halves[shorter] = addAmount(halves[shorter], risk, amounts, most);
    if (halves[shorter].joinedAtOne > tolerated) return null;
  }
  return halves;
}

/** The most sums of one risk's values in a year, where its number of events is not Poisson. */
function countedSums(
  { component, losses }: PreparedComponent,
  { risks }: Portfolio,
  tolerated: number,
  most: number,
): number {
  return component.counts.reduce((largest, { member }) => {
    const { frequency } = risks[component.members[member]!.risk]!;
    return Math.max(largest, multisetCount(frequency, losses[0]![member]!.fixedAtoms.length, tolerated, most));
  }, 0);
}

/** About how many losses the longer of the two lists would hold that are too likely to be joined with others. */
function mostLikelySums(all: readonly Amount[], tolerated: number): number {
  const halves = [new OutcomeCount(tolerated), new OutcomeCount(tolerated)] as const;
  for (const { amounts } of all) {
    const shorter = halves[0].total <= halves[1].total ? 0 : 1;
    halves[shorter].add(amounts.map(({ probability }) => probability));
  }
  return Math.max(halves[0].total, halves[1].total);
}

/** Each value of an event of a Poisson risk comes independently of the others. */
function poissonAmounts({ component, merged, losses }: PreparedComponent): Amount[] {
  const multiples = (risk: number, rate: number, atoms: readonly Atom[]): Amount[] =>
    atoms
      .filter(({ value }) => value > 0)
      .map(({ value, probability }) => ({ risk, amounts: poissonMultiples(value, rate * probability) }));
  return component.patterns.flatMap(({ roots }, p) => [
    ...merged[p]!.others.flatMap(({ risk, rate, prepared }) => multiples(risk, rate, prepared.fixedAtoms)),
    ...roots.flatMap(({ member, rate }) =>
      multiples(component.members[member]!.risk, rate, losses[0]![member]!.fixedAtoms),
    ),
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
function countedAmounts({ component, losses }: PreparedComponent, { risks }: Portfolio, most: number): Amount[] {
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
