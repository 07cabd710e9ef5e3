import { readControlRelevance } from '../../src/domain/index';
import { problemsOf, valueOf } from '../support/register';
import { readSeed } from './read-seed';

interface Catalogue {
  catalogue: string;
  items: { reference: string; kind: string; parent: string | null }[];
}

const file = readSeed<{ relevance: object[] }>('control-relevance.json');
const rows = valueOf(readControlRelevance(file));
const catalogues = new Map(
  ['enisa-threats', 'monarc-threats', 'mitre-atlas', 'owasp-llm-2025', 'ai-harms']
    .concat('iso-iec-27001-2022', 'iso-iec-42001-2023')
    .map((name) => readSeed<Catalogue>(`catalogues/${name}.json`))
    .map(({ catalogue, items }) => [catalogue, items]),
);

test('every row names a class of a catalogue, and controls of the standards', () => {
  for (const { catalogue, reference, controls } of rows) {
    expect(catalogues.get(catalogue)!.map((item) => item.reference)).toContain(reference);
    for (const [standard, references] of Object.entries(controls)) {
      const known = catalogues.get(standard)!.filter(({ kind }) => kind === 'CONTROL');
      expect(known.map((item) => item.reference)).toEqual(expect.arrayContaining(references));
    }
    expect(Object.values(controls).flat().length).toBeGreaterThan(1);
  }
});

test('every threat and harm of the five catalogues stands under a class of the table', () => {
  const classes = new Set(rows.map(({ catalogue, reference }) => `${catalogue} ${reference}`));
  for (const catalogue of ['ENISA_THREATS', 'MONARC_THREATS', 'MITRE_ATLAS', 'OWASP_LLM_2025', 'AI_HARMS']) {
    const tops = catalogues.get(catalogue)!.filter(({ parent }) => parent === null);
    for (const { reference } of tops) expect(classes).toContain(`${catalogue} ${reference}`);
  }
});

test('faults are named by their path', () => {
  const [first] = file.relevance;
  expect(problemsOf(readControlRelevance({ relevance: [first, first] })).map(({ path }) => path.join('.'))).toEqual([
    'relevance.1.reference',
  ]);
  const bad = { ...first, controls: { ISO_IEC_27001_2022: ['A.5.1', 'A.5.1'] } };
  expect(problemsOf(readControlRelevance({ relevance: [bad] })).map(({ path }) => path.join('.'))).toEqual([
    'relevance.0.controls.ISO_IEC_27001_2022.1',
  ]);
});
