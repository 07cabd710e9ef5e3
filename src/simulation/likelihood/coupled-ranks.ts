import { type CorrelationFactor, gaussianCopula, type Portfolio, studentCopula } from '../../engine/index';

/** By risk of the portfolio, the rank of its number of own events at each point; null where a copula does not join it. */
export type CoupledRanks = (risk: Portfolio['risks'][number]) => Float64Array | null;

/** `uniforms` gives the uniforms of one more variable at the points of a lattice, each time others. */
export function coupledRanks({ risks }: Portfolio, points: number, uniforms: () => Float64Array): CoupledRanks {
  const joined = risks.filter(({ latent }) => latent !== null);
  if (joined.length === 0) return () => null;
  const ids = [...new Set(joined.flatMap(({ latent }) => latent!.normals.map(({ risk }) => risk)))].sort();
  const size = ids.length;
  const place = new Map(ids.map((id, i) => [id, i]));
  const lower = new Float64Array(size * size);
  for (const { id, latent } of joined) {
    for (const { risk, weight } of latent!.normals) lower[place.get(id)! * size + place.get(risk)!] = weight;
  }
  const degrees = joined[0]!.latent!.degrees;
  const ranks = new Float64Array((size + (degrees === null ? 0 : 1)) * points);
  for (let at = 0; at < ranks.length; at += points) ranks.set(uniforms(), at);
  const factor: CorrelationFactor = { size, lower };
  if (degrees === null) gaussianCopula(factor, ranks, ranks);
  else studentCopula(factor, degrees, ranks, ranks);
  return ({ id, latent }) => {
    const at = latent === null ? undefined : place.get(id);
    return at === undefined ? null : ranks.subarray(at * points, (at + 1) * points);
  };
}
