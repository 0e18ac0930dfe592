import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createJournal } from '../lambda/adapters/journal-table.ts';
import { createSentLately } from '../lambda/adapters/sent-lately.ts';
import { createPublisher } from '../lambda/adapters/sns-publisher.ts';
import { emergencyCommits } from '../lambda/domain/journal/emergency-commits.ts';
import { createEmergencyApp } from '../lambda/http/emergency-app.ts';
import { createTokenVerifier } from '../lambda/http/token.ts';
import { viewsTable } from '../lambda/resource-names.ts';
import { apiAudience } from '../local/identity/configuration.ts';
import { closeServer, listenLocally, loopback } from '../local/ports.ts';
import type { Runtime } from '../local/runtime.ts';
import type { Floor, FloorClients } from './floor.ts';

export type Alone = { readonly url: string; readonly stop: () => Promise<void> };

const withinMs = 10_000;

const raise = (_: unknown, cause?: unknown): never => {
  throw cause;
};

/** The emergency function as on AWS: the same app and register, but nobody behind its table and topic in this process. */
export const startAlone = async (
  { core, issuer }: Runtime,
  clients: FloorClients,
  { table, topic }: Floor,
): Promise<Alone> => {
  const app = createEmergencyApp({
    ...core,
    journal: createJournal(clients.dynamodb, table, emergencyCommits),
    lately: createSentLately(
      {
        dynamodb: clients.dynamodb,
        journalTable: table,
        viewsTable: viewsTable.name,
        onUnreadableRow: raise,
        withinMs,
      },
      emergencyCommits,
    ),
    onNotCompared: raise,
    publisher: createPublisher(clients.sns, { live: topic, exercise: topic }),
    onUnreadable: () => undefined,
    onPublishFault: raise,
    verifyToken: createTokenVerifier({ issuer, audience: apiAudience }),
    logger: () => undefined,
  });
  const listen = getRequestListener((request) => app.fetch(request));
  const server = createServer((request, response) => void listen(request, response));
  const port = await listenLocally(server, 0, 'the emergency function alone');
  return { url: `http://${loopback}:${port}`, stop: () => closeServer(server) };
};
