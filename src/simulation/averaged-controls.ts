import type { Model } from '../engine/index';

/**
 * The model with outages and uncertain efficacies of controls at their mean over the year, for what is told of the mean
 * alone: by control and target the mean is the same, and it then has an analytic form.
 */
export function withAveragedControls(model: Model): Model {
  const controls = model.controls.map(({ efficacySampleSize: _, reliability, ...control }) => {
    const { availability, variantEfficacy } = reliability;
    return { ...control, reliability: { availability, variantEfficacy } };
  });
  return { ...model, controls };
}
