import type { Scenario } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import type { ScenarioFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

/** Overlays name things without foreign keys: a scenario may outlive what it speaks of. */
export const scenarioSchema = (columns: Columns) =>
  registerSchema<Named<Scenario>>(columns, {
    name: 'scenario',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      overlays: columns.json,
      retiredAt: orNull(columns.instant),
      nameKey: columns.key,
    },
    indices: ['nameKey'],
  });

export const scenarios = namedTable<Scenario, ScenarioFilter>({
  name: 'scenario',
  narrow: ({ nameContains, includeRetired }, by) => {
    by.containing('nameKey', nameContains);
    if (includeRetired !== true) by.absent('retiredAt');
  },
});
