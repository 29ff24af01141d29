import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/own-temporary-folder.ts'],
    // tests that open a workbook in LibreOffice or Python need seconds on a small machine
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/domain/**': { lines: 100, branches: 100 },
        'src/rules/**': { lines: 100, branches: 100 },
        'src/app/**': { lines: 90, branches: 90 },
        'src/report/**': { lines: 90, branches: 90 },
        'src/cli/**': { lines: 90, branches: 90 },
      },
    },
  },
});
