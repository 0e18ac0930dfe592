import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { bundling } from '../infra/bundling.ts';
import { entries } from '../infra/entries.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Entry = { readonly name: string } & Pick<BuildOptions, 'entryPoints' | 'stdin'>;

/** Every function that is deployed. */
export const functions: readonly Entry[] = entries.map((name) => ({
  name,
  entryPoints: [`lambda/handlers/${name}.ts`],
}));

/** The least that answers a request from the journal: what every function's load is weighed against. */
export const bare: Entry = {
  name: 'bare',
  stdin: {
    resolveDir: root,
    loader: 'ts',
    contents: `
      import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
      import { Hono } from 'hono';
      import { handle } from 'hono/aws-lambda';
      import { createDynamoDB, limits } from './lambda/adapters/sdk-clients.ts';
      const client = createDynamoDB(limits.background);
      const app = new Hono();
      app.post('/', async (context) => {
        await client.send(new PutItemCommand({ TableName: 'journal', Item: {} }));
        return context.json(await client.send(new QueryCommand({ TableName: 'journal' })));
      });
      export const handler = handle(app);`,
  },
};

/** `carries`: the files that are in it, each with the bytes it takes there. */
export type Bundle = { readonly text: string; readonly carries: readonly (readonly [file: string, bytes: number])[] };

/** A function as a deployment bundles it. */
export const bundle = async ({ name: _name, ...entry }: Entry): Promise<Bundle> => {
  const { banner, ...options } = bundling;
  const made = await build({
    ...entry,
    ...options,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    banner: { js: banner },
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const inputs = Object.values(made.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    text: made.outputFiles[0]?.text ?? '',
    carries: inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const).filter(([, bytes]) => bytes > 0),
  };
};
