import { AUDIT_PROCESSES } from '../audit-process';
import type { SiteChangeInput, SiteRecordInput } from '../audit-inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import type { Site } from '../site';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, parseChanges, parseNew, required } from './fields';
import { settleChange, settleNew } from './settle';
import { oneOf, setOf, text } from './values';

const FIELDS: Fields<Omit<Site, keyof RegisterRecord>> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  processes: listed(setOf(oneOf(AUDIT_PROCESSES), AUDIT_PROCESSES.length)),
};

export function recordSite(id: string, input: SiteRecordInput, context: RuleContext): Result<Site> {
  const check = startCheck(context);
  return settleNew<Site>(id, check, parseNew(FIELDS, input, check));
}

export function changeSite(site: Site, input: SiteChangeInput, context: RuleContext): Result<Site> {
  const check = startCheck(context);
  return settleChange(site, check, parseChanges(FIELDS, input, check));
}
