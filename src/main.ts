#!/usr/bin/env node
import nodeModule from 'node:module';

// Node 22 and newer keep compiled code between runs; older ones go without.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const { runProcess } = await import('./cli/run-process.ts');
await runProcess(process);
