import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // The documents of schema/operations are read from outside this folder.
  server: { fs: { allow: ['../..'] } },
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
