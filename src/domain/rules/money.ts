import type { Money } from '../money';
import { type Check, invalid, type Path, shown } from './check';
import { nameOf, objectOf, type Parse, required } from './fields';

function decimal(value: unknown, path: Path, check: Check): string | null {
  const written = String(value);
  if (/^\d{1,15}(\.\d{1,4})?$/.test(written)) return written;
  const bound = 'at least 0, with at most 15 digits before and 4 after the point';
  return invalid(
    check,
    path,
    'OUT_OF_RANGE',
    `${nameOf(path)} is ${shown(written)}; it must be a decimal number, ${bound}`,
  );
}

function ownCurrency(value: unknown, path: Path, check: Check): string | null {
  if (value === check.currency) return check.currency;
  const message = `${nameOf(path)} is ${shown(value)}; the register is kept in ${check.currency}`;
  return invalid(check, path, 'NOT_ALLOWED', message);
}

/** A cost: at least 0, at most 15 digits before and 4 after the point, in the organisation's currency. */
export const cost: Parse<Money> = objectOf({ amount: required(decimal), currency: required(ownCurrency) });
