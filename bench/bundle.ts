import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundling } from '../infra/bundling.ts';
import { entries } from '../infra/entries.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Entry = { readonly name: string } & Pick<
  BuildOptions,
  'entryPoints' | 'stdin' | 'splitting' | 'minifyIdentifiers' | 'keepNames'
>;

/** Every function that is deployed. */
export const functions: readonly Entry[] = entries.map((name) => ({
  name,
  entryPoints: { index: `lambda/handlers/${name}.ts` },
}));

/** The least that answers a request from the journal, bundled as the functions are. */
export const bareApart: Entry = {
  name: 'bare, as deployed',
  stdin: {
    resolveDir: root,
    loader: 'ts',
    contents: `
      import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
      import { Hono } from 'hono';
      import { handle } from 'hono/aws-lambda';
      import { createDynamoDB } from './lambda/adapters/clients/dynamodb.ts';
      import { limits } from './lambda/adapters/clients/limits.ts';
      const client = createDynamoDB(limits.background);
      const app = new Hono();
      app.post('/', async (context) => {
        await client.send(new PutItemCommand({ TableName: 'journal', Item: {} }));
        return context.json(await client.send(new QueryCommand({ TableName: 'journal' })));
      });
      export const handler = handle(app);`,
  },
};

/**
 * The same in one file, as functions were bundled when the aims were set: what every function's load is weighed against, however
 * they are bundled since.
 */
export const bare: Entry = { ...bareApart, name: 'bare', splitting: false, minifyIdentifiers: true, keepNames: true };

/** What is loaded with a function, file by file; what it asks for later is not among them. */
export type Bundle = {
  /** The file that exports the handler. */
  readonly entry: string;
  readonly kilobytes: number;
  /** What is in it, each with the bytes it takes there. */
  readonly carries: readonly (readonly [file: string, bytes: number])[];
  /** What it asks `require` for while it runs, be it later. */
  readonly requires: readonly string[];
};

type Outputs = Metafile['outputs'];

/** A file and those that come with it. */
const loadedWith = (outputs: Outputs, file: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (at: string): void => {
    if (found.has(at)) return;
    found.add(at);
    for (const { path, kind } of outputs[at]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) visit(path);
  };
  visit(file);
  return found;
};

/** What esbuild tells of the files of a function. */
export const bundleOf = ({ outputs }: Metafile): Bundle => {
  const entry = Object.keys(outputs).find((file) => /(?:^|\/)(?:index|stdin)\.mjs$/.test(file)) ?? null;
  if (entry === null) throw new Error('esbuild made no entry');
  const files = [...loadedWith(outputs, entry)].flatMap((file) => outputs[file] ?? []);
  const carries = files.flatMap(({ inputs }) => Object.entries(inputs));
  return {
    entry: join(root, entry),
    kilobytes: Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000),
    carries: carries
      .map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const)
      .filter(([, bytes]) => bytes > 0),
    requires: Object.values(outputs).flatMap(({ imports }) =>
      imports.flatMap(({ path, kind }) => (kind === 'require-call' ? [path] : [])),
    ),
  };
};

/** A function as a deployment bundles it, written into `folder`. */
export const bundle = async ({ name: _name, ...code }: Entry, folder: string): Promise<Bundle> => {
  const { metafile } = await build({ ...bundling, ...code, absWorkingDir: root, outdir: folder, metafile: true });
  return bundleOf(metafile);
};
