// Compiles the vector code of the simulation and of the exact method to WebAssembly and writes each as text into binary.ts
// beside its sources, so that no file is looked up at run time.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const options =
  '-O3 --converge --noAssert --runtime stub --enable simd --uncheckedBehavior always --lowMemoryLimit 65536'.split(' ');
const compiler = require.resolve('assemblyscript/bin/asc.js');

for (const room of [__dirname, join(__dirname, '../../exact/vector')]) {
  const folder = mkdtempSync(join(tmpdir(), 'riskweave-kernel-'));
  const output = join(folder, 'kernel.wasm');
  const run = spawnSync(process.execPath, [compiler, join(room, 'assembly', 'index.ts'), '-o', output, ...options], {
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  const text = readFileSync(output).toString('base64');
  rmSync(folder, { recursive: true });
  writeFileSync(
    join(room, 'binary.ts'),
    `/** The compiled vector code, written by build.cjs. */\nexport const BINARY =\n  '${text}';\n`,
  );
}
