import { frequencyOf } from '../distributions/build';
import type { Fault } from '../fault';
import type { ModelDraft } from './draft';
import { forRepeats, pairKey } from './repeats';

/** Repair and factor of larger matrices take too long. */
const MOST_RISKS = 100;

/** Correlations between risks that are not there, that are one, that have no events of their own, or that are named before. */
export function dependenceFaults({ risks, dependence }: ModelDraft): Fault[] {
  const pairs = dependence?.correlations ?? [];
  const known = new Map(risks.map((risk) => [risk.id, risk]));
  const faults: Fault[] = [];
  pairs.forEach(({ between }, i) => {
    const path = `dependence.correlations[${i}].between`;
    between?.forEach((id, end) => {
      const risk = known.get(id);
      if (risk === undefined) {
        faults.push({ code: 'DANGLING_REFERENCE', path: `${path}[${end}]`, message: `no risk "${id}" in this model` });
      } else if (risk.frequency && !(frequencyOf(risk.frequency).mean > 0)) {
        const message = `"${id}" has no events of its own (rate 0), so their number is correlated with nothing`;
        faults.push({ code: 'OUT_OF_RANGE', path: `${path}[${end}]`, message });
      }
    });
    if (between && between[0] === between[1]) {
      const message = `must name two risks, found "${between[0]}" twice`;
      faults.push({ code: 'DUPLICATE_REFERENCE', path, message });
    }
  });
  forRepeats(
    pairs,
    ({ between }) => between && pairKey(...([...between].sort() as [string, string])),
    (i, first) => {
      const message = `correlations[${first}] already joins these two risks`;
      faults.push({ code: 'DUPLICATE_REFERENCE', path: `dependence.correlations[${i}].between`, message });
    },
  );
  const joined = new Set(pairs.flatMap(({ between }) => between ?? [])).size;
  if (joined > MOST_RISKS) {
    const message = `must join at most ${MOST_RISKS} risks, found ${joined}`;
    faults.push({ code: 'OUT_OF_RANGE', path: 'dependence.correlations', message });
  }
  return faults;
}
