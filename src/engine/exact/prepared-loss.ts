import { sumOfPoints } from '../distributions/sum-of-points';
import type { Atom, EventLoss } from './event-loss';
import { type SmoothLaw, sizeBiasedPart, smoothPart } from './smooth-law';

interface AnyLoss {
  /** Atoms of the year come from these; atoms that move with a continuous driver are spread out by it. */
  readonly fixedAtoms: readonly Atom[];
  /** P(Y = 0). */
  readonly zero: number;
  /** False where the fixed atoms are all there is. */
  readonly isSpread: boolean;
  /** At least P(Y > y); where the law itself is known, exactly that. */
  atMostAbove(y: number): number;
}

/** The law of one event, split into its smooth part and its atoms. */
export interface PlainLoss extends AnyLoss {
  readonly forms: null;
  readonly loss: EventLoss;
  readonly smooth: SmoothLaw;
  /** The smooth part weighted with the loss, made when it is asked for. */
  readonly sizes: () => SmoothLaw;
}

/** What an event costs in loss forms, P + B·Q: known by its transform. */
export interface SummedLoss extends AnyLoss {
  readonly forms: PreparedForms;
}

export interface PreparedForms {
  /** Those of P, and those of Q. */
  readonly primary: readonly PlainLoss[];
  readonly secondary: readonly PlainLoss[];
  /** P(B = 1). */
  readonly secondaryProbability: number;
}

export type PreparedLoss = PlainLoss | SummedLoss;

/** `stays` says which atoms are the same in all states of the drivers. */
export function prepareLoss(loss: EventLoss, stays: (value: number) => boolean = () => true): PlainLoss {
  const smooth = smoothPart(loss);
  const fixedAtoms = loss.atoms.filter((atom) => stays(atom.value));
  let sizes: SmoothLaw | null = null;
  return {
    forms: null,
    loss,
    smooth,
    sizes: () => (sizes ??= sizeBiasedPart(loss, smooth)),
    fixedAtoms,
    zero: zeroOf(loss.atoms),
    isSpread: smooth.mass > 0 || fixedAtoms.length < loss.atoms.length,
    atMostAbove: (y) => loss.survival(y),
  };
}

/** The most atoms that a sum of forms may have. */
export const MOST_ATOMS = 2 ** 14;

/** Throws RangeError where the sum has more than `MOST_ATOMS` atoms. */
export function prepareForms(forms: PreparedForms): SummedLoss {
  const { primary, secondary, secondaryProbability } = forms;
  const fixedAtoms = atomsOfSum(forms);
  if (fixedAtoms === null) throw new RangeError(`a sum of loss forms has more than ${MOST_ATOMS} atoms`);
  const isSpread = primary.some((form) => form.isSpread) || secondary.some((form) => form.isSpread);
  const all = [...primary, ...secondary];
  return {
    forms,
    fixedAtoms,
    zero: zeroOf(fixedAtoms),
    isSpread,
    // One of n forms must exceed an n-th of the loss.
    atMostAbove: (y) => {
      const above = (sum: number, form: PlainLoss): number => sum + form.loss.survival(y / all.length);
      return Math.min(1, primary.reduce(above, 0) + secondaryProbability * secondary.reduce(above, 0));
    },
  };
}

/** The fixed atoms of a sum of forms; null where they are too many. */
export function atomsOfSum({
  primary,
  secondary,
  secondaryProbability,
}: {
  readonly primary: readonly { readonly fixedAtoms: readonly Atom[] }[];
  readonly secondary: readonly { readonly fixedAtoms: readonly Atom[] }[];
  readonly secondaryProbability: number;
}): readonly Atom[] | null {
  const atoms = (forms: readonly { readonly fixedAtoms: readonly Atom[] }[]) =>
    forms.map(({ fixedAtoms }) => fixedAtoms);
  return sumOfPoints({ primary: atoms(primary), secondary: atoms(secondary), secondaryProbability }, MOST_ATOMS);
}

function zeroOf(atoms: readonly Atom[]): number {
  return atoms.find((atom) => atom.value === 0)?.probability ?? 0;
}
