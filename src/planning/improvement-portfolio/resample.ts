import { transformUniforms } from '../../engine/index';
import type { PortfolioInstance } from '../portfolio/instance';

/** The instance with as many of its years drawn with replacement: a pure function of the seed. */
export function resampled(instance: PortfolioInstance, seed: number): PortfolioInstance {
  const { risks, years, losses } = instance;
  const drawn = transformUniforms(years, seed).map((u) => Math.floor(u * years));
  const sample = new Float64Array(losses.length);
  risks.forEach((_, risk) => {
    const first = risk * years;
    drawn.forEach((year, i) => {
      sample[first + i] = losses[first + year]!;
    });
  });
  return { ...instance, losses: sample };
}
