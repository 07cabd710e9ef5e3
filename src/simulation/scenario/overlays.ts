import type { ScenarioOverlay } from '../../domain/index';

/** The overlays of one kind. */
export function overlaysOf<K extends ScenarioOverlay['kind']>(
  overlays: readonly ScenarioOverlay[],
  kind: K,
): Extract<ScenarioOverlay, { kind: K }>[] {
  return overlays.filter((overlay): overlay is Extract<ScenarioOverlay, { kind: K }> => overlay.kind === kind);
}

/** Ids of the assets that overlays retire. */
export const retiredAssets = (overlays: readonly ScenarioOverlay[]): ReadonlySet<string> =>
  new Set(overlaysOf(overlays, 'RETIRE_ASSET').map(({ assetId }) => assetId));
