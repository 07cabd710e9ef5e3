import { type Indicator, INDICATOR_DIRECTIONS, type IndicatorReading } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { IndicatorFilter, IndicatorReadingFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byText } from '../table-definition';

export const indicatorSchemas = (columns: Columns) => [
  registerSchema<Named<Indicator>>(columns, {
    name: 'indicator',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      unit: columns.text,
      direction: columns.text,
      warningThreshold: columns.number,
      criticalThreshold: columns.number,
      riskId: orNull(idOf('risk', columns.text)),
      controlId: orNull(idOf('control', columns.text)),
      warningFactor: columns.number,
      criticalFactor: columns.number,
      ownerId: orNull(idOf('person', columns.text)),
      nameKey: columns.key,
    },
    checks: {
      direction: oneOf('direction', INDICATOR_DIRECTIONS),
      one_target: '(risk_id IS NULL) <> (control_id IS NULL)',
    },
    indices: ['nameKey', 'riskId', 'controlId'],
  }),
  registerSchema<IndicatorReading>(columns, {
    name: 'indicator_reading',
    columns: {
      indicatorId: idOf('indicator', columns.text),
      measuredOn: columns.orderedDay,
      value: columns.number,
      note: orNull(columns.text),
    },
    uniques: { day: ['indicatorId', 'measuredOn'] },
  }),
];

export const indicators = namedTable<Indicator, IndicatorFilter>({
  name: 'indicator',
  narrow: ({ nameContains, riskIds, controlIds }, by) => {
    by.containing('nameKey', nameContains);
    by.among('riskId', riskIds);
    by.among('controlId', controlIds);
  },
});

export const indicatorReadings = table<IndicatorReading, 'MEASURED_ON', IndicatorReadingFilter>({
  name: 'indicator_reading',
  owned: true,
  orders: { MEASURED_ON: byText('measuredOn', ({ measuredOn }) => measuredOn) },
  naturalOrder: 'MEASURED_ON',
  narrow: ({ indicatorIds }, by) => {
    by.among('indicatorId', indicatorIds);
  },
});
