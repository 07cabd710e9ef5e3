import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

function cruise(target: string): Violation[] {
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = ['--config', '.config/dependency-cruiser.cjs', '--output-type', 'json', target];
  try {
    const output = execFileSync(process.execPath, [cruiser, ...args], { cwd: root, maxBuffer: 1 << 28 });
    return JSON.parse(output.toString()).summary.violations;
  } catch (error) {
    // The command exits with the number of violations; its report is still on standard output.
    const { stdout } = error as { stdout: Buffer };
    return JSON.parse(stdout.toString()).summary.violations;
  }
}

test('every import keeps to the rooms', () => {
  const violations = cruise('src').map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  expect(violations).toEqual([]);
}, 120_000);

test('the pure rooms know no clock and no chance', () => {
  const offenders = ['engine', 'domain', 'planning'].flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('jobs/'))
      .filter((file) =>
        /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/.test(
          readFileSync(join(root, 'src', room, file), 'utf8'),
        ),
      ),
  );
  expect(offenders).toEqual([]);
});

test('decorators stay in the API', () => {
  const offenders = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('api/') && !file.startsWith('web/'))
    .filter((file) => /^\s*@[A-Z]\w*\(/m.test(readFileSync(join(root, 'src', file), 'utf8')));
  expect(offenders).toEqual([]);
});
