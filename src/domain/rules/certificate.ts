import {
  AIMS_ROLES,
  type Certificate,
  type CertificateAdvanceInput,
  type CertificateChangeInput,
  type CertificateRecordInput,
  CERTIFICATION_AUDITS,
  type CertificationAudit,
} from '../certificate';
import type { VersionedInput } from '../inputs';
import { refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { certificationDueOn } from './certification-due';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { monthsLater, pastDay } from './days';
import { type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { reference } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { day, numberInside, numberWithin, oneOf, text } from './values';

type Own = Omit<Certificate, keyof RegisterRecord>;
type Stated = Omit<Own, 'state' | 'nextAudit' | 'lastAuditOn'> & { nextAudit: CertificationAudit | null };

/** Where the table of audit time ends. */
const PERSONS_MAXIMUM = 10_700;
const MONTHS_OF_VALIDITY = 36;

const CHANGEABLE: Fields<Omit<Stated, 'standard' | 'certifiedOn' | 'expiresOn' | 'nextAudit'>> = {
  name: required(text(200)),
  body: nullable(text(200)),
  targetOn: nullable(day),
  siteId: nullable(reference('Site')),
  persons: required(numberWithin(1, PERSONS_MAXIMUM, 'integer')),
  aimsRole: nullable(oneOf(AIMS_ROLES)),
  initialDays: nullable(numberInside(0, 1_000)),
};

const FIELDS: Fields<Stated> = {
  ...CHANGEABLE,
  standard: required(oneOf(STANDARDS)),
  certifiedOn: nullable(pastDay),
  expiresOn: nullable(day),
  nextAudit: nullable(oneOf(CERTIFICATION_AUDITS)),
};

/** Certified with `certifiedOn`, else sought by `targetOn`. Validity ends after three years unless stated. */
export function recordCertificate(
  id: string,
  input: CertificateRecordInput,
  context: RuleContext,
): Result<Certificate> {
  const check = startCheck(context);
  const { nextAudit, ...parsed } = parseNew<Stated>(FIELDS, input, check);
  const { certifiedOn = null } = parsed;
  const expiresOn = parsed.expiresOn ?? (certifiedOn && lastDayFrom(certifiedOn));
  checkRole(parsed, check);
  checkValidity({ certifiedOn, expiresOn }, check);
  checkTarget({ certifiedOn, targetOn: parsed.targetOn ?? null }, check);
  const state = certifiedOn === null ? 'PREPARING' : 'CERTIFIED';
  checkNext(state, nextAudit ?? null, check);
  const next = nextAudit ?? (expiresOn === null ? 'STAGE_1' : nextFrom(expiresOn, context.now));
  return settleNew<Certificate>(id, check, { ...parsed, expiresOn, state, nextAudit: next, lastAuditOn: null });
}

export function changeCertificate(
  certificate: Certificate,
  input: CertificateChangeInput,
  context: RuleContext,
): Result<Certificate> {
  if (certificate.state === 'WITHDRAWN') return withdrawn(certificate);
  const check = startCheck(context);
  const parsed = parseChanges(CHANGEABLE, input, check);
  checkRole({ ...certificate, ...parsed }, check);
  checkTarget({ ...certificate, ...parsed }, check);
  return settleChange(certificate, check, parsed);
}

/** The next audit was passed: the cycle moves on. Stage 2 and recertification bring a certificate for three years. */
export function advanceCertificate(
  certificate: Certificate,
  input: CertificateAdvanceInput,
  context: RuleContext,
): Result<Certificate> {
  if (certificate.state === 'WITHDRAWN') return withdrawn(certificate);
  const { nextAudit } = certificate;
  const check = startCheck(context);
  const { heldOn, ...given } = parseNew<Pick<Own, 'certifiedOn' | 'expiresOn'> & { heldOn: string }>(
    { heldOn: required(pastDay), certifiedOn: nullable(pastDay), expiresOn: nullable(day) },
    input,
    check,
  );
  const last = certificate.lastAuditOn ?? certificate.certifiedOn;
  if (heldOn !== undefined && last !== null && heldOn < last) {
    invalid(check, ['heldOn'], 'OUT_OF_RANGE', `heldOn is ${heldOn}; it must not be before ${last}`);
  }
  const moved = { nextAudit: following(nextAudit), lastAuditOn: heldOn ?? null };
  if (nextAudit !== 'STAGE_2' && nextAudit !== 'RECERTIFICATION') {
    for (const field of ['certifiedOn', 'expiresOn'] as const) {
      if (given[field] == null) continue;
      invalid(check, [field], 'NOT_ALLOWED', `${nextAudit} brings no certificate: ${field} must not be given`);
    }
    return settleChange<Certificate>(certificate, check, moved);
  }
  const certifiedOn = given.certifiedOn ?? heldOn ?? null;
  const expiresOn = given.expiresOn ?? (certifiedOn && lastDayAfter(certificate, certifiedOn));
  if (heldOn !== undefined && certifiedOn !== null && certifiedOn < heldOn) {
    const message = `certifiedOn is ${certifiedOn}; it must not be before the audit, ${heldOn}`;
    invalid(check, ['certifiedOn'], 'OUT_OF_RANGE', message);
  }
  checkValidity({ certifiedOn, expiresOn }, check, certificate.expiresOn);
  return settleChange<Certificate>(certificate, check, {
    ...moved,
    ...{ state: 'CERTIFIED', targetOn: null, certifiedOn, expiresOn },
  });
}

/** Given up or taken away; it is no longer planned for. */
export function withdrawCertificate(
  certificate: Certificate,
  _input: VersionedInput,
  context: RuleContext,
): Result<Certificate> {
  if (certificate.state === 'WITHDRAWN') return withdrawn(certificate);
  return settleChange<Certificate>(certificate, startCheck(context), { state: 'WITHDRAWN' });
}

const withdrawn = ({ id }: Certificate): Result<never> => refusal(conflict(['id'], `certificate ${id} is WITHDRAWN`));

export function following(audit: CertificationAudit): CertificationAudit {
  return CERTIFICATION_AUDITS[CERTIFICATION_AUDITS.indexOf(audit) + 1] ?? 'SURVEILLANCE_1';
}

const DAY = 86_400_000;
const lastDayFrom = (certifiedOn: string): string =>
  new Date(Date.parse(monthsLater(certifiedOn, MONTHS_OF_VALIDITY)) - DAY).toISOString().slice(0, 10);

/** A recertification decided before the old certificate ends prolongs it by three years (ISO/IEC 17021-1, 9.6.3). */
function lastDayAfter({ expiresOn }: Certificate, certifiedOn: string): string {
  const inTime = expiresOn !== null && certifiedOn <= expiresOn;
  return inTime ? monthsLater(expiresOn, MONTHS_OF_VALIDITY) : lastDayFrom(certifiedOn);
}

/** The first audit of the cycle that is not due yet; the recertification where all are. */
function nextFrom(expiresOn: string, now: Date): CertificationAudit {
  const today = now.toISOString().slice(0, 10);
  const all = ['SURVEILLANCE_1', 'SURVEILLANCE_2'] as const;
  return all.find((audit) => certificationDueOn(audit, expiresOn) >= today) ?? 'RECERTIFICATION';
}

function checkRole({ standard, aimsRole }: Partial<Stated>, check: Check): void {
  if (standard === 'ISO_IEC_42001_2023' && aimsRole === null) {
    invalid(check, ['aimsRole'], 'REQUIRED', `aimsRole must be given for ${standard}`);
  }
  if (standard === 'ISO_IEC_27001_2022' && aimsRole != null) {
    invalid(check, ['aimsRole'], 'NOT_ALLOWED', `aimsRole must not be given for ${standard}`);
  }
}

function checkTarget({ certifiedOn, targetOn }: Pick<Own, 'certifiedOn' | 'targetOn'>, check: Check): void {
  if (certifiedOn === null && targetOn === null) {
    invalid(check, ['targetOn'], 'REQUIRED', 'targetOn must be given until it is certified');
  }
  if (certifiedOn !== null && targetOn !== null) {
    invalid(check, ['targetOn'], 'NOT_ALLOWED', `targetOn must not be given: certified on ${certifiedOn}`);
  }
}

/** A certificate holds for three years at most; one that prolongs another, for three years from the end of that. */
function checkValidity(
  { certifiedOn, expiresOn }: Pick<Own, 'certifiedOn' | 'expiresOn'>,
  check: Check,
  before: string | null = null,
): void {
  if (expiresOn === null) return;
  if (certifiedOn === null) {
    invalid(check, ['expiresOn'], 'NOT_ALLOWED', 'expiresOn must not be given without certifiedOn');
    return;
  }
  const longest = [lastDayFrom(certifiedOn), ...(before ? [monthsLater(before, MONTHS_OF_VALIDITY)] : [])]
    .sort()
    .at(-1)!;
  if (expiresOn > certifiedOn && expiresOn <= longest) return;
  const message = `expiresOn is ${expiresOn}; it must be after ${certifiedOn} and not after ${longest}`;
  invalid(check, ['expiresOn'], 'OUT_OF_RANGE', message);
}

function checkNext(state: Own['state'], next: CertificationAudit | null, check: Check): void {
  if (next === null || next.startsWith('STAGE') === (state === 'PREPARING')) return;
  const message = `nextAudit is ${next}; it must be ${state === 'PREPARING' ? 'a stage' : 'no stage'} while ${state}`;
  invalid(check, ['nextAudit'], 'NOT_ALLOWED', message);
}
