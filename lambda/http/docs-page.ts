import type { OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import * as z from 'zod';
import { escapeHtml, htmlPage } from './page.ts';

/** The description of the API, OpenAPI 3.1. */
export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const Content = z.record(z.string(), z.object({ schema: z.unknown() }));

/** As much of an operation as the page shows. */
const Operation = z.object({
  summary: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
  security: z.array(z.unknown()).default([]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: z.unknown() }))
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
});
type Operation = z.infer<typeof Operation>;

const Methods = z.record(z.string(), Operation);

const reference = /"\$ref": "#\/components\/schemas\/(\w+)"/g;

const showSchema = (schema: unknown): string =>
  escapeHtml(JSON.stringify(schema, null, 2) ?? '').replaceAll(
    /&quot;\$ref&quot;: &quot;#\/components\/schemas\/(\w+)&quot;/g,
    (_, name: string) => `<a href="#schema-${name}">${name}</a>`,
  );

/** A named schema as a link, any other as its text. */
const schemaLink = (content: z.infer<typeof Content> | undefined): string => {
  const text = JSON.stringify(Object.values(content ?? {})[0]?.schema ?? null, null, 1);
  const name = [...text.matchAll(reference)][0]?.[1];
  return name === undefined ? '' : `<a href="#schema-${name}">${name}</a>`;
};

const parameterRow = ({ name, in: place, required, schema }: Operation['parameters'][number]): string =>
  `<tr><td><code>${escapeHtml(name)}</code></td><td>${place}${required ? ', required' : ''}</td><td><code>${escapeHtml(JSON.stringify(schema) ?? '')}</code></td></tr>`;

const responseRow = ([status, response]: readonly [string, Operation['responses'][string]]): string =>
  `<tr><td>${status}</td><td>${escapeHtml(response.description)}</td><td>${schemaLink(response.content)}</td></tr>`;

const showOperation = (path: string, method: string, operation: Operation): string => `
<h3><code><span class="method">${method}</span> ${escapeHtml(path)}</code></h3>
<p>${escapeHtml(operation.summary)}. ${escapeHtml(operation.description)}${operation.security.length === 0 ? ' Public.' : ''}</p>
${operation.requestBody === undefined ? '' : `<p>Body: ${schemaLink(operation.requestBody.content)}</p>`}
${operation.parameters.length === 0 ? '' : `<table>${operation.parameters.map(parameterRow).join('')}</table>`}
<table>${Object.entries(operation.responses).map(responseRow).join('')}</table>`;

/** The document as a page to read: every operation under its first tag, then every schema. */
export const docsPage = (document: OpenApiDocument): string => {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(Methods.parse(item)).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = (document.tags ?? []).map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags[0] === name);
    const shown = own.map(({ path, method, operation }) => showOperation(path, method, operation)).join('');
    return own.length === 0 ? '' : `<h2>${escapeHtml(name)}</h2><p>${escapeHtml(description ?? '')}</p>${shown}`;
  });
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => `<h3 id="schema-${name}">${name}</h3><pre>${showSchema(schema)}</pre>`,
  );
  const { title, description = '' } = document.info;
  const head = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(description).replaceAll('\n\n', '</p><p>')}</p>`;
  return htmlPage(
    title,
    `${head}<p><a href="/openapi.json">openapi.json</a></p>${sections.join('')}<h2>Schemas</h2>${schemas.join('')}`,
  );
};
