import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli';

export interface Ran {
  status: number;
  out: string;
  err: string;
}

/** Runs the command in this process and catches what it prints. */
export function run(...args: string[]): Promise<Ran> {
  return catching(() => runCommand(args));
}

/** Catches what is printed until the promised exit status comes. */
export async function catching(work: () => Promise<number>): Promise<Ran> {
  let [out, err] = ['', ''];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
  try {
    const status = await work();
    return { status, out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** A file with this content (JSON unless it is a text). */
export function file(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'riskweave-')), 'model.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
