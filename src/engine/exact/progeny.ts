import type { Component } from './structure';

/**
 * Mean progeny of a component's members: entry i·size + j is the mean number of events of j in a cluster that begins
 * with one event of i (itself counted), (I − M)⁻¹ with M the mean matrix of the links.
 */
export function progenyMatrix(component: Component): Float64Array {
  const size = component.members.length;
  const left = new Float64Array(size * size);
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    left[i * size + i] = 1;
    inverse[i * size + i] = 1;
  }
  component.links.forEach((links, i) => {
    for (const { to, mean } of links) left[i * size + to] = left[i * size + to]! - mean;
  });
  if (component.links.every((links) => links.length === 0)) return inverse;
  // I − M is a nonsingular M-matrix (spectral radius below one), so elimination needs no exchange of rows.
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = 1 / left[pivot * size + pivot]!;
    for (let k = 0; k < size; k++) {
      left[pivot * size + k] = left[pivot * size + k]! * scale;
      inverse[pivot * size + k] = inverse[pivot * size + k]! * scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row * size + pivot]!;
      if (row === pivot || factor === 0) continue;
      for (let k = 0; k < size; k++) {
        left[row * size + k] = left[row * size + k]! - factor * left[pivot * size + k]!;
        inverse[row * size + k] = inverse[row * size + k]! - factor * inverse[pivot * size + k]!;
      }
    }
  }
  return inverse;
}
