import { invalid, shown } from './check';
import { nameOf, type Parse } from './fields';

/** A SHA-256 digest as 64 hexadecimal digits, kept in small letters. */
export const sha256: Parse<string> = (value, path, check) =>
  typeof value === 'string' && /^[0-9a-fA-F]{64}$/.test(value)
    ? value.toLowerCase()
    : invalid(check, path, 'MALFORMED', `${nameOf(path)} must be 64 hexadecimal digits, not ${shown(value)}`);
