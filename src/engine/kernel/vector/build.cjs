// Compiles the vector kernel to WebAssembly and writes it as text into binary.ts, so that no file is looked up at run time.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const folder = mkdtempSync(join(tmpdir(), 'riskweave-kernel-'));
const output = join(folder, 'kernel.wasm');
const compiler = require.resolve('assemblyscript/bin/asc.js');
const options =
  '-O3 --converge --noAssert --runtime stub --enable simd --uncheckedBehavior always --lowMemoryLimit 65536'.split(' ');
const run = spawnSync(process.execPath, [compiler, join(__dirname, 'assembly', 'index.ts'), '-o', output, ...options], {
  stdio: 'inherit',
});
if (run.status !== 0) process.exit(run.status ?? 1);
const text = readFileSync(output).toString('base64');
rmSync(folder, { recursive: true });
writeFileSync(
  join(__dirname, 'binary.ts'),
  `/** The compiled vector kernel, written by build.cjs. */\nexport const BINARY =\n  '${text}';\n`,
);
