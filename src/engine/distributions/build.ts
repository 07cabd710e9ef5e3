import type { DriverSpec, FrequencySpec, SeveritySpec } from '../model';
import type { Definition } from './definition';
import type { DriverDistribution, Frequency, Severity } from './distribution';
import { type Definitions, driverDefinitions, frequencyDefinitions, severityDefinitions } from './registry';

/** The law of a severity. The specification must have passed `checkSeverity`. */
export function severityOf(spec: SeveritySpec): Severity {
  return definitionOf(severityDefinitions, spec).build(spec, severityOf);
}

/** The law of a yearly number of events. The specification must have passed `checkFrequency`. */
export function frequencyOf(spec: FrequencySpec): Frequency {
  return definitionOf(frequencyDefinitions, spec).build(spec, severityOf);
}

/** The law of a shared driver. The specification must have passed `checkDriver`. */
export function driverOf(spec: DriverSpec): DriverDistribution {
  return definitionOf(driverDefinitions, spec).build(spec, severityOf);
}

/** The definition for this specification. The registry's type pairs each type with its own definition, which the index loses. */
function definitionOf<Union extends { type: string }, Law>(
  definitions: Definitions<Union, Law>,
  spec: Union,
): Definition<Union, Law> {
  return definitions[spec.type as Union['type']] as unknown as Definition<Union, Law>;
}
