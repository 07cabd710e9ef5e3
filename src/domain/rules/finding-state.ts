import type { PlannedAction } from '../action';
import type {
  EffectivenessCheck,
  Finding,
  FindingActInput,
  FindingAnalyseInput,
  FindingCloseInput,
  FindingState,
  FindingVerifyInput,
} from '../finding';
import { refusal, type Result } from '../problem';
import { completeAction, plannedActions } from './action';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { type Fields, nullable, parseNew, required } from './fields';
import { pastDay } from './days';
import { reference } from './reference';
import { conflict, settleChange } from './settle';
import { boolean, text } from './values';

type Analysis = Pick<Finding, 'correction' | 'actions'> & { rootCause: string };

const ANALYSIS: Fields<Analysis> = {
  rootCause: required(text(10_000)),
  correction: nullable(text(10_000)),
  actions: required<PlannedAction[]>(plannedActions),
};

/** States the cause and what is done about it; until the actions are checked it may be stated anew. */
export function analyseFinding(finding: Finding, input: FindingAnalyseInput, context: RuleContext): Result<Finding> {
  return during(finding, ['OPEN', 'ANALYSED', 'ACTED'], context, (check) => {
    const analysis = parseNew(ANALYSIS, input, check);
    if (analysis.actions?.length === 0 && finding.grade !== 'OPPORTUNITY') {
      invalid(check, ['actions'], 'REQUIRED', 'actions must have at least one entry: this is a nonconformity');
    }
    return { ...analysis, state: 'ANALYSED' };
  });
}

/** Marks one action as completed; with the last of them the finding waits for its check. */
export function actOnFinding(finding: Finding, input: FindingActInput, context: RuleContext): Result<Finding> {
  return during(finding, ['ANALYSED'], context, (check) => {
    const actions = completeAction(finding.actions, input, check) ?? finding.actions;
    return { actions, state: actions.some(({ completedOn }) => completedOn === null) ? 'ANALYSED' : 'ACTED' };
  });
}

const CHECK: Fields<EffectivenessCheck> = {
  checkedById: required(reference('Person')),
  checkedOn: required(pastDay),
  effective: required(boolean),
  note: nullable(text(10_000)),
};

/** The check of the actions by somebody who did none of them. When they did not work the finding is open again. */
export function verifyFinding(finding: Finding, input: FindingVerifyInput, context: RuleContext): Result<Finding> {
  return during(finding, ['ACTED'], context, (check) => {
    const effectivenessCheck = parseNew(CHECK, input, check) as EffectivenessCheck;
    const { checkedById, checkedOn, effective } = effectivenessCheck;
    if (finding.actions.some(({ ownerId }) => ownerId === checkedById)) {
      invalid(check, ['checkedById'], 'NOT_ALLOWED', 'nobody checks an action of their own');
    }
    const done = finding.actions
      .map(({ completedOn }) => completedOn ?? '')
      .sort()
      .at(-1);
    if (done !== undefined && checkedOn < done) {
      invalid(
        check,
        ['checkedOn'],
        'OUT_OF_RANGE',
        `checkedOn is ${checkedOn}; the last action was completed on ${done}`,
      );
    }
    return { effectivenessCheck, state: effective ? 'VERIFIED' : 'OPEN' };
  });
}

/** A nonconformity is closed once its actions are known to work; an opportunity also without, for a stated reason. */
export function closeFinding(finding: Finding, input: FindingCloseInput, context: RuleContext): Result<Finding> {
  const opportunity = finding.grade === 'OPPORTUNITY';
  const states: FindingState[] = opportunity ? ['OPEN', 'ANALYSED', 'ACTED', 'VERIFIED'] : ['VERIFIED'];
  return during(finding, states, context, (check) => {
    const { note = null } = parseNew<{ note: string | null }>({ note: nullable(text(10_000)) }, input, check);
    if (note === null && finding.state !== 'VERIFIED') {
      invalid(check, ['note'], 'REQUIRED', 'note must be given: the opportunity is closed without a check');
    }
    return { state: 'CLOSED', closingNote: note, closedAt: context.now };
  });
}

function during(
  finding: Finding,
  states: readonly FindingState[],
  context: RuleContext,
  act: (check: Check) => Partial<Finding>,
): Result<Finding> {
  if (!states.includes(finding.state)) {
    return refusal(conflict(['id'], `finding ${finding.id} is ${finding.state}; it must be ${states.join(' or ')}`));
  }
  const check = startCheck(context);
  return settleChange<Finding>(finding, check, act(check));
}
