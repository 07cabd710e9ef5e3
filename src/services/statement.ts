import {
  approveStatement,
  atTarget,
  type Result,
  type Standard,
  type StatementApproveInput,
  type StatementDifference,
  statementDifferences,
  statementStandards,
  type StatementVersion,
  success,
} from '../domain/index';
import { contentDigest } from '../simulation/index';
import { type ReadTx, statementVersions } from '../storage/index';
import { type Act, perform, type RegisterParts } from './act';
import { applicabilityActs } from './applicability';
import { appendChange } from './history';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { ruleContext } from './register-act';
import type { StatementOfApplicability } from './statement-view';
import { applicabilitiesByIds, applicabilitiesOf, statementEntries } from './statement-entries';

const approve: Act<StatementApproveInput, StatementVersion> = async (work, input) => {
  const { tx, organization, newId } = work;
  const standards = statementStandards(input.standard);
  const entries = await statementEntries(tx, organization.id, standards);
  const number = 1 + (await statementVersions.count(tx, organization.id, {}));
  const digest = contentDigest({ standards, entries });
  const context = { ...(await ruleContext(work, input)), entries, number, digest };
  const result = approveStatement(newId('StatementVersion'), input, context);
  if (!result.ok) return result;
  await statementVersions.insert(tx, [result.value]);
  await appendChange(work, 'StatementVersion', 'statementOfApplicabilityApprove', null, result.value);
  return result;
};

export const statementActs = { approve };

async function statementOf(
  tx: ReadTx,
  organizationId: string,
  standard: Standard | null,
): Promise<StatementOfApplicability> {
  const standards = statementStandards(standard);
  const rated = await applicabilitiesOf(tx, organizationId, standards);
  const entries = rated.map(({ entry }) => entry);
  const count = (holds: (entry: (typeof entries)[number]) => boolean) => entries.filter(holds).length;
  return {
    standards,
    entries,
    controls: entries.length,
    applicable: count(({ applicable }) => applicable === true),
    excluded: count(({ applicable }) => applicable === false),
    undecided: count(({ applicable }) => applicable === null),
    implemented: count(({ applicable, status }) => applicable === true && status === 'IMPLEMENTED'),
    atTarget: count(atTarget),
  };
}

async function differenceOf(
  tx: ReadTx,
  organizationId: string,
  fromId: string,
  toId: string | null,
): Promise<StatementDifference[] | null> {
  const from = await statementVersions.byId(tx, organizationId, fromId);
  const to = toId === null ? null : await statementVersions.byId(tx, organizationId, toId);
  if (from === null || (toId !== null && to === null)) return null;
  const after = to?.entries ?? (await statementEntries(tx, organizationId, from.standards));
  return statementDifferences(from.entries, after);
}

export const statementService = (parts: RegisterParts): ManagementServices['statement'] => ({
  versions: reader(parts.database, statementVersions),
  entriesByIds: ({ organizationId }, ids) => parts.database.read((tx) => applicabilitiesByIds(tx, organizationId, ids)),
  of: ({ organizationId }, standard) => parts.database.read((tx) => statementOf(tx, organizationId, standard)),
  difference: ({ organizationId }, fromId, toId) =>
    parts.database.read((tx) => differenceOf(tx, organizationId, fromId, toId)),
  rate: perform(parts, applicabilityActs.rate),
  draft: perform(parts, async (work, input): Promise<Result<StatementOfApplicability>> => {
    const drafted = await applicabilityActs.draft(work, input);
    return drafted.ok ? success(await statementOf(work.tx, work.organization.id, null)) : drafted;
  }),
  approve: perform(parts, statementActs.approve),
});
