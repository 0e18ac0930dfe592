import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { emergencyRoutes, publicRoutes } from '../../infra/routes.ts';
import { createCore, registryFreshness } from '../../lambda/adapters/core.ts';
import { createReadSide } from '../../lambda/adapters/read-side.ts';
import { createRegister } from '../../lambda/adapters/register-in-turn.ts';
import { everyCommit } from '../../lambda/domain/journal/every-commit.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createApp } from '../../lambda/http/app.ts';
import { createEmergencyApp } from '../../lambda/http/emergency-app.ts';

const options = {
  dynamodb: new DynamoDBClient({ region: 'cn-north-1' }),
  journalTable: 'journal',
  viewsTable: 'views',
  policy: defaultPolicy,
  clock: () => '2026-05-06T09:00:00.000Z',
  registry: registryFreshness,
  onUnreadableRow: () => undefined,
};
const untouched = (): never => {
  throw new Error('only the routes are looked at');
};

const core = createCore(options, everyCommit);
const deps = {
  ...core,
  register: createRegister(options, core.journal),
  ...createReadSide(options),
  access: { rows: untouched },
  accessRecorder: { record: untouched, idle: untouched },
  notices: { read: untouched, write: untouched, about: untouched },
  choices: { read: untouched, write: untouched },
  publisher: { publish: untouched },
  onPublishFault: untouched,
  onUnreadable: untouched,
  verifyToken: untouched,
  dispatchKeys: () => Promise.resolve({ keys: [] }),
  estimateKeys: () => Promise.resolve({ keys: [] }),
  estimates: { ask: untouched },
  logger: untouched,
  surface: 'ordinary' as const,
};
const apps = { ordinary: createApp(deps), emergency: createEmergencyApp(deps) };
type Surface = keyof typeof apps;

const urgent = emergencyRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

/** `POST /emergencies/{id}/end`: what one of the two functions answers. */
const servedBy = (surface: Surface): readonly string[] => {
  const named = apps[surface].routes.filter(({ method }) => method !== 'ALL');
  return [...new Set(named.map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{.*?\})?/g, '{$1}')}`))];
};

describe('the routes of the entrance', () => {
  it('lead to the emergency function exactly what it serves', () => {
    expect([...servedBy('emergency')].sort()).toEqual(urgent.sort());
  });

  it('ask for no token exactly where the ordinary function asks for none', async () => {
    const app = apps.ordinary;
    const open: string[] = [];
    for (const route of servedBy('ordinary')) {
      const [method = '', path = ''] = route.split(' ');
      const { status } = await app.request(path.replace('{', '%7B').replace('}', '%7D'), { method });
      if (status !== 401) open.push(route);
    }
    expect(open.sort()).toEqual(publicRoutes.map((path) => `GET ${path}`).sort());
  });

  it('leave no command of an emergency to the ordinary function', () => {
    expect(servedBy('ordinary').filter((route) => urgent.includes(route))).toEqual([]);
  });
});
