import { invalid } from './check';
import { nameOf, type Parse } from './fields';
import { day } from './values';

/** A calendar day (UTC) that is not after today. */
export const pastDay: Parse<string> = (value, path, check) => {
  const given = day(value, path, check);
  const today = check.now.toISOString().slice(0, 10);
  if (given === null || given <= today) return given;
  return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${given}; it must not be after today, ${today}`);
};

/** A calendar day (UTC) after today. */
export const futureDay: Parse<string> = (value, path, check) => {
  const given = day(value, path, check);
  const today = check.now.toISOString().slice(0, 10);
  if (given === null || given > today) return given;
  return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${given}; it must be after today, ${today}`);
};
