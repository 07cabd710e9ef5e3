import { ageingFactor, availabilityOf, operationalEfficacy, survivalOf } from './controls';
import type { ControlEffect, ModelControl } from './model';
import { type OutageLaw, outageLaw } from './outages';

/** Reductions this near to 0 or 1 are certain: a beta law of such a mean hardly has another value. */
const SURE = 1e-6;

/** Whether a reduction stays as it is though the efficacy of its control is uncertain. */
export const isCertainReduction = (reduction: number): boolean => reduction < SURE || reduction > 1 - SURE;

/** What one control takes away in a year: aged · B · (1 − lost · U), B the intended reduction and U the share of the year in which it is out. */
export interface YearlyEfficacy {
  /** The control whose draws these are. */
  readonly control: string;
  /** Mean of B, a share in (0, 1]. */
  readonly reduction: number;
  /** B is beta with parameters reduction·n and (1 − reduction)·n; null where B is certain. */
  readonly sampleSize: number | null;
  readonly aged: number;
  /** Share of the efficacy that an outage takes: 1 − variantEfficacy. */
  readonly lost: number;
  /** Law of U; null where the mean over the year is in `aged`. */
  readonly outages: OutageLaw | null;
}

/** Controls with one coverage: 1 − coverage + coverage · constant · ∏ (1 − efficacy of the year). */
export interface YearlyGroup {
  readonly coverage: number;
  readonly constant: number;
  readonly efficacies: readonly YearlyEfficacy[];
}

/** What controls leave of one quantity, year by year: constant · ∏ of the groups. */
export interface YearlySurvival {
  readonly constant: number;
  readonly groups: readonly YearlyGroup[];
}

/** `survivalOf` year by year, with the same `reductionOf`; null where no control differs between years. */
export function yearlySurvivalOf(
  controls: readonly ModelControl[],
  reductionOf: (effect: ControlEffect) => number | null,
): YearlySurvival | null {
  const acting = controls.filter(({ effects }) => effects.some((effect) => (reductionOf(effect) ?? 0) > 0));
  const drawn = acting.filter((control) => yearlyEfficacyOf(control, reductionOf) !== null);
  if (drawn.length === 0) return null;
  const bound = new Set(drawn.flatMap(({ coverageGroup }) => coverageGroup ?? []));
  const isBound = ({ coverageGroup }: ModelControl): boolean => coverageGroup !== undefined && bound.has(coverageGroup);
  const isFree = (control: ModelControl): boolean => !drawn.includes(control) && !isBound(control);
  const groups = [
    ...drawn.filter((control) => !isBound(control)).map((control) => [control]),
    ...[...bound].map((name) => acting.filter(({ coverageGroup }) => coverageGroup === name)),
  ];
  return {
    constant: survivalOf(acting.filter(isFree), reductionOf),
    groups: groups.map((members) => groupOf(members, drawn, reductionOf)),
  };
}

function groupOf(
  members: readonly ModelControl[],
  drawn: readonly ModelControl[],
  reductionOf: (effect: ControlEffect) => number | null,
): YearlyGroup {
  const constant = members
    .filter((control) => !drawn.includes(control))
    .map((control) => ({ ...control, coverage: 1 }));
  return {
    coverage: members[0]!.coverage,
    constant: survivalOf(constant, reductionOf),
    efficacies: members.flatMap((control) => yearlyEfficacyOf(control, reductionOf) ?? []),
  };
}

/** Null where the control takes away the same each year. */
function yearlyEfficacyOf(
  control: ModelControl,
  reductionOf: (effect: ControlEffect) => number | null,
): YearlyEfficacy | null {
  const reduction = control.effects.map(reductionOf).find((found) => found !== null) ?? 0;
  const { variantEfficacy } = control.reliability;
  const outages = variantEfficacy < 1 ? outageLaw(control.reliability) : null;
  const sampleSize = isCertainReduction(reduction) ? null : (control.efficacySampleSize ?? null);
  if (reduction === 0 || control.coverage === 0 || (outages === null && sampleSize === null)) return null;
  return {
    control: control.id,
    reduction,
    sampleSize,
    aged: ageingFactor(control.ageing) * (outages === null ? averageShare(control) : 1),
    lost: 1 - variantEfficacy,
    outages,
  };
}

/** A + (1 − A)·variant: the share of the intended efficacy that is left on average over the year. */
function averageShare({ reliability }: ModelControl): number {
  const availability = availabilityOf(reliability);
  return operationalEfficacy(1, availability, 1, reliability.variantEfficacy);
}
