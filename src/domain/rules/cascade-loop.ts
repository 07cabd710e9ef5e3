import { cyclicParts, type MeanLink, spectralRadius } from '../../engine/index';
import type { CascadeLink } from '../cascade';
import type { Problem } from '../problem';

/**
 * The loop of cascades that feeds itself most, when one event of its risks brings forth one or more of its own kind:
 * spectral radius of the mean matrix ≥ 1, inherent (no control counts). Null when every cascade dies out.
 * Links of retired risks do not count.
 */
export function cascadeLoop(
  links: readonly CascadeLink[],
  retiredRiskIds: ReadonlySet<string>,
  path: readonly string[],
): Problem | null {
  const counting = links.filter((link) => !retiredRiskIds.has(link.fromRiskId) && !retiredRiskIds.has(link.toRiskId));
  const riskIds = [...new Set(counting.flatMap((link) => [link.fromRiskId, link.toRiskId]))];
  const index = new Map(riskIds.map((id, position) => [id, position]));
  const means = counting.map((link) => ({
    from: index.get(link.fromRiskId)!,
    to: index.get(link.toRiskId)!,
    mean: link.probability ?? link.meanEvents ?? 0,
  }));
  const loops = cyclicParts(riskIds.length, means)
    .map((part) => ({
      radius: radiusWithin(part, riskIds.length, means),
      riskIds: part.map((position) => riskIds[position]!),
    }))
    .sort((a, b) => b.radius - a.radius);
  const worst = loops[0];
  return worst === undefined || worst.radius < 1 ? null : problemOf(worst, path);
}

function radiusWithin(part: readonly number[], size: number, means: readonly MeanLink[]): number {
  const inner = means.filter(({ from, to }) => part.includes(from) && part.includes(to));
  return spectralRadius(size, inner);
}

function problemOf({ radius, riskIds }: { radius: number; riskIds: string[] }, path: readonly string[]): Problem {
  const message =
    `the cascade links between ${riskIds.join(', ')} would have spectral radius ${radius}; it must stay below 1, ` +
    'or each event brings forth one or more of its own kind';
  return { type: 'CASCADE_LOOP', code: 'SPECTRAL_RADIUS', message, path: [...path], spectralRadius: radius, riskIds };
}
