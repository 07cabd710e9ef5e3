import {
  actionOverdue,
  type Finding,
  findingDaysOverdue,
  findingDueOn,
  findingOpen,
  type ManagementReview,
  type Objective,
  objectiveProgress,
  type PlannedAction,
  type ReviewFigure,
  type ReviewInput,
  type Standard,
} from '../../domain/index';
import { untreatedRisks } from '../readiness/gaps';
import { readinessOf } from '../readiness/readiness';
import { type ManagementState, risksOf } from '../readiness/state';
import { inPeriod, type Period } from './period';

/** What a review looks at beside what readiness is judged by. */
export interface ReviewSubject {
  state: ManagementState;
  period: Period;
  standards: readonly Standard[];
  /** Reviews that were held before, oldest first. */
  previous: readonly ManagementReview[];
  /** How often things of a noun were changed within the period. */
  changes: ReadonlyMap<string, number>;
  /** Of the newest simulation: residual figures, each with its unit. */
  residual: readonly ReviewFigure[];
}

const figure = (label: string, value: number, unit: string): ReviewFigure => ({ label, value, unit });

/** What belongs to any of the systems under review, each thing once. */
const under = <T extends { standards: readonly Standard[] }>(things: readonly T[], { standards }: ReviewSubject): T[] =>
  things.filter((thing) => thing.standards.some((standard) => standards.includes(standard)));

/** Everything that clause 9.3.2 of both standards asks a review to look at, and readiness. */
export const reviewInputs = (subject: ReviewSubject): ReviewInput[] => [
  previousActions(subject),
  issues(subject),
  parties(subject),
  nonconformities(subject),
  measurements(subject),
  audits(subject),
  objectives(subject),
  feedback(subject),
  risks(subject),
  improvement(subject),
  readiness(subject),
];

function previousActions(subject: ReviewSubject): ReviewInput {
  const actions = under(subject.previous, subject).flatMap((review) => review.actions);
  return { code: 'PREVIOUS_ACTIONS', title: 'Actions from earlier reviews', ...actionState(actions, subject) };
}

function actionState(actions: readonly PlannedAction[], { state: { today } }: ReviewSubject) {
  const open = actions.filter(({ completedOn }) => completedOn === null);
  return {
    figures: [
      figure('completed', actions.length - open.length, 'actions'),
      figure('open', open.length, 'actions'),
      figure('overdue', open.filter((action) => actionOverdue(action, today)).length, 'actions'),
    ],
    lines: open.map(({ description, dueOn }) => `${description}, due ${dueOn}`),
  };
}

function issues(subject: ReviewSubject): ReviewInput {
  const systems = subject.state.systems.filter(({ standard }) => subject.standards.includes(standard));
  return {
    code: 'ISSUES',
    title: 'External and internal issues, and what changed in them',
    figures: [figure('changes in the period', subject.changes.get('ManagementSystem') ?? 0, 'changes')],
    lines: systems.flatMap(({ name, issues: list }) => list.map((issue) => `${name}: ${issue}`)),
  };
}

function parties(subject: ReviewSubject): ReviewInput {
  const list = under(subject.state.parties, subject);
  const unanswered = list.flatMap(({ name, needs }) =>
    needs.filter(({ binding, response }) => binding && response === null).map(({ need }) => `${name}: ${need}`),
  );
  return {
    code: 'INTERESTED_PARTIES',
    title: 'Needs of interested parties, and what changed in them',
    figures: [
      figure('interested parties', list.length, 'parties'),
      figure('changes in the period', subject.changes.get('InterestedParty') ?? 0, 'changes'),
      figure('binding needs without an answer', unanswered.length, 'needs'),
    ],
    lines: unanswered,
  };
}

const isNonconformity = ({ grade }: Finding) => grade !== 'OPPORTUNITY';

function nonconformities(subject: ReviewSubject): ReviewInput {
  const { state, period } = subject;
  const list = under(state.findings, subject).filter(isNonconformity);
  const open = list.filter(findingOpen);
  const overdue = open.filter((finding) => findingDaysOverdue(finding, state.today) > 0);
  return {
    code: 'NONCONFORMITIES',
    title: 'Nonconformities and corrective actions',
    figures: [
      figure('found in the period', list.filter(({ foundOn }) => inPeriod(foundOn, period)).length, 'findings'),
      figure(
        'closed in the period',
        list.filter(({ closedAt }) => inPeriod(dayOf(closedAt), period)).length,
        'findings',
      ),
      figure('open, major', open.filter(({ grade }) => grade === 'MAJOR').length, 'findings'),
      figure('open, minor', open.filter(({ grade }) => grade === 'MINOR').length, 'findings'),
      figure('overdue', overdue.length, 'findings'),
    ],
    lines: open.map((finding) => `${finding.grade}: ${finding.name}, ${finding.state}, due ${findingDueOn(finding)}`),
  };
}

const dayOf = (instant: Date | null) => instant && instant.toISOString().slice(0, 10);

function measurements(subject: ReviewSubject): ReviewInput {
  const list = under(subject.state.objectives, subject);
  const taken = list.flatMap((one) =>
    one.measurements.filter(({ measuredOn }) => inPeriod(measuredOn, subject.period)),
  );
  return {
    code: 'MEASUREMENT',
    title: 'Results of monitoring and measurement',
    figures: [figure('measurements in the period', taken.length, 'measurements')],
    lines: list.flatMap((one) => {
      const latest = one.measurements.at(-1);
      return latest ? [`${one.measure}: ${latest.value} ${one.unit ?? ''} on ${latest.measuredOn}`] : [];
    }),
  };
}

function audits(subject: ReviewSubject): ReviewInput {
  const { state, period } = subject;
  const reports = state.documents.filter(({ kind, issuedOn }) => kind === 'AUDIT_REPORT' && inPeriod(issuedOn, period));
  const found = under(state.findings, subject).filter(
    ({ source, foundOn }) => (source === 'INTERNAL_AUDIT' || source === 'EXTERNAL_AUDIT') && inPeriod(foundOn, period),
  );
  return {
    code: 'AUDITS',
    title: 'Results of audits',
    figures: [
      figure('audit reports in the period', reports.length, 'reports'),
      figure('findings of audits in the period', found.length, 'findings'),
    ],
    lines: reports.map(({ name, issuedOn }) => `${name}, ${issuedOn}`),
  };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

const progressLine = (objective: Objective) => {
  const progress = objectiveProgress(objective);
  const way = progress === null ? 'not measured' : `${percent(progress)} of the way`;
  return `${objective.name}: ${way}, due ${objective.dueOn}`;
};

function objectives(subject: ReviewSubject): ReviewInput {
  const list = under(subject.state.objectives, subject);
  const reached = list.filter((objective) => objectiveProgress(objective) === 1);
  return {
    code: 'OBJECTIVES',
    title: 'Fulfilment of objectives',
    figures: [figure('objectives', list.length, 'objectives'), figure('reached', reached.length, 'objectives')],
    lines: list.map(progressLine),
  };
}

function feedback(subject: ReviewSubject): ReviewInput {
  const reports = under(subject.state.findings, subject).filter(
    ({ source, foundOn }) => source === 'REPORT' && inPeriod(foundOn, subject.period),
  );
  return {
    code: 'FEEDBACK',
    title: 'Feedback from interested parties',
    figures: [figure('reports in the period', reports.length, 'findings')],
    lines: reports.map(({ name, foundOn }) => `${name}, ${foundOn}`),
  };
}

function risks(subject: ReviewSubject): ReviewInput {
  const { state, standards, residual } = subject;
  const count = standards.reduce((sum, standard) => sum + risksOf(state, standard).length, 0);
  const untreated = standards.flatMap((standard) => untreatedRisks(state, standard));
  const plans = actionState(
    state.plans.flatMap(({ actions }) => actions),
    subject,
  );
  return {
    code: 'RISKS',
    title: 'Results of risk assessment and status of the risk treatment plan',
    figures: [
      figure('risks', count, 'risks'),
      figure('not treated', untreated.length, 'risks'),
      ...plans.figures.map((one) => ({ ...one, label: `plan: ${one.label}` })),
      ...residual,
    ],
    lines: [...untreated.map(({ name }) => `not treated: ${name}`), ...plans.lines],
  };
}

function improvement(subject: ReviewSubject): ReviewInput {
  const open = under(subject.state.findings, subject).filter((one) => !isNonconformity(one) && findingOpen(one));
  return {
    code: 'IMPROVEMENT',
    title: 'Opportunities for continual improvement',
    figures: [figure('open', open.length, 'findings')],
    lines: open.map(({ name }) => name),
  };
}

function readiness({ state, standards }: ReviewSubject): ReviewInput {
  const judged = readinessOf(state).filter(({ standard }) => standards.includes(standard));
  return {
    code: 'READINESS',
    title: 'Readiness for certification: two scores and the gates',
    figures: judged.flatMap(({ standard, clauseScore, controlScore }) => [
      figure(`${standard} clauses`, clauseScore, 'share 0..1'),
      figure(`${standard} controls`, controlScore, 'share 0..1'),
    ]),
    lines: judged.flatMap(({ standard, gates }) =>
      gates.flatMap((gate) => gate.blockers.map((why) => `${standard}: ${why}`)),
    ),
  };
}
