import { refusal, type Result } from '../domain/index';
import { evidenceWithout, learnRegister } from '../simulation/index';
import { evidenceIn } from './evidence';
import type { EvidenceEffect, EvidenceEffectInput } from './evidence-effects';
import type { QuantifiedParts } from './quantified-parts';
import { compareRegisters, readComparison } from './scenario-compare';
import type { Caller } from './services';
import { statedSnapshotIn } from './snapshot';

/** The residual year without one item of evidence beside that with it; nothing is stored. */
export async function effectOfEvidence(
  parts: QuantifiedParts,
  caller: Caller,
  input: EvidenceEffectInput,
): Promise<Result<EvidenceEffect>> {
  const { evidenceId } = input;
  const [stated, evidence] = await parts.database.read(async (tx) => [
    await statedSnapshotIn(tx, caller.organizationId, parts.now()),
    await evidenceIn(tx, caller.organizationId),
  ]);
  const asked = readComparison(input, 1);
  const { incidents, exposures, tests, readings, findings, assessments } = evidence;
  const known = [incidents, exposures, tests, readings, findings, assessments].some((items) =>
    items.some(({ id }) => id === evidenceId),
  );
  const problems = asked.ok ? [] : asked.problems;
  if (!known) {
    const message = `no evidence ${JSON.stringify(evidenceId)} exists`;
    problems.push({ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path: ['evidenceId'], id: evidenceId });
  }
  if (!asked.ok || problems.length > 0) return refusal(...problems);
  const without = learnRegister(stated, evidenceWithout(evidence, evidenceId)).snapshot;
  const withIt = { id: null, name: 'With it', path: [], register: learnRegister(stated, evidence).snapshot };
  return compareRegisters(parts, caller, { ...asked.value, base: without }, [withIt]);
}
