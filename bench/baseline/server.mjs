import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';

/**
 * The least that sends an emergency to its operators and loses none: one transaction, an outbox, signed pushes that are
 * repeated until they are taken. No rules, no roles, no journal, no lists. Arguments: the folder of PostgreSQL's socket, and
 * operator -> base address as JSON.
 */
const [, , host, operatorsJson = '{}'] = process.argv;
const operators = Object.entries(JSON.parse(operatorsJson));
const pool = new pg.Pool({ host, user: 'bench', database: 'postgres', max: 16 });
await pool.query(`
  CREATE TABLE cases (id text PRIMARY KEY, key text UNIQUE NOT NULL, alert jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE outbox (id bigserial PRIMARY KEY, case_id text NOT NULL REFERENCES cases, operator text NOT NULL, sent_at timestamptz);
  CREATE INDEX unsent ON outbox (id) WHERE sent_at IS NULL;
`);

const { privateKey, publicKey } = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
const addresses = new Map(operators);

const inTransaction = async (work) => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
};

const push = async ({ case_id: caseId, operator, alert }) => {
  const payload = new TextEncoder().encode(JSON.stringify({ caseId, operator, alert }));
  const body = await new CompactSign(payload).setProtectedHeader({ alg: 'ES256', kid: 'bench' }).sign(privateKey);
  const headers = { 'content-type': 'application/jose' };
  const { ok } = await fetch(`${addresses.get(operator)}/orders`, { method: 'POST', headers, body });
  return ok;
};

const sendSome = () =>
  inTransaction(async (client) => {
    const { rows } = await client.query(
      `SELECT o.id, o.case_id, o.operator, c.alert FROM outbox o JOIN cases c ON c.id = o.case_id
       WHERE o.sent_at IS NULL ORDER BY o.id LIMIT 64 FOR UPDATE OF o SKIP LOCKED`,
    );
    const taken = await Promise.all(rows.map((row) => push(row).catch(() => false)));
    const sent = rows.filter((_, at) => taken[at]).map(({ id }) => id);
    if (sent.length > 0) await client.query('UPDATE outbox SET sent_at = now() WHERE id = ANY($1)', [sent]);
    return sent.length;
  });

let [isSending, isAsked] = [false, false];
const send = async () => {
  isAsked = true;
  if (isSending) return;
  isSending = true;
  try {
    while (isAsked) {
      isAsked = false;
      while ((await sendSome()) > 0);
    }
  } finally {
    isSending = false;
  }
};
setInterval(() => void send(), 1_000).unref();

const app = fastify();
app.get('/.well-known/dispatch-keys.json', () => ({ keys: [jwk] }));
app.post('/emergencies', async (request, reply) => {
  const id = await inTransaction(async (client) => {
    const own = randomUUID();
    const known = await client.query(
      'INSERT INTO cases (id, key, alert) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE SET key = EXCLUDED.key RETURNING id',
      [own, request.headers['idempotency-key'], request.body.alert],
    );
    if (known.rows[0].id === own)
      await client.query('INSERT INTO outbox (case_id, operator) SELECT $1, unnest($2::text[])', [
        own,
        [...addresses.keys()],
      ]);
    return known.rows[0].id;
  });
  void send();
  return reply.code(202).send({ id });
});
process.stdout.write(`Ready at ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
