import type { Fault } from '../fault';
import type { ModelDraft } from './draft';

/** Controls of one coverage group that state different coverages: they cover the same assets, so the share is one. */
export function coverageFaults(draft: ModelDraft): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, { index: number; coverage: number }>();
  draft.controls.forEach(({ coverage, coverageGroup }, index) => {
    if (coverage === undefined || coverageGroup === undefined) return;
    const earlier = first.get(coverageGroup);
    if (earlier === undefined) {
      first.set(coverageGroup, { index, coverage });
    } else if (earlier.coverage !== coverage) {
      const stated = `controls[${earlier.index}] states ${earlier.coverage} for group "${coverageGroup}"`;
      const message = `must equal the coverage of its group: ${stated}, found ${coverage}`;
      faults.push({ code: 'COVERAGE_MISMATCH', path: `controls[${index}].coverage`, message });
    }
  });
  return faults;
}
