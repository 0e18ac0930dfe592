import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { apiDocument } from './api-document.ts';
import { declarationOf, Schema, typeOf } from './typescript-types.ts';

const target = fileURLToPath(new URL('../api/schema.ts', import.meta.url));

const Content = z.record(z.string(), z.object({ schema: Schema }));
const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: Schema });
const Operation = z.object({
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
});
type Operation = z.infer<typeof Operation>;
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

const jsonType = (content: z.infer<typeof Content> | undefined): string => {
  const schema = content?.['application/json']?.schema;
  return schema === undefined ? 'undefined' : typeOf(schema);
};

const parametersIn = (place: string, { parameters }: Operation): string => {
  const own = parameters.filter((parameter) => parameter.in === place);
  const members = own.map(
    ({ name, required, schema }) => `readonly '${name}'${required ? '' : '?'}: ${typeOf(schema)} | undefined;`,
  );
  return members.length === 0 ? 'undefined' : `{ ${members.join(' ')} }`;
};

const operationType = (path: string, method: string, operation: Operation): string => {
  const [, success] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? [];
  return `'${method.toUpperCase()} ${path}': {
    readonly path: ${parametersIn('path', operation).replaceAll(' | undefined', '')};
    readonly query: ${parametersIn('query', operation)};
    readonly body: ${jsonType(operation.requestBody?.content)};
    readonly answer: ${jsonType(success?.content)};
  };`;
};

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const formatted = (text: string): string =>
  execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${target}`], { input: text, encoding: 'utf8' });

/** The text of console/api/schema.ts: every schema of the document, and the table of its operations. */
const schemaText = (): string => {
  const { paths, components } = Document.parse(JSON.parse(JSON.stringify(apiDocument)));
  const operations = Object.entries(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, own]) => operationType(path, method, own)))
    .toSorted();
  const declarations = Object.entries(components.schemas)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, schema]) => declarationOf(name, schema));
  const heading = '// Made from the OpenAPI document by `npm run api:types`; a test fails when the two part ways.';
  return formatted(
    `${heading}\n\n${declarations.join('\n\n')}\n\n/** By method and path. */\nexport type Operations = {\n${operations.join('\n')}\n};\n`,
  );
};

const text = schemaText();
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('console/api/schema.ts is not what the document says: run `npm run api:types`\n');
  process.exitCode = 1;
}
