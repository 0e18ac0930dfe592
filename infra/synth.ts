import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { App } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { coordinatorApp } from './coordinator-app.ts';

/** What of cdk.json the app is made with; a deployment reads the same file. */
const Cdk = z.object({ output: z.string(), context: z.record(z.string(), z.unknown()) });

/**
 * `npm run synth [-- --output <folder>]`: writes the app as a deployment would take it, needing neither an account nor the command
 * line of CDK. An error that a construct notes of itself is one here, as it is there. Its own folder is emptied before; one that is
 * named is written into.
 */
const { output, context } = Cdk.parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')));
/** What the command line asks of an app besides: where in its tree each resource stands, and which asset it is made of. */
const asked = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };
const { values } = parseArgs({ options: { output: { type: 'string' } } });
if (values.output === undefined) rmSync(output, { recursive: true, force: true });
const app = new App({ outdir: values.output ?? output, context: { ...context, ...asked }, analyticsReporting: false });
coordinatorApp(app);
const errors = app
  .synth()
  .stacksRecursively.flatMap(({ messages }) => messages)
  .filter(({ level }) => level === 'error');
for (const { id, entry } of errors) process.stderr.write(`${id}: ${String(entry.data)}\n`);
process.exitCode = errors.length === 0 ? 0 : 1;
