import type { ScenarioOverlay } from '../../domain/index';

/** The overlays of one kind. */
export function overlaysOf<K extends ScenarioOverlay['kind']>(
  overlays: readonly ScenarioOverlay[],
  kind: K,
): Extract<ScenarioOverlay, { kind: K }>[] {
  return overlays.filter((overlay): overlay is Extract<ScenarioOverlay, { kind: K }> => overlay.kind === kind);
}
