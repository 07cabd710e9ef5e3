import { fault, type JsonObject, pathOf, readChoice, readNumber, readObject, type Reliability } from '../../engine';

const FORMULAS = ['fairCam', 'alternatingRenewal'] as const;
const KEYS = ['availability', 'failuresPerYear', 'daysToRestore', 'formula', 'variantEfficacy', 'mode'];
const MODES = ['averaged', 'stateful'] as const;
/** A stateful control that fails more often than daily has no outages to tell apart. */
const MOST_FAILURES = 365;

/**
 * The reliability of a control. Forms: a number (availability); `{ availability, variantEfficacy? }`;
 * `{ failuresPerYear, daysToRestore, formula, variantEfficacy?, mode? }`. Missing: always available. variantEfficacy: 0.
 * mode: 'averaged'; 'stateful' needs failuresPerYear, of at most 365.
 */
export function readReliability(control: JsonObject): Reliability | undefined {
  const value = control.fields.get('reliability');
  if (value === undefined || typeof value === 'number') {
    const availability = readNumber(control, 'reliability', 'probability', 1);
    return availability === undefined ? undefined : { availability, variantEfficacy: 0 };
  }
  const object = readObject(value, pathOf(control, 'reliability'), KEYS, control.faults);
  if (object === null) return undefined;
  const availability = readAvailability(object);
  const variantEfficacy = readNumber(object, 'variantEfficacy', 'probability', 0);
  const mode = object.fields.has('mode') ? readChoice(object, 'mode', MODES) : 'averaged';
  if (availability === undefined || variantEfficacy === undefined || mode === undefined) return undefined;
  if (mode === 'averaged') return { availability, variantEfficacy };
  return isStateful(object, availability) ? { availability, variantEfficacy, mode } : undefined;
}

/** Whether outages of this availability can be simulated; says so where they cannot. */
function isStateful(object: JsonObject, availability: Reliability['availability']): boolean {
  if (typeof availability === 'number') {
    const message = 'is missing: mode stateful needs failures and days; a stated availability tells of no outages';
    fault(object, 'failuresPerYear', 'MISSING', message);
    return false;
  }
  if (availability.failuresPerYear <= MOST_FAILURES) return true;
  const message = `must be in [0, ${MOST_FAILURES}] with mode stateful, found ${availability.failuresPerYear}`;
  fault(object, 'failuresPerYear', 'OUT_OF_RANGE', message);
  return false;
}

function readAvailability(object: JsonObject): Reliability['availability'] | undefined {
  const derived = ['failuresPerYear', 'daysToRestore', 'formula'].some((key) => object.fields.has(key));
  if (!derived) return readNumber(object, 'availability', 'probability');
  if (object.fields.has('availability')) {
    fault(object, 'availability', 'AMBIGUOUS', 'is stated and also derived from failuresPerYear; keep one of them');
  }
  const failuresPerYear = readNumber(object, 'failuresPerYear', 'nonNegative');
  const daysToRestore = readNumber(object, 'daysToRestore', 'nonNegative');
  const formula = readChoice(object, 'formula', FORMULAS);
  if (failuresPerYear === undefined || daysToRestore === undefined || formula === undefined) return undefined;
  if (formula === 'fairCam' && failuresPerYear > 365) {
    const message = `must be in [0, 365] with formula fairCam, found ${failuresPerYear}`;
    fault(object, 'failuresPerYear', 'OUT_OF_RANGE', message);
    return undefined;
  }
  return { failuresPerYear, daysToRestore, formula };
}
