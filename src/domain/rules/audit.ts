import { AUDIT_CONCLUSIONS, type Audit, type AuditOutcome, type AuditShare, type AuditState } from '../audit';
import type { AuditChangeInput, AuditFinishInput, AuditRecordInput } from '../audit-inputs';
import { AUDIT_PROCESSES } from '../audit-process';
import { type Auditor, tieOn } from '../auditor';
import type { Finding } from '../finding';
import type { VersionedInput } from '../inputs';
import { refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { pastDay } from './days';
import { type Fields, listed, nullable, objectOf, type Parse, parseChanges, parseNew, required } from './fields';
import { reference, references } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { day, distinctBy, listOf, numberWithin, oneOf, setOf, text } from './values';

type Own = Omit<Audit, keyof RegisterRecord>;
type Stated = Omit<Own, 'state' | 'programmeId' | 'outcome'>;

const SHARE: Fields<AuditShare> = {
  auditorId: required(reference('Auditor')),
  halfDays: required(numberWithin(1, 1_000, 'integer')),
};

const team: Parse<AuditShare[]> = (value, path, check) => {
  const given = listOf(objectOf(SHARE), 50)(value, path, check);
  return given && distinctBy(given, ({ auditorId }) => auditorId, path, check, 'auditorId');
};

const FIELDS: Fields<Stated> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  process: nullable(oneOf(AUDIT_PROCESSES)),
  siteId: nullable(reference('Site')),
  catalogueItemIds: required(setOf(reference('CatalogueItem'), 500, 1)),
  startOn: required(day),
  endOn: required(day),
  halfDays: required(numberWithin(1, 1_000, 'integer')),
  team: listed(team),
  leadId: nullable(reference('Auditor')),
};

const OUTCOME: Fields<AuditOutcome> = {
  conclusion: required(oneOf(AUDIT_CONCLUSIONS)),
  finishedOn: required(pastDay),
  summary: nullable(text(10_000)),
  findingIds: listed(references('Finding')),
};

/** What the register holds beside the audit in question. */
export interface AuditContext extends RuleContext {
  auditors: readonly Auditor[];
}

export function recordAudit(id: string, input: AuditRecordInput, context: AuditContext): Result<Audit> {
  const check = startCheck(context);
  const parsed = parseNew<Stated>(FIELDS, input, check);
  checkTeam(parsed, context, check);
  return settleNew<Audit>(id, check, { ...parsed, state: 'PLANNED', programmeId: null, outcome: null });
}

export function changeAudit(audit: Audit, input: AuditChangeInput, context: AuditContext): Result<Audit> {
  return whileIn(audit, ['PLANNED'], () => {
    const check = startCheck(context);
    const parsed = parseChanges<Stated>(FIELDS, input, check);
    checkTeam({ ...audit, ...parsed }, context, check);
    return settleChange(audit, check, parsed);
  });
}

/** Settled with those concerned: a team that may audit, and lead, each of its standards. */
export function confirmAudit(audit: Audit, _input: VersionedInput, context: AuditContext): Result<Audit> {
  return whileIn(audit, ['PLANNED'], () => {
    const check = startCheck(context);
    checkTeam(audit, context, check);
    checkCompetence(audit, context, check);
    return settleChange<Audit>(audit, check, { state: 'CONFIRMED' });
  });
}

/** What the register holds beside an audit that is finished: the findings that it names. */
export interface FinishContext extends RuleContext {
  findings: readonly Finding[];
}

export function finishAudit(audit: Audit, input: AuditFinishInput, context: FinishContext): Result<Audit> {
  return whileIn(audit, ['CONFIRMED'], () => {
    const check = startCheck(context);
    const outcome = parseNew<AuditOutcome>(OUTCOME, input, check);
    const { finishedOn } = outcome;
    if (finishedOn !== undefined && finishedOn < audit.startOn) {
      const message = `finishedOn is ${finishedOn}; it must not be before the audit's start, ${audit.startOn}`;
      invalid(check, ['finishedOn'], 'OUT_OF_RANGE', message);
    }
    checkFindings(outcome, context, check);
    return settleChange<Audit>(audit, check, { state: 'DONE', outcome: outcome as AuditOutcome });
  });
}

function checkFindings(
  { conclusion, findingIds }: Partial<AuditOutcome>,
  { findings }: FinishContext,
  check: Check,
): void {
  const named = findings.filter(({ id }) => findingIds?.includes(id));
  for (const { id, source } of named) {
    if (source === 'INTERNAL_AUDIT' || source === 'EXTERNAL_AUDIT') continue;
    const place = String(findingIds!.indexOf(id));
    invalid(check, ['findingIds', place], 'NOT_ALLOWED', `finding ${id} comes from ${source}, not from an audit`);
  }
  if (conclusion === 'CONFORMING' && named.some(({ grade }) => grade !== 'OPPORTUNITY')) {
    const message = 'conclusion is CONFORMING; with nonconformities it must be another one';
    invalid(check, ['conclusion'], 'NOT_ALLOWED', message);
  }
}

export function cancelAudit(audit: Audit, _input: VersionedInput, context: RuleContext): Result<Audit> {
  return whileIn(audit, ['PLANNED', 'CONFIRMED'], () =>
    settleChange<Audit>(audit, startCheck(context), { state: 'CANCELLED' }),
  );
}

function checkTeam(audit: Partial<Audit>, { auditors }: AuditContext, check: Check): void {
  const { startOn, endOn, halfDays, process, leadId } = audit;
  if (startOn !== undefined && endOn !== undefined && endOn < startOn) {
    invalid(check, ['endOn'], 'OUT_OF_RANGE', `endOn is ${endOn}; it must not be before startOn, ${startOn}`);
  }
  if (audit.team === undefined) return;
  const members = audit.team.map(({ auditorId }) => auditorId);
  if (leadId !== null && leadId !== undefined && !members.includes(leadId)) {
    invalid(check, ['leadId'], 'NOT_ALLOWED', 'leadId must be one of the team');
  }
  const shared = audit.team.reduce((sum, share) => sum + share.halfDays, 0);
  if (members.length > 0 && halfDays !== undefined && shared !== halfDays) {
    invalid(check, ['team'], 'NOT_ALLOWED', `the team has ${shared} half days; the audit has ${halfDays}`);
  }
  for (const [index, id] of members.entries()) {
    const auditor = auditors.find((other) => other.id === id);
    const tie = auditor && startOn !== undefined ? tieOn(auditor, process ?? null, startOn) : null;
    if (tie === null) continue;
    const past = tie.kind === 'OWNS' ? 'owned' : 'worked in';
    const since = tie.endedOn === null ? '' : ` until ${tie.endedOn}, less than 24 months before`;
    const message = `auditor ${id} is not independent: ${past} ${tie.process}${since}`;
    invalid(check, ['team', String(index), 'auditorId'], 'NOT_ALLOWED', message);
  }
}

function checkCompetence({ standards, team: shares, leadId }: Audit, { auditors }: AuditContext, check: Check): void {
  const members = auditors.filter(({ id }) => shares.some(({ auditorId }) => auditorId === id));
  for (const standard of standards) {
    if (!members.some((member) => member.standards.includes(standard))) {
      invalid(check, ['team'], 'NOT_ALLOWED', `nobody of the team may audit ${standard}`);
    }
  }
  const lead = members.find(({ id }) => id === leadId);
  if (lead === undefined) invalid(check, ['leadId'], 'REQUIRED', 'a confirmed audit must have a lead');
  else if (!lead.leadStandards.some((standard) => standards.includes(standard))) {
    invalid(check, ['leadId'], 'NOT_ALLOWED', `auditor ${lead.id} may lead for none of its standards`);
  }
}

function whileIn(audit: Audit, states: readonly AuditState[], act: () => Result<Audit>): Result<Audit> {
  if (states.includes(audit.state)) return act();
  return refusal(conflict(['id'], `audit ${audit.id} is ${audit.state}; it must be ${states.join(' or ')} for that`));
}
