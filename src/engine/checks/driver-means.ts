import type { MeanLink } from '../cascade';
import { driverOf } from '../distributions/build';
import type { DriverDistribution } from '../distributions/distribution';
import type { Fault } from '../fault';
import { meanLinks } from './cascade-size';
import type { ModelDraft } from './draft';

/** One risk's loadings on the driver in hand, with the path of the entry that states them. */
interface Entry {
  readonly risk: number;
  readonly path: string;
  readonly frequency: number;
  readonly severity: number;
}

/**
 * Loadings under which a mean does not exist: E[F^b] for one loading, or E[F^(b + c)] where a rate follows the driver
 * with b and the loss of the same risk, or of one it can trigger, with c.
 */
export function driverMeanFaults(draft: ModelDraft): Fault[] {
  const links = meanLinks(draft);
  return draft.drivers.flatMap(({ id, distribution }) => {
    if (id === undefined || distribution === undefined) return [];
    return faultsOfDriver(driverOf(distribution), entriesOf(draft, id), links, id);
  });
}

function entriesOf(draft: ModelDraft, id: string): Entry[] {
  return draft.risks.flatMap(({ drivers = [] }, risk) =>
    drivers.flatMap(({ driver, frequencyLoading: frequency = 0, severityLoading: severity = 0 }, j) =>
      driver === id ? [{ risk, path: `risks[${risk}].drivers[${j}]`, frequency, severity }] : [],
    ),
  );
}

function faultsOfDriver(
  driver: DriverDistribution,
  entries: readonly Entry[],
  links: readonly MeanLink[],
  id: string,
): Fault[] {
  const infinite = (power: number): boolean => !(driver.moment(power) < Infinity) || driver.moment(power) === 0;
  const single = entries.flatMap((entry) =>
    (['frequency', 'severity'] as const)
      .filter((quantity) => infinite(entry[quantity]))
      .map((quantity): Fault => {
        const message = `driver "${id}" has no finite mean at this power, found ${entry[quantity]}`;
        return { code: 'INFINITE_MEAN', path: `${entry.path}.${quantity}Loading`, message };
      }),
  );
  if (single.length > 0) return single;
  return entries.flatMap((rate) => {
    const suspects = entries.filter((loss) => infinite(rate.frequency + loss.severity));
    if (suspects.length === 0) return [];
    const reached = reachedFrom(rate.risk, links);
    return suspects
      .filter((loss) => reached.has(loss.risk))
      .map((loss): Fault => {
        const message =
          `severity loading ${loss.severity} together with frequency loading ${rate.frequency} at ${rate.path} ` +
          `gives a power at which driver "${id}" has no finite mean`;
        return { code: 'INFINITE_MEAN', path: `${loss.path}.severityLoading`, message };
      });
  });
}

/** The risk itself and all that its events can trigger. */
function reachedFrom(risk: number, links: readonly MeanLink[]): Set<number> {
  const reached = new Set([risk]);
  for (const at of reached) for (const { from, to } of links) if (from === at) reached.add(to);
  return reached;
}
