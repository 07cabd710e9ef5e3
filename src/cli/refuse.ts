import type { Refusal } from '../simulation/index';

const REFUSED = 1;

/** Every problem on a line of standard error; with `json` also as an object on standard output. Answers the exit status. */
export function refuse(problems: readonly Refusal[], json: boolean): number {
  for (const { code, path, message } of problems) process.stderr.write(`${path}: ${message} [${code}]\n`);
  if (json) {
    const listed = problems.map(({ code, path, message }) => ({ code, path, message }));
    process.stdout.write(`${JSON.stringify({ problems: listed })}\n`);
  }
  return REFUSED;
}
