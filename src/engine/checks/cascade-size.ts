import { cyclicParts, type MeanLink, radiusOfPart } from '../cascade';
import type { Fault } from '../fault';
import type { ModelDraft } from './draft';

/** Groups of links that feed themselves so strongly that cascades do not die out. */
export function cascadeFaults(draft: ModelDraft): Fault[] {
  const links = meanLinks(draft);
  const size = draft.risks.length;
  return cyclicParts(size, links).flatMap((part): Fault[] => {
    const radius = radiusOfPart(part, links);
    if (radius < 1) return [];
    const loop = loopWithin(part, links).map((risk) => draft.risks[risk]!.id);
    const message =
      `the loop ${loop.join(' → ')} feeds itself: the spectral radius of the mean matrix must be less than 1, ` +
      `found ${Number(radius.toPrecision(12))}`;
    return [{ code: 'SPECTRAL_RADIUS', path: 'links', message }];
  });
}

/** The links of the inherent model whose ends are known, with the mean number of events that they trigger. */
export function meanLinks(draft: ModelDraft): MeanLink[] {
  const index = new Map(draft.risks.map((risk, i) => [risk.id, i]));
  return draft.links.flatMap(({ from, to, probability, meanEvents }) => {
    const start = from === undefined ? undefined : index.get(from);
    const end = to === undefined ? undefined : index.get(to);
    const mean = probability ?? meanEvents;
    return start === undefined || end === undefined || mean === undefined ? [] : [{ from: start, to: end, mean }];
  });
}

/** A shortest loop from the first risk of the group back to itself. */
function loopWithin(part: readonly number[], links: readonly MeanLink[]): number[] {
  const start = part[0]!;
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const risk of queue) {
    for (const { from, to } of links) {
      if (from !== risk || !part.includes(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, risk);
      queue.push(to);
    }
  }
  const loop = [start];
  for (let at = cameFrom.get(start)!; at !== start; at = cameFrom.get(at)!) loop.unshift(at);
  return [start, ...loop];
}
