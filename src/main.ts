#!/usr/bin/env node
// Node 22 and newer keep compiled code between runs; older ones, and the types used here, do not know the function.
const { enableCompileCache } = process.getBuiltinModule('node:module') as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

// A run of a second pays for compiling a function thoroughly only where most of the work is. The engine of Node 20 begins seven times sooner unless it is told
// to wait; later engines do not know the word and would complain aloud.
if (process.versions.v8.startsWith('11.')) process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=500000');

const { runProcess } = await import('./cli/run-process.ts');
await runProcess(process);

export {}; // makes this file a module, which may await at its top level
