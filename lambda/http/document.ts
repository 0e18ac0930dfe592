import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { describeCommands } from './commands/document.ts';
import type { OpenApiDocument } from './docs-page.ts';
import { groups } from './routes/index.ts';
import { serviceRoutes } from './routes/service.ts';
import { nameComponents } from './schemas/components.ts';
import { namedEstimateSchemas, namedOrderSchemas } from './schemas/published-orders.ts';

const description = `Coordinates public-interest text messages: applications and decisions, emergencies that are sent first and
accounted for afterwards, orders to operators with their receipts, the registry, and the history of everything.

Commands carry the \`version\` of the case that was looked at. An \`Idempotency-Key\` makes a command repeatable: the same
key with the same body gives the same answer, with another body 409. Every failure of the service is an RFC 9457 problem.

A gateway before it may answer in its place, with \`{"message": "…"}\` or a page: 401 (no token that it takes), 413, 429 (too
many requests), 431, 500, 502, 503, 504. Go by the status then: after 401 and 413 nothing was taken; after the others wait, and
repeat a command under its key.

Bodies are JSON in UTF-8 (RFC 8259); bytes that are not, and other charsets, are refused and never replaced.`;

const tags = [
  { name: 'applications', description: 'Non-emergency sends: drafted, submitted, decided, sent' },
  { name: 'emergencies', description: 'Sent first; reviewed afterwards' },
  { name: 'paperwork', description: 'The formalities after an emergency send' },
  { name: 'attachments', description: 'Scans of sealed documents, uploaded straight to the store and then verified' },
  { name: 'notices', description: 'Who has been told of a case outside the pages, and how that went' },
  { name: 'orders', description: 'What operators are told to do, and what they report' },
  {
    name: 'registry',
    description: 'Organisations, operators, standing authorities, holiday notices, duty rosters: two persons a change',
  },
  { name: 'history', description: 'The hash-chained commits behind everything' },
  { name: 'advice', description: 'Checks, figures, and who one is' },
  { name: 'service', description: 'The service itself; public' },
];

/** The OpenAPI 3.1 document of the whole API, whichever function serves a part of it, from the very schemas that check requests. */
export const openApiDocument = (): OpenApiDocument => {
  nameComponents();
  const registry = new OpenAPIRegistry();
  for (const { middleware: _, ...route } of [...groups.flatMap(({ routes }) => routes), ...serviceRoutes])
    registry.registerPath(route);
  describeCommands(registry);
  for (const [name, schema] of Object.entries(namedOrderSchemas()))
    registry.registerWebhook({
      method: 'post',
      path: name,
      tags: ['orders'],
      summary:
        'An order as an operator is handed it: the payload of a compact JWS, or the body of a message of its queue',
      request: { body: { required: true, content: { 'application/jose': { schema } } } },
      responses: { 200: { description: 'Taken; any 2xx is. Any 4xx: not taken.' } },
    });
  const { question, answer } = namedEstimateSchemas();
  registry.registerWebhook({
    method: 'post',
    path: 'estimate',
    tags: ['orders'],
    summary: 'How many phones are in an area now, as an operator that can is asked: the payload of a compact JWS',
    request: { body: { required: true, content: { 'application/jose': { schema: question } } } },
    responses: {
      200: { description: 'So many', content: { 'application/json': { schema: answer } } },
      default: { description: 'No answer: nobody waits longer than two seconds, and no send waits at all.' },
    },
  });
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'RFC 9068 access token of the OpenID Connect issuer; claims `sub`, `name`, `org`, `roles`.',
  });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Public-interest broadcast coordinator',
      version: '1',
      description,
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags,
  });
};
