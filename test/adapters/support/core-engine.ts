import { join } from 'node:path';
import type { UnreadableRow } from '../../../lambda/adapters/read-rows.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { journalTable, viewsTable } from '../../../lambda/resource-names.ts';
import { connect } from '../../../local/connections.ts';
import { startEngines } from '../../../local/engines.ts';
import { ensureResources } from '../../../local/resources.ts';
import { scratchDirectory } from '../../local/support/scratch.ts';

/** The local engines with their tables, and what a core on them is made of: it holds nothing, and its clock stands still. */
export const startCoreEngine = async () => {
  const engines = await startEngines({ dataDir: join(scratchDirectory(), 'tables') });
  afterAll(() => engines.stop());
  const clients = connect(engines);
  await ensureResources(clients, []);
  const unreadable: UnreadableRow[] = [];
  const options = {
    dynamodb: clients.dynamodb,
    journalTable: journalTable.name,
    viewsTable: viewsTable.name,
    policy: defaultPolicy,
    clock: () => '2026-03-02T02:00:00.000Z',
    registry: { freshForMs: 0, staleForMs: 0, urgentWaitMs: 0, onFault: () => undefined },
    onUnreadableRow: (where: UnreadableRow) => void unreadable.push(where),
  };
  /** A client of its own: what meddles with it, meddles with no other. */
  const anotherClient = () => connect(engines).dynamodb;
  return { options, unreadable, anotherClient };
};
