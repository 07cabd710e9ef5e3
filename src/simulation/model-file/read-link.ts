import { type JsonObject, readNumber, readText } from '../../engine';
import { stated } from './entries';

export const LINK_KEYS = ['from', 'to', 'probability', 'meanEvents'];

/** A cascade link as far as it can be read: exactly one of `probability` and `meanEvents` must be stated. */
export function readLink(object: JsonObject) {
  const byProbability = object.fields.has('probability');
  const byMean = object.fields.has('meanEvents');
  if (byProbability && byMean) {
    const message = 'states both probability and meanEvents; keep the one that is meant';
    object.faults.push({ code: 'AMBIGUOUS', path: object.path, message });
  }
  if (!byProbability && !byMean) {
    const message = 'needs probability (at most one child) or meanEvents (Poisson children)';
    object.faults.push({ code: 'MISSING', path: object.path, message });
  }
  return stated({
    from: readText(object, 'from'),
    to: readText(object, 'to'),
    probability: byProbability ? readNumber(object, 'probability', 'probability') : undefined,
    meanEvents: byMean ? readNumber(object, 'meanEvents', 'nonNegative') : undefined,
  });
}
