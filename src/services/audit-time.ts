import { type Money, type Problem, refusal, type Result, success } from '../domain/index';
import {
  type AuditCycle,
  type AuditTime,
  type AuditTimeTables,
  auditTime,
  countedPersons,
  type ScopeQuestion,
} from '../planning/index';
import type { AuditComparison, AuditScopeInput, AuditTimeComparison, AuditTimeInput } from './audit-time-compared';
import { outOfRange } from './simulation-order';

const MOST_ADJUSTMENTS = 20;
const MOST_DAYS = 1_000;
const AUDITS = [
  'initial',
  'stage1',
  'stage2',
  'surveillance',
  'recertification',
  'threeYears',
  'internalYear',
] as const satisfies readonly (keyof AuditCycle)[];

/** Audit time of both standards apart and integrated, audit by audit. Nothing is read or stored. */
export function compareAuditTime(tables: AuditTimeTables, input: AuditTimeInput): Result<AuditTimeComparison> {
  const problems = [
    ...scopeProblems(tables, input.isms, 'isms'),
    ...scopeProblems(tables, input.aims, 'aims'),
    ...shareProblems(input.integrationLevel, 'integrationLevel'),
    ...shareProblems(input.teamAbility, 'teamAbility'),
    ...rateProblems(input.dayRate ?? null),
  ];
  if (problems.length > 0) return refusal(...problems);
  const { integrationLevel, teamAbility } = input;
  const aims = { ...questionOf(input.aims), role: input.aims.role };
  const time = auditTime(tables, { isms: questionOf(input.isms), aims, integrationLevel, teamAbility });
  return success({
    isms: { ...time.isms, initialDays: time.isms.cycle.initial.days },
    aims: { ...time.aims, initialDays: time.aims.cycle.initial.days },
    integrated: { ...time.integrated, initialDays: time.integrated.cycle.initial.days },
    audits: AUDITS.map((audit) => comparison(time, audit, input.dayRate ?? null)),
  });
}

function comparison(
  { isms, aims, integrated, saved }: AuditTime,
  audit: keyof AuditCycle,
  rate: Money | null,
): AuditComparison {
  const [a, b] = [isms.cycle[audit], aims.cycle[audit]];
  return {
    audit,
    isms: a.days,
    aims: b.days,
    separateDays: a.days + b.days,
    integratedDays: integrated.cycle[audit].days,
    savedDays: saved[audit].days,
    separatePlannedDays: a.roundedDays + b.roundedDays,
    integratedPlannedDays: integrated.cycle[audit].roundedDays,
    savedPlannedDays: saved[audit].roundedDays,
    savedMoney: rate && { amount: times(rate.amount, saved[audit].roundedDays), currency: rate.currency },
  };
}

function questionOf({ persons, identicalActivities, adjustments, initialDays }: AuditScopeInput): ScopeQuestion {
  return {
    persons,
    identicalActivities: identicalActivities ?? [],
    adjustments: adjustments ?? [],
    initialDays: initialDays ?? null,
  };
}

function scopeProblems({ isms, adjustment }: AuditTimeTables, scope: AuditScopeInput, name: string): Problem[] {
  const { identicalActivities, adjustments, initialDays } = questionOf(scope);
  const most = isms.bands.at(-1)!.to;
  const problems: Problem[] = [];
  const demand = (holds: boolean, path: string[], value: number | string, bound: string): void => {
    if (!holds)
      problems.push(outOfRange([name, ...path], `${[name, ...path].join('.')} is ${value}; it must be ${bound}`));
  };
  const whole = (value: number) => Number.isInteger(value) && value >= 1 && value <= most;
  demand(whole(scope.persons), ['persons'], scope.persons, `a whole number from 1 to ${most}, where the table ends`);
  identicalActivities.forEach((size, i) => {
    demand(whole(size), ['identicalActivities', String(i)], size, 'a whole number of persons, at least 1');
  });
  const identical = identicalActivities.reduce((sum, size) => sum + size, 0);
  demand(
    identical <= scope.persons,
    ['identicalActivities'],
    `${identical} persons`,
    `at most the ${scope.persons} persons in scope`,
  );
  demand(
    adjustments.length <= MOST_ADJUSTMENTS,
    ['adjustments'],
    adjustments.length,
    `at most ${MOST_ADJUSTMENTS} reasons`,
  );
  adjustments.forEach(({ change, reason }, i) => {
    const path = ['adjustments', String(i)];
    demand(
      Math.abs(change) <= adjustment.largestIncrease,
      [...path, 'change'],
      change,
      `from −${adjustment.largestIncrease} to ${adjustment.largestIncrease}`,
    );
    demand(reason.trim() !== '', [...path, 'reason'], '""', 'a reason in words');
  });
  if (initialDays !== null) {
    demand(
      initialDays > 0 && initialDays <= MOST_DAYS,
      ['initialDays'],
      initialDays,
      `above 0 and at most ${MOST_DAYS}`,
    );
  }
  if (problems.length === 0) demand(countedPersons(questionOf(scope)) >= 1, ['persons'], scope.persons, 'at least 1');
  return problems;
}

function shareProblems(value: number, field: string): Problem[] {
  return value >= 0 && value <= 1 ? [] : [outOfRange([field], `${field} is ${value}; it must be from 0 to 1`)];
}

function rateProblems(rate: Money | null): Problem[] {
  if (rate === null) return [];
  const problems: Problem[] = [];
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(rate.amount)) {
    problems.push(
      outOfRange(
        ['dayRate', 'amount'],
        'dayRate.amount must be at least 0, with at most 9 digits before and 4 after the point',
      ),
    );
  }
  if (!/^[A-Z]{3}$/.test(rate.currency)) {
    problems.push(
      outOfRange(['dayRate', 'currency'], 'dayRate.currency must be a code of three capital letters (ISO 4217)'),
    );
  }
  return problems;
}

/** Places after the point of a rate (4) and of planned days (2). */
const PLACES = 6;

/** An exact decimal times planned days, of which two places after the point count. */
export function times(amount: string, days: number): string {
  const [whole, part = ''] = amount.split('.');
  const units = BigInt(whole! + part.padEnd(4, '0')) * BigInt(Math.round(days * 100));
  const digits = String(units < 0n ? -units : units).padStart(PLACES + 1, '0');
  const decimals = digits.slice(-PLACES).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${decimals === '' ? '' : `.${decimals}`}`;
}
