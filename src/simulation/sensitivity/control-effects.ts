import { betaQuantile, type ControlEffect, isCertainReduction, type ModelControl } from '../../engine/index';
import { scaledOdds } from './scaled-odds';

/** The reductions of an effect that losses in currency depend on. */
export function reductionsOf(effect: ControlEffect): number[] {
  if ('link' in effect) return [effect.probabilityReduction];
  return [effect.frequencyReduction, effect.severityReduction];
}

/** The control with the odds of every reduction multiplied by a factor. */
export function withOdds(control: ModelControl, factor: number): ModelControl {
  return withReductions(control, (reduction) => scaledOdds(reduction, factor));
}

/**
 * A control whose efficacy is uncertain as one whose efficacy is known, as a function of the quantile u in (0, 1) at which
 * all its reductions stand.
 */
export function efficacyKnown(control: ModelControl, sampleSize: number): (u: number) => ModelControl {
  const known = { ...control };
  delete known.efficacySampleSize;
  const quantiles = new Map<number, (u: number) => number>();
  for (const reduction of control.effects.flatMap(reductionsOf)) {
    if (!isCertainReduction(reduction)) quantiles.set(reduction, betaQuantile(reduction, sampleSize));
  }
  return (u) => {
    const values = new Map([...quantiles].map(([reduction, quantile]) => [reduction, quantile(u)]));
    return withReductions(known, (reduction) => values.get(reduction) ?? reduction);
  };
}

function withReductions(control: ModelControl, changed: (reduction: number) => number): ModelControl {
  const effects = control.effects.map((effect): ControlEffect => {
    if ('link' in effect) return { ...effect, probabilityReduction: changed(effect.probabilityReduction) };
    const { frequencyReduction, severityReduction } = effect;
    return {
      ...effect,
      frequencyReduction: changed(frequencyReduction),
      severityReduction: changed(severityReduction),
    };
  });
  return { ...control, effects };
}
