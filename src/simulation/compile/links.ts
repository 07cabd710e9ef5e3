import type { CascadeLink } from '../../domain/index';
import type { ModelLink } from '../../engine/index';

/** A link in the engine's terms; the register's rules give it exactly one of probability and mean events. */
export function compileLink(link: CascadeLink): ModelLink {
  const ends = { from: link.fromRiskId, to: link.toRiskId };
  return link.probability === null
    ? { ...ends, meanEvents: link.meanEvents ?? 0 }
    : { ...ends, probability: link.probability };
}
