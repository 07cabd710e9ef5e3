import type { ControlRelevance } from '../control-relevance';
import { refusal, type Result, success } from '../problem';
import { startCheck } from './check';
import { type Fields, listed, objectOf, parseNew, required } from './fields';
import { distinctBy, listOf, setOf, text } from './values';

const reference = text(100);

const RELEVANCE: Fields<ControlRelevance> = {
  catalogue: required(text(50)),
  reference: required(reference),
  controls: required(
    objectOf<ControlRelevance['controls']>({
      ISO_IEC_27001_2022: listed(setOf(reference, 93)),
      ISO_IEC_42001_2023: listed(setOf(reference, 38)),
    }),
  ),
};

/** The rows of a file, each class once; or every fault with its path in the file. */
export function readControlRelevance(content: unknown): Result<ControlRelevance[]> {
  const check = startCheck({ organizationId: '', currency: '', now: new Date(0), known: new Set() });
  const file = { relevance: required(listOf(objectOf(RELEVANCE), 1_000)) };
  const { relevance } = parseNew<{ relevance: ControlRelevance[] }>(file, content, check);
  const key = (row: ControlRelevance) => `${row.catalogue} ${row.reference}`;
  const distinct = relevance && distinctBy(relevance, key, ['relevance'], check, 'reference');
  return distinct && check.problems.length === 0 ? success(distinct) : refusal(...check.problems);
}
