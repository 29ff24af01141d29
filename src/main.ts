#!/usr/bin/env node
// Node 22 and newer keep compiled code between runs; older ones, and the types used here, do not know the function.
const { enableCompileCache } = process.getBuiltinModule('node:module') as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

// A run of a second pays for compiling a function thoroughly only where most of the work is: by default the engine begins seven times sooner.
process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=500000');

const { runProcess } = await import('./cli/run-process.ts');
await runProcess(process);

export {}; // makes this file a module, which may await at its top level
