import type { CascadeLink } from '../cascade';
import type { CascadeLinkChangeInput, CascadeLinkRecordInput } from '../inputs';
import { type Problem, refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { cascadeLoop } from './cascade-loop';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { reference } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { numberWithin, share, text } from './values';

/** What the register holds beside the link in question. */
export interface CascadeContext extends RuleContext {
  /** All links of the register, retired risks' links included. */
  links: readonly CascadeLink[];
  retiredRiskIds: ReadonlySet<string>;
}

type Own = Omit<CascadeLink, keyof RegisterRecord>;
type Strength = Pick<Own, 'probability' | 'meanEvents'>;

const ENDS: Fields<Pick<Own, 'fromRiskId' | 'toRiskId'>> = {
  fromRiskId: required(reference('Risk')),
  toRiskId: required(reference('Risk')),
};

const STRENGTH: Fields<Omit<Own, keyof typeof ENDS>> = {
  probability: nullable(share),
  meanEvents: nullable(numberWithin(0, 1_000)),
  rationale: nullable(text(10_000)),
};

export function recordCascadeLink(
  id: string,
  input: CascadeLinkRecordInput,
  context: CascadeContext,
): Result<CascadeLink> {
  const check = startCheck(context);
  const parsed = parseNew<Own>({ ...ENDS, ...STRENGTH }, input, check);
  checkEnds(parsed, context, check);
  checkStrength(parsed, check);
  return withoutLoop(settleNew<CascadeLink>(id, check, parsed), context);
}

export function changeCascadeLink(
  link: CascadeLink,
  input: CascadeLinkChangeInput,
  context: CascadeContext,
): Result<CascadeLink> {
  const check = startCheck(context);
  const parsed = parseChanges(STRENGTH, input, check);
  checkStrength({ ...link, ...parsed }, check);
  return withoutLoop(settleChange(link, check, parsed), context);
}

function checkEnds({ fromRiskId, toRiskId }: Partial<Own>, context: CascadeContext, check: Check): void {
  for (const [field, id] of Object.entries({ fromRiskId, toRiskId })) {
    if (id !== undefined && context.retiredRiskIds.has(id)) {
      check.problems.push(conflict([field], `risk ${id} is retired; its events are no longer counted`));
    }
  }
  const twin = context.links.find((link) => link.fromRiskId === fromRiskId && link.toRiskId === toRiskId);
  if (twin !== undefined) check.problems.push(duplicatePair(twin));
}

function duplicatePair({ id, fromRiskId, toRiskId }: CascadeLink): Problem {
  const message = `link ${id} already leads from ${fromRiskId} to ${toRiskId}; change that one`;
  return { type: 'CONFLICT', code: 'DUPLICATE', message, path: ['toRiskId'] };
}

function checkStrength({ probability, meanEvents }: Partial<Strength>, check: Check): void {
  if (probability === undefined || meanEvents === undefined) return;
  if ((probability === null) !== (meanEvents === null)) return;
  const found = probability === null ? 'neither' : `probability ${probability} and meanEvents ${meanEvents}`;
  invalid(
    check,
    ['probability'],
    'NOT_ALLOWED',
    `exactly one of probability and meanEvents must be set, found ${found}`,
  );
}

/** The link as it would be, unless the register with it has a loop that feeds itself. */
function withoutLoop(result: Result<CascadeLink>, { links, retiredRiskIds }: CascadeContext): Result<CascadeLink> {
  if (!result.ok) return result;
  const link = result.value;
  const path = [link.meanEvents === null ? 'probability' : 'meanEvents'];
  const loop = cascadeLoop([...links.filter(({ id }) => id !== link.id), link], retiredRiskIds, path);
  return loop === null ? result : refusal(loop);
}
