import type { EntitySchema } from 'typeorm';
import { columnsOf } from './columns';
import type { Dialect } from './dialect';
import { aggregateCacheSchema } from './tables/aggregate-cache';
import { aiSystemSchemas } from './tables/ai-system';
import { assetSchema } from './tables/asset';
import { cascadeLinkSchema } from './tables/cascade';
import { catalogueItemSchema } from './tables/catalogue';
import { changeSchema } from './tables/change';
import { controlSchemas } from './tables/control';
import { controlTestSchema } from './tables/control-test';
import { crosswalkSchema } from './tables/crosswalk';
import { driverSchema } from './tables/driver';
import { expertJudgementSchema } from './tables/expert-judgement';
import { exposurePeriodSchema } from './tables/exposure-period';
import { improvementSchemas } from './tables/improvement';
import { incidentSchemas } from './tables/incident';
import { indicatorSchemas } from './tables/indicator';
import { organizationSchema } from './tables/organization';
import { personSchema } from './tables/person';
import { riskSchemas } from './tables/risk';
import { riskCorrelationSchemas } from './tables/risk-correlation';
import { scenarioSchema } from './tables/scenario';
import { simulationSchema } from './tables/simulation';

/** All tables, in the words of one database. */
export function schemasOf(dialect: Dialect): EntitySchema<never>[] {
  const columns = columnsOf(dialect);
  return [
    organizationSchema(columns),
    personSchema(columns),
    assetSchema(columns),
    ...aiSystemSchemas(columns),
    catalogueItemSchema(columns),
    crosswalkSchema(columns),
    driverSchema(columns),
    ...riskSchemas(columns),
    cascadeLinkSchema(columns),
    ...riskCorrelationSchemas(columns),
    ...controlSchemas(columns),
    scenarioSchema(columns),
    ...incidentSchemas(columns),
    ...improvementSchemas(columns),
    exposurePeriodSchema(columns),
    expertJudgementSchema(columns),
    controlTestSchema(columns),
    ...indicatorSchemas(columns),
    changeSchema(columns),
    simulationSchema(columns),
    aggregateCacheSchema(columns),
  ] as EntitySchema<never>[];
}
