/** Point masses of a law on a grid, by ascending position (in cells, not always whole). */
export interface AtomList {
  readonly positions: Float64Array;
  readonly masses: Float64Array;
  /** Sum of the masses up to and with each. */
  readonly below: Float64Array;
  /** The grid point that each was computed at. */
  readonly cells: Int32Array;
}

/** Smaller masses are rounding of the transforms. */
const NOISE = 1e-18;
/** The position of a mass this small does not matter and could not be told. */
const PLACEABLE = 1e-13;

/**
 * Atoms from their masses at grid points. `shifts` holds mass × distance (in cells) of what was rounded to each point, so
 * that an atom is put where it belongs; null when all lie on the grid. What is nothing at all stays at zero.
 */
export function atomList(masses: Float64Array, shifts: Float64Array | null, zero: number): AtomList {
  const found: { position: number; mass: number; cell: number }[] = [];
  if (zero > 0) found.push({ position: 0, mass: zero, cell: 0 });
  for (let k = 0; k < masses.length; k++) {
    const mass = masses[k]! - (k === 0 ? zero : 0);
    if (mass <= (k === 0 ? PLACEABLE * zero + NOISE : NOISE)) continue;
    const position = shifts && mass > PLACEABLE ? Math.max(0, k + shifts[k]! / mass) : k;
    found.push({ position, mass, cell: k });
  }
  if (shifts) found.sort((a, b) => a.position - b.position);
  const below = new Float64Array(found.length);
  let sum = 0;
  let lost = 0;
  found.forEach(({ mass }, i) => {
    const next = sum + mass;
    lost += sum >= mass ? sum - next + mass : mass - next + sum;
    sum = next;
    below[i] = sum + lost;
  });
  return {
    positions: Float64Array.from(found, (atom) => atom.position),
    masses: Float64Array.from(found, (atom) => atom.mass),
    below,
    cells: Int32Array.from(found, (atom) => atom.cell),
  };
}

/** The place in the list of the last atom at or below a position; −1 when there is none. */
export function lastAtomUpTo({ positions }: AtomList, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** P(atom ≤ position). */
export function atomsUpTo(atoms: AtomList, position: number): number {
  const last = lastAtomUpTo(atoms, position);
  return last < 0 ? 0 : atoms.below[last]!;
}

/** ∫ P(atom ≤ u) du from one position to a later one. */
export function atomIntegral(atoms: AtomList, from: number, to: number): number {
  if (to < from) return -atomIntegral(atoms, to, from);
  let at = lastAtomUpTo(atoms, from);
  let sum = (to - from) * (at < 0 ? 0 : atoms.below[at]!);
  for (at++; at < atoms.positions.length && atoms.positions[at]! < to; at++) {
    sum += atoms.masses[at]! * (to - atoms.positions[at]!);
  }
  return sum;
}
