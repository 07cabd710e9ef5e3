import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineJob, type ReadResult, type TaskAnswer, type TaskName, type TaskOrder } from '../../src/planning';

export function oracleText(name: string): string {
  return readFileSync(join(__dirname, 'oracles', name), 'utf8');
}

export function oracle(name: string): any {
  return JSON.parse(oracleText(name));
}

/** The instance that was read; fails with its faults otherwise. */
export function instanceOf<Instance>(read: ReadResult<Instance>): Instance {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.instance;
}

/** Plans in this thread, with time enough for a busy machine. */
export function plan<Name extends TaskName>(name: Name, order: TaskOrder<Name>): Promise<TaskAnswer<Name>> {
  return inlineJob(name, order, { seconds: 50 });
}

/** Every list of one number from 0 to below each radix. */
export function* countings(radices: readonly number[]): Generator<number[]> {
  const total = radices.reduce((product, radix) => product * radix, 1);
  for (let code = 0; code < total; code++) {
    let rest = code;
    yield radices.map((radix) => {
      const digit = rest % radix;
      rest = Math.floor(rest / radix);
      return digit;
    });
  }
}
