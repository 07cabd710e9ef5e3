import { arrange, type RiskGroup, riskGroups, type RiskMeasures } from '../analytics/index';
import { frequencySpecOf, type Result, refusal, type Risk, severityMean, success } from '../domain/index';
import { apportion, frequencyOf } from '../engine/index';
import { aiSystems, type Database, organizations, risks } from '../storage/index';
import { UnknownOrganizationError } from './act';
import { arrangementOf, arrangementProblems } from './aggregate-arrangement';
import { aggregateLabels } from './aggregate-labels';
import type { RiskAggregate, RiskAggregateInput, RiskAggregateRow, RiskMeasure } from './quantified';
import type { Caller } from './services';

/** Counts and sums over the risks of the register as it is now. */
export async function aggregateRisks(
  database: Database,
  caller: Caller,
  input: RiskAggregateInput,
): Promise<Result<RiskAggregate>> {
  const problems = arrangementProblems(input);
  if (problems.length > 0) return refusal(...problems);
  const { organizationId } = caller;
  const register = await database.read(async (tx) => ({
    organization: await organizations.byId(tx, organizationId),
    risks: await risks.all(tx, organizationId, input.filter ?? {}),
    aiSystems: await aiSystems.all(tx, organizationId, {}),
  }));
  if (register.organization === null) throw new UnknownOrganizationError(organizationId);
  const measures = register.risks.map(measure);
  const groups = riskGroups(measures, input.groupBy, new Map(register.aiSystems.map((system) => [system.id, system])));
  const label = await aggregateLabels(database, caller, input.groupBy, groups, []);
  const total = totalOf(measures);
  const events = apportion(
    total.meanEvents,
    groups.map((group) => sumOf(group, 'meanEvents')),
  );
  const losses = apportion(
    total.meanLoss,
    groups.map((group) => sumOf(group, 'meanLoss')),
  );
  const rows = groups.map(
    ({ values, members }, i): RiskAggregateRow => ({
      keys: input.groupBy.map((dimension, at) => {
        const value = values[at] ?? null;
        return { dimension, value, label: label(value) };
      }),
      riskCount: members.length,
      meanEvents: events[i]!,
      meanLoss: losses[i]!,
    }),
  );
  return success({
    currency: register.organization.currency,
    total,
    rows: arrange(rows, measureOf, arrangementOf(input, 'MEAN_LOSS')),
    groupCount: rows.length,
  });
}

/** Own events and own loss as estimated: rate × mean loss of one event. */
function measure(risk: Risk): RiskMeasures {
  const meanEvents = frequencyOf(frequencySpecOf(risk.frequency.spec)).mean;
  return { risk, meanEvents, meanLoss: meanEvents * severityMean(risk.severity.spec) };
}

function totalOf(measures: readonly RiskMeasures[]): RiskAggregateRow {
  const sum = (of: (measured: RiskMeasures) => number): number => measures.reduce((all, one) => all + of(one), 0);
  return {
    keys: [],
    riskCount: measures.length,
    meanEvents: sum(({ meanEvents }) => meanEvents),
    meanLoss: sum(({ meanLoss }) => meanLoss),
  };
}

const sumOf = ({ members }: RiskGroup, field: 'meanEvents' | 'meanLoss'): number =>
  members.reduce((sum, member) => sum + member.share * member[field], 0);

const MEASURES: Record<RiskMeasure, (row: RiskAggregateRow) => number> = {
  RISK_COUNT: ({ riskCount }) => riskCount,
  MEAN_EVENTS: ({ meanEvents }) => meanEvents,
  MEAN_LOSS: ({ meanLoss }) => meanLoss,
};

const measureOf = (row: RiskAggregateRow, measure: RiskMeasure): number => MEASURES[measure](row);
