import { z } from '@hono/zod-openapi';
import { Commit } from './domain.ts';

const Break = z.strictObject({
  stream: z.string(),
  version: z.int(),
  reason: z.enum(['missing-version', 'previous-hash', 'hash', 'unreadable']),
});

/** What `export-case` writes too: whoever holds it can recompute every hash without this service. */
export const EvidenceFile = z
  .strictObject({
    caseId: z.string(),
    exportedAt: z.string(),
    method: z.string().meta({ description: 'How the hashes are computed, in words.' }),
    case: z.array(Commit),
    orders: z.array(z.strictObject({ orderId: z.string(), commits: z.array(Commit), record: z.array(Commit) })),
    broken: z.array(Break).meta({ description: 'The first break of each chain; empty when every chain holds.' }),
    digest: z.string().meta({ description: 'SHA-256 over the canonical JSON of all other members.' }),
  })
  .meta({ id: 'EvidenceFile' });
