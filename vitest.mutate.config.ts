import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of rules and values alone: what else sees a mutant sees it through the same functions, only slower. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^(?:\.{1,2}\/)+(?:domain\/)?read-once\.ts$/u,
        replacement: fileURLToPath(new URL('test/support/read-every-time.ts', import.meta.url)),
      },
    ],
  },
  test: {
    globalSetup: ['test/support/own-temporary-folder.ts'],
    include: [
      'test/rules/**/*.test.ts',
      'test/unit/values/**/*.test.ts',
      'test/unit/status/**/*.test.ts',
      'test/unit/decode/**/*.test.ts',
    ],
    exclude: [
      // starts processes that read the sources as text, which mutants would not reach
      'test/rules/scripts.test.ts',
      // tests that readings are kept, which they are not here
      'test/rules/readings.test.ts',
      // run thousands of rows for every mutant; a mutant must fall to a table
      'test/rules/properties.test.ts',
      'test/rules/planted-duplicates.test.ts',
      'test/unit/values/many-near-duplicates.test.ts',
    ],
    testTimeout: 30_000,
    // Each mutant is a run of its own already; loading every module anew for every test file of it takes four times as long. Mutants of values that
    // are made while a module loads cannot be told apart this way, and are ignored anyhow (`ignoreStatic`).
    isolate: false,
  },
});
