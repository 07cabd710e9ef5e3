import { driverOf } from './distributions/build';
import type { ModelRisk } from './model';
import type { DriverKind, Portfolio, PortfolioDriver } from './portfolio';

const KINDS = ['frequencyUncertainty', 'severityUncertainty'] as const;

/** The drivers that stand for the uncertainties of a risk: nobody else follows them. */
export function privateDrivers(risk: ModelRisk): PortfolioDriver[] {
  return KINDS.flatMap((kind): PortfolioDriver[] => {
    const spec = risk[kind];
    return spec === undefined ? [] : [{ kind, id: risk.id, spec, distribution: driverOf(spec) }];
  });
}

/** A name that no other driver of any kind has. */
export function driverKey({ kind, id }: { readonly kind: DriverKind; readonly id: string }): string {
  return `${kind}:${id}`;
}

/** What messages call a driver of the portfolio. */
export function driverName({ kind, id }: PortfolioDriver): string {
  return kind === 'driver' ? id : `${kind} of ${id}`;
}

/** Where a driver (its place in the portfolio) stands in the model. */
export function driverPath({ drivers, risks }: Portfolio, driver: number): string {
  const { kind, id } = drivers[driver]!;
  return kind === 'driver' ? `drivers[${driver}]` : `risks[${risks.findIndex((risk) => risk.id === id)}].${kind}`;
}
