import { defineConfig } from 'vitest/config';

/** The tests against a real Slurm, which `.ci/slurm` starts: `npm run test:slurm`. */
export default defineConfig({
  test: {
    include: ['test/slurm/**/*.slurm.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
