import { defineConfig } from 'vitest/config';

/** The tests of rules and values alone: what else sees a mutant sees it through the same functions, only slower. */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts', 'test/unit/values/**/*.test.ts', 'test/unit/status/**/*.test.ts'],
    // this file starts processes that read the sources as text, which mutants would not reach
    exclude: ['test/rules/scripts.test.ts'],
    testTimeout: 30_000,
  },
});
