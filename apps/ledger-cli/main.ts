#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Most of a short command's time is loading modules: keep them compiled between runs.
enableCompileCache();
const { runCli } = await import('./run-cli.ts');
process.exitCode = await runCli(process.argv, process.env);
