import {
  type DriverPoint,
  driverValue,
  type FailedDriver,
  failedDriver,
  failureFactors,
  type FailSupplier,
  type Risk,
  type ScenarioOverlay,
  type Supplier,
  supplierReach,
} from '../../domain/index';
import type { RegisterSnapshot } from '../compile/register-snapshot';
import { factorOf } from './drivers';
import { overlaysOf, retiredAssets } from './overlays';
import { lawsOf, scaledRisk } from './scale-risk';

/** A risk that a failure reaches: by what its rate and its loss are multiplied, on average over its other drivers. */
export interface FailedRisk {
  risk: Risk;
  /** Whether the driver of the failure moves it, rather than the factors. */
  followsDriver: boolean;
  rateFactor: number;
  lossFactor: number;
}

/** What the failure of a supplier does to the register. */
export interface SupplierFailure {
  supplier: Supplier;
  failed: FailedDriver | null;
  /** Of the risks that do not follow the driver. */
  rateFactor: number;
  lossFactor: number;
  risks: FailedRisk[];
}

/** The failure that an overlay describes, in the register as it is but for assets that are given up. */
export function supplierFailure(
  overlay: Omit<FailSupplier, 'kind'>,
  { suppliers, drivers, ...things }: RegisterSnapshot,
  givenUp?: ReadonlySet<string>,
): SupplierFailure {
  const supplier = suppliers.find(({ id }) => id === overlay.supplierId)!;
  const failed = failedDriver(supplier, drivers);
  const { rate, loss } = failureFactors(overlay, failed);
  const value = failed && driverValue(failed.driver.distribution, failed.at);
  const risks = supplierReach(supplier, things, givenUp).risks.map((risk): FailedRisk => {
    const loading = failed && risk.drivers.find(({ driverId }) => driverId === failed.driver.id);
    if (failed === null || !loading || value === null) {
      return { risk, followsDriver: false, rateFactor: rate, lossFactor: loss };
    }
    const fixed = { driver: failed.driver, value };
    return {
      risk,
      followsDriver: true,
      rateFactor: factorOf(fixed, loading.frequencyLoading),
      lossFactor: factorOf(fixed, loading.severityLoading),
    };
  });
  return { supplier, failed, rateFactor: rate, lossFactor: loss, risks };
}

/**
 * Multiplies what failures reach, without the assets that the scenario retires, beside their drivers, which
 * `failuresAsDrivers` lets stand still.
 */
export function failSuppliers(snapshot: RegisterSnapshot, overlays: readonly ScenarioOverlay[]): RegisterSnapshot {
  const factors = new Map<string, { rate: number; loss: number }>();
  const retired = retiredAssets(overlays);
  for (const overlay of overlaysOf(overlays, 'FAIL_SUPPLIER')) {
    const { risks } = supplierFailure(overlay, snapshot, retired);
    for (const { risk, followsDriver, rateFactor, lossFactor } of risks) {
      if (followsDriver) continue;
      const { rate, loss } = factors.get(risk.id) ?? { rate: 1, loss: 1 };
      factors.set(risk.id, { rate: rate * rateFactor, loss: loss * lossFactor });
    }
  }
  if (factors.size === 0) return snapshot;
  const lawOf = lawsOf(snapshot.drivers);
  const risks = snapshot.risks.map((risk) => {
    const found = factors.get(risk.id);
    return found === undefined ? risk : scaledRisk(risk, found, risk.drivers, lawOf);
  });
  return { ...snapshot, risks };
}

/** The overlays with the drivers of failures standing still. */
export function failuresAsDrivers(
  { suppliers, drivers }: RegisterSnapshot,
  overlays: readonly ScenarioOverlay[],
): ScenarioOverlay[] {
  const points = new Map<string, DriverPoint>();
  for (const { supplierId } of overlaysOf(overlays, 'FAIL_SUPPLIER')) {
    const failed = failedDriver(suppliers.find(({ id }) => id === supplierId)!, drivers);
    if (failed !== null) points.set(failed.driver.id, failed.at);
  }
  return [...overlays, ...[...points].map(([driverId, at]) => ({ kind: 'FIX_DRIVER' as const, driverId, at }))];
}
