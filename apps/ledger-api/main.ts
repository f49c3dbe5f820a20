import 'reflect-metadata';
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runServer } = await import('./run-server.ts');
process.exitCode = await runServer(process.argv.slice(2), process.env);
