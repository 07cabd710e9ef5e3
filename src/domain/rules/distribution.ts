import { type Checked, checkDriver, checkFrequency, checkSeverity, type DriverSpec } from '../../engine/index';
import type { FrequencySpec, SeveritySpec } from '../../engine/index';
import type { Check, Path } from './check';
import { nameOf, type Parse } from './fields';

/**
 * The engine's one declaration of the distributions decides which parameters are good; here its faults become
 * problems with the path of the input. `fieldOf` says in which field of the input a parameter stands, where the
 * input has other words for it than the model file.
 */
type FieldOf = (parameter: string) => string;

const same: FieldOf = (parameter) => parameter;

export function checkedSeverity(spec: unknown, path: Path, check: Check, fieldOf = same): SeveritySpec | null {
  return settled(checkSeverity(spec, ''), path, check, fieldOf);
}

export function checkedFrequency(spec: unknown, path: Path, check: Check, fieldOf = same): FrequencySpec | null {
  return settled(checkFrequency(spec, ''), path, check, fieldOf);
}

export function checkedDriver(spec: unknown, path: Path, check: Check, fieldOf = same): DriverSpec | null {
  return settled(checkDriver(spec, ''), path, check, fieldOf);
}

export const driverDistribution: Parse<DriverSpec> = (value, path, check) => checkedDriver(value, path, check);

function settled<Spec>(checked: Checked<Spec>, path: Path, check: Check, fieldOf: FieldOf): Spec | null {
  if ('spec' in checked) return checked.spec;
  for (const { code, path: place, message } of checked.faults) {
    const [first, ...rest] = steps(place);
    const field = first === undefined ? '' : fieldOf(first);
    const at = [...path, ...(field === '' ? [] : [field]), ...rest];
    check.problems.push({ type: 'INVALID_INPUT', code, message: `${nameOf(at)} ${message}`, path: at });
  }
  return null;
}

/** `components[0].mu` as its steps. */
function steps(path: string): string[] {
  return path.match(/[^.[\]"]+/g) ?? [];
}
