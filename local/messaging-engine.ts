import { buildApp } from 'fauxqs';
import { boundaryFileAtMostInBytes } from '../lambda/domain/registry/boundary-file.ts';
// `startFauxqs` always binds to every interface; the parts it puts together are not exported, hence these paths.
import { PersistenceManager } from '../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { isToThisMachine } from './host-fault.ts';
import type { Engine } from './in-process.ts';
import { loopback } from './ports.ts';

export type MessagingEngine = Engine & { releaseLongPolls(): void; stop(): Promise<void> };

/**
 * What was answered for survives a kill of this process as before; it is the loss of power that may take the last of it, and
 * then the publisher has it again from the journal.
 */
const syncSeldom = (persistence: PersistenceManager): void => persistence['db'].exec('PRAGMA synchronous = NORMAL');

/** No consumer outlives the process, so what was in flight when it ended is visible again at once. */
const returnInFlight = (queues: SqsStore): void => {
  for (const queue of queues.allQueues()) {
    for (const entry of queue.inflightMessages.values()) entry.visibilityDeadline = 0;
  }
};

const openStores = (dataDir: string) => {
  const persistence = new PersistenceManager(dataDir);
  syncSeldom(persistence);
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  // Loading before wiring: the other order would write every row back while reading it.
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  returnInFlight(stores.sqsStore);
  stores.sqsStore.persistence = persistence;
  stores.snsStore.persistence = persistence;
  stores.s3Store.persistence = persistence;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = persistence;
  return { persistence, stores };
};

/** The emulator reads bodies up to 11 MiB; a file of boundaries may have 32, and the proxy before it lets no more pass. */
const acceptLargeObjects = (app: ReturnType<typeof buildApp>): void => {
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: boundaryFileAtMostInBytes }, (_request, body, done) => {
    done(null, body);
  });
};

/** SNS, SQS and S3 on one loopback port, persisted in SQLite under `dataDir`. */
export const startMessaging = async (options: { dataDir: string; region: string }): Promise<MessagingEngine> => {
  const { persistence, stores } = openStores(options.dataDir);
  const app = buildApp({ logger: false, defaultRegion: options.region, stores });
  acceptLargeObjects(app);
  app.addHook('onClose', async () => persistence.close());
  app.addHook('onRequest', (request, reply, done) => {
    if (isToThisMachine(request.raw)) return done();
    reply.code(403).send();
  });
  const url = await app.listen({ port: 0, host: loopback });
  return {
    url,
    answer: async (path, headers, payload) => {
      const answered = await app.inject({ method: 'POST', url: path, headers, payload });
      const said = Object.entries(answered.headers).map(([name, value]) => [name, String(value)]);
      return { statusCode: answered.statusCode, headers: Object.fromEntries(said), body: answered.rawPayload };
    },
    releaseLongPolls: () => stores.sqsStore.shutdown(),
    stop: async () => {
      await app.close();
    },
  };
};
