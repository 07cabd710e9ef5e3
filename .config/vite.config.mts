import { defineConfig } from 'vite';

/**
 * The command line and its worker threads in two files instead of hundreds: a short command spends much of its time on
 * loading modules. `dist/cli/index.js` takes the place of what tsc wrote there; its threads load `dist/tasks.js`, which lies
 * from it where `simulation/tasks` lies from `simulation/runners/pool`. The server is loaded as tsc wrote it.
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
        tasks: 'src/simulation/tasks.ts',
      },
      external: ['../server/index.js'],
      output: { format: 'cjs', entryFileNames: '[name].js' },
    },
  },
});
