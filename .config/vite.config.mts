import { defineConfig } from 'vite';

/**
 * The command line and its worker threads in few files instead of hundreds: a short command spends much of its time on
 * loading modules. `dist/cli/index.js` takes the place of what tsc wrote there; its threads load `dist/tasks.js`, which lies
 * from it where `simulation/tasks` lies from `simulation/runners/pool`. Plans, loaded when one is asked for, are
 * `dist/cli/plan-run.js`, whose thread lies beside it as `planning/jobs/worker` beside `thread`. The server is loaded as tsc wrote it.
 */
export default defineConfig({
  publicDir: false,
  // Other packages are left where they are: they may look for files of their own.
  ssr: { noExternal: ['commander', 'simple-statistics'] },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: {
        'cli/index': 'src/cli/index.ts',
        'cli/plan-run': 'src/cli/plan-run.ts',
        'cli/worker': 'src/planning/jobs/worker.ts',
        tasks: 'src/simulation/tasks.ts',
      },
      external: ['../server/index.js'],
      output: { format: 'cjs', entryFileNames: '[name].js' },
    },
  },
});
