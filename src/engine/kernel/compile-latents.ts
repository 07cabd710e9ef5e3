import { inverseGammaP, inverseGammaQ } from '../math/inverse-gamma';
import type { LatentVariable, Portfolio } from '../portfolio';
import { type EntityKey, entityKey } from '../random/stream';
import type { Process } from './compile-frequency';
import { latentThresholds } from './latent-thresholds';
import { CERTAIN, COUNTED, type LatentColumns, NEVER, NONE } from './plan';
import type { QuantileSource } from './quantile-source';
import { type QuantileStore, storeQuantiles } from './quantile-store';
import { buildQuantileTable } from './quantile-table';
import { storeTable, type TableStore } from './table-store';

export interface Latents {
  /** By risk: how its own events come about, and the place of its latent variable. */
  readonly process: Uint8Array;
  readonly latent: Int32Array;
  readonly latents: LatentColumns;
}

/** Correlated risks count their events by latent variables; a number that is always the same needs none. */
export function compileLatents(
  { risks }: Portfolio,
  processes: readonly Process[],
  store: TableStore,
  quantiles: QuantileStore,
): Latents {
  const process = Uint8Array.from(processes, (one) => one.process);
  const latent = new Int32Array(risks.length).fill(NONE);
  const counted = risks.flatMap((risk, r) =>
    risk.latent === null || process[r] === NEVER || process[r] === CERTAIN ? [] : [{ risk, r, latent: risk.latent }],
  );
  counted.forEach(({ r }, place) => {
    process[r] = COUNTED;
    latent[r] = place;
  });
  const normals = [...new Set(counted.flatMap(({ latent: { normals } }) => normals.map(({ risk }) => risk)))];
  const place = new Map(normals.map((id, i) => [id, i]));
  const entries = counted.flatMap(({ latent: { normals } }) => normals);
  let end = 0;
  return {
    process,
    latent,
    latents: {
      ...identities(normals),
      offsets: Uint32Array.from([0, ...counted.map(({ latent: { normals } }) => (end += normals.length))]),
      normal: Uint32Array.from(entries, ({ risk }) => place.get(risk)!),
      weight: Float64Array.from(entries, ({ weight }) => weight),
      process: Uint8Array.from(counted, ({ r }) => processes[r]!.process),
      thresholds: Int32Array.from(counted, ({ risk, latent: { degrees } }) => {
        if (risk.frequencyLoadings.length > 0) return NONE;
        const content = JSON.stringify(['latent', risk.frequencySpec, degrees]);
        return storeTable(store, content, () => latentThresholds(risk, degrees));
      }),
      ...mixingOf(counted[0]?.latent, quantiles),
    },
  };
}

function identities(riskIds: readonly string[]): Pick<LatentColumns, 'key' | 'salt'> {
  const keys = riskIds.map((id): EntityKey => entityKey('risk', id));
  return { key: Uint32Array.from(keys, ({ key }) => key), salt: Uint32Array.from(keys, ({ salt }) => salt) };
}

function mixingOf(latent: LatentVariable | undefined, quantiles: QuantileStore) {
  const { key: mixingKey, salt: mixingSalt } = entityKey('copula', 't');
  const degrees = latent?.degrees ?? null;
  if (degrees === null) return { degrees: 0, mixing: NONE, mixingKey, mixingSalt };
  const content = JSON.stringify(['mixing', degrees]);
  const mixing = storeQuantiles(quantiles, content, () => buildQuantileTable(mixingSource(degrees)));
  return { degrees, mixing, mixingKey, mixingSalt };
}

/** √(ν/χ²) with ν degrees of freedom, rising: the largest where χ² is smallest. */
function mixingSource(degrees: number): QuantileSource {
  const factor = (half: number): number => Math.sqrt(degrees / (2 * half));
  return {
    lower: (p) => factor(inverseGammaQ(0.5 * degrees, p)),
    upper: (q) => factor(inverseGammaP(0.5 * degrees, q)),
    scale: 1,
    lowerCuts: [],
    upperCuts: [],
    points: null,
  };
}
