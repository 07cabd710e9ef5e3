import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/engine';
import { HEADER } from '../../src/engine/kernel/count-table';
import { DIRECT_OCTAVE, HIGHEST_OCTAVE, halfRows, octaveRow, ROW_FLOATS } from '../../src/engine/kernel/table-layout';

/** The yardstick's tables have octaves 0 to HIGHEST_OCTAVE of 2^BITS segments each. */
const BITS = 4;
const ROWS_OF_A_HALF = ((HIGHEST_OCTAVE + 1) << BITS) + 1;

/** Compiles the native yardstick for the plan; null where there is no g++ or no AVX2. Its cost is CPU time per event. */
export function nativeCost(plan: Plan, blocks: number): () => number | null {
  const folder = mkdtempSync(join(tmpdir(), 'riskweave-native-'));
  const program = join(folder, 'native');
  const source = join(process.cwd(), 'benchmarks', 'yardsticks', 'native.cpp');
  const { status } = spawnSync('g++', ['-O3', '-march=x86-64-v3', '-std=c++17', source, '-o', program]);
  if (status !== 0) return () => null;
  const input = join(folder, 'plan.bin');
  writeFileSync(input, planBytes(plan, blocks));
  return () => {
    const run = spawnSync(program, [input], { encoding: 'utf8' });
    return run.status === 0 ? (JSON.parse(run.stdout) as { cpuNsPerEvent: number }).cpuNsPerEvent : null;
  };
}

/** The plan as the yardstick reads it: risks whose tables have 2^BITS segments an octave, the others by the nearest that has. */
function planBytes({ risks, quantiles, counts }: Plan, blocks: number): Buffer {
  const parts: Buffer[] = [Buffer.from(Uint32Array.of(risks.key.length, blocks, ROWS_OF_A_HALF).buffer)];
  const usual = quantiles.bits.indexOf(BITS);
  risks.key.forEach((key, risk) => {
    const own = risks.severity[risk]!;
    const table = quantiles.bits[own] === BITS ? own : usual;
    const at = risks.counts[risk]!;
    const length = counts[at + 1]!;
    const first = ROW_FLOATS * quantiles.row[table]!;
    parts.push(Buffer.from(Float64Array.of(quantiles.scale[table]!).buffer));
    parts.push(Buffer.from(Uint32Array.of(key, length, counts[at]!).buffer));
    parts.push(Buffer.from(Float64Array.from(counts.subarray(at + HEADER, at + HEADER + length)).buffer));
    parts.push(Buffer.from(rowsOf(quantiles.rows, first).buffer));
  });
  return Buffer.concat(parts);
}

/** The rows of a table that words reach without fresh bits; the octaves below and segments with a jump, both rare, are zero. */
function rowsOf(rows: Float32Array, first: number): Float32Array {
  const direct = (HIGHEST_OCTAVE + 1 - DIRECT_OCTAVE) << BITS;
  const own = new Float32Array(2 * ROWS_OF_A_HALF * ROW_FLOATS);
  for (const half of [0, 1]) {
    const from = first + ROW_FLOATS * (half * halfRows(BITS) + octaveRow(DIRECT_OCTAVE, BITS));
    const to = ROW_FLOATS * (half * ROWS_OF_A_HALF + (DIRECT_OCTAVE << BITS));
    own.set(rows.subarray(from, from + ROW_FLOATS * (direct + 1)), to);
  }
  return own.map((x) => (Number.isNaN(x) ? 0 : x));
}
