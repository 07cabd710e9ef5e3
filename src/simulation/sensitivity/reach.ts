import type { Model, Portfolio } from '../../engine/index';
import type { EpistemicInput } from './epistemic-input';
import { targetsOf } from './input-levels';

/** What an occurrence that begins with an event of one risk can hit, itself included (places in the portfolio). */
export interface Reach {
  readonly risks: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
}

/** By root. */
export function reachOf({ risks, links }: Portfolio): Reach[] {
  return risks.map((_, root) => {
    const hit = new Set([root]);
    // A set that grows while it is walked is walked to its end.
    for (const risk of hit) for (const { from, to } of links) if (from === risk) hit.add(to);
    return { risks: hit, links: new Set(links.flatMap(({ from }, l) => (hit.has(from) ? [l] : []))) };
  });
}

/** By input: the roots whose occurrences it changes, in ascending order. */
export function rootsOf(model: Model, inputs: readonly EpistemicInput[], reach: readonly Reach[]): number[][] {
  const roots = reach.map((_, root) => root);
  return inputs.map(({ kind, place }) => {
    if (kind === 'RATE' || kind === 'RATE_FACTOR') return [place];
    if (kind === 'SEVERITY') return roots.filter((root) => reach[root]!.risks.has(place));
    if (kind === 'LINK') return roots.filter((root) => reach[root]!.links.has(place));
    const { risks, links } = targetsOf(model.controls[place]!, model);
    return roots.filter(
      (root) => risks.some((r) => reach[root]!.risks.has(r)) || links.some((l) => reach[root]!.links.has(l)),
    );
  });
}
