/**
 * Control algebra after FAIR-CAM: what a control takes away in operation, and what several leave.
 * Efficacies, availabilities and coverages are shares in [0, 1].
 */
import { exp } from './math/exp';
import { expm1 } from './math/expm1';
import { log1p } from './math/log';
import type { Ageing, ControlEffect, ModelControl, Reliability } from './model';

export const DAYS_A_YEAR = 365;

/** Availability (1 − VF/365)^VD: no failure in any of the last VD days (FAIR-CAM, reliability). failuresPerYear in [0, 365]. */
export function fairCamAvailability(failuresPerYear: number, daysToRestore: number): number {
  if (daysToRestore === 0) return 1;
  return exp(daysToRestore * log1p(-failuresPerYear / DAYS_A_YEAR));
}

/** Availability e^(−VF·VD/365): no failure of a Poisson process in the last VD days; the limit of the FAIR-CAM formula. */
export function poissonAvailability(failuresPerYear: number, daysToRestore: number): number {
  return exp((-failuresPerYear * daysToRestore) / DAYS_A_YEAR);
}

/** Availability 1/(1 + VF·VD/365): long-run share of working time when working and repair alternate (renewal reward theorem). */
export function alternatingRenewalAvailability(failuresPerYear: number, daysToRestore: number): number {
  return 1 / (1 + (failuresPerYear * daysToRestore) / DAYS_A_YEAR);
}

/** The availability that a reliability states or implies. */
export function availabilityOf({ availability }: Reliability): number {
  if (typeof availability === 'number') return availability;
  const { failuresPerYear, daysToRestore, formula } = availability;
  return formula === 'fairCam'
    ? fairCamAvailability(failuresPerYear, daysToRestore)
    : alternatingRenewalAvailability(failuresPerYear, daysToRestore);
}

/**
 * Mean over the coming year of 2^(−t/h), t the years since the control was renewed: ∫ over [age, age + 1]. 1 without ageing.
 * halfLife > 0, age ≥ 0.
 */
export function ageingFactor(ageing: Ageing | undefined): number {
  if (ageing === undefined) return 1;
  const decay = Math.LN2 / ageing.halfLife;
  if (decay === Infinity) return 0;
  return (exp(-decay * ageing.age) * -expm1(-decay)) / decay;
}

/** Operational efficacy coverage · [A · intended + (1 − A) · variant]. */
export function operationalEfficacy(coverage: number, availability: number, intended: number, variant: number): number {
  return coverage * (availability * intended + (1 - availability) * variant);
}

/** What controls in series leave: ∏ (1 − efficacy). */
export function seriesSurvival(efficacies: readonly number[]): number {
  return efficacies.reduce((left, efficacy) => left * (1 - efficacy), 1);
}

/** What controls on the same assets leave: 1 − κ + κ ∏ (1 − efficacy), with the shared coverage κ counted once. */
export function sharedCoverageSurvival(coverage: number, efficacies: readonly number[]): number {
  return 1 - coverage + coverage * seriesSurvival(efficacies);
}

/**
 * What all controls together leave of one quantity, where `reductionOf` gives the intended reduction by an effect
 * (null when the effect is on something else). Groups of shared coverage multiply with each other and with the ungrouped controls.
 */
export function survivalOf(
  controls: readonly ModelControl[],
  reductionOf: (effect: ControlEffect) => number | null,
): number {
  const groups = new Map<string, { coverage: number; efficacies: number[] }>();
  let survival = 1;
  for (const control of controls) {
    const availability = availabilityOf(control.reliability);
    const aged = ageingFactor(control.ageing);
    for (const effect of control.effects) {
      const reduction = reductionOf(effect);
      if (reduction === null) continue;
      const intended = reduction * aged;
      const variant = intended * control.reliability.variantEfficacy;
      const efficacy = operationalEfficacy(1, availability, intended, variant);
      if (control.coverageGroup === undefined) {
        survival *= 1 - control.coverage * efficacy;
        continue;
      }
      const group = groups.get(control.coverageGroup) ?? { coverage: control.coverage, efficacies: [] };
      group.efficacies.push(efficacy);
      groups.set(control.coverageGroup, group);
    }
  }
  for (const { coverage, efficacies } of groups.values()) survival *= sharedCoverageSurvival(coverage, efficacies);
  return survival;
}
