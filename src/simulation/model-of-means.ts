import type { Model, ModelControl } from '../engine/index';

/**
 * The model as far as means go, for what is told of the mean alone. Outages and uncertain efficacies of controls stand at
 * their mean over the year, which by control and target is the same and has an analytic form; correlations, which keep
 * every mean, are left out, for their matrix is dear to factor.
 */
export function modelOfMeans(model: Model): Model {
  const means = { ...model, controls: model.controls.map(averaged) };
  delete means.dependence;
  return means;
}

function averaged(control: ModelControl): ModelControl {
  const { availability, variantEfficacy } = control.reliability;
  const mean = { ...control, reliability: { availability, variantEfficacy } };
  delete mean.efficacySampleSize;
  return mean;
}
