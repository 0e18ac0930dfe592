import { type Notice, newRow } from '../../lambda/notices/notice.ts';
import { createTestApi } from './api.ts';
import { createMemoryNotices } from './memory-notices.ts';
import type { ActorName } from './world.ts';

const id = 'a'.repeat(32);
const about = 'registry/prepared-message/gd-rainstorm-red';

const told = async (changes: Partial<Notice>) => {
  const notices = createMemoryNotices();
  await notices.write(
    newRow(id, {
      ...{ kind: 'proposal-waits', about, window: 'w', exercise: false, organisation: 'gd-emergency' },
      ...{ position: 'first', person: '值班员甲', account: null, gateway: 'sms', gatewayKind: 'sms' },
      ...{ address: '13800000000', sender: '经办人', event: null, level: null, dueAt: '2026-03-02T01:00:00.000Z' },
      ...changes,
    }),
  );
  const api = createTestApi({ notices });
  return (as: ActorName) => api.post(as, `/notices/${id}/opened`, {});
};

describe('the link of a notice about the register', () => {
  it.each<readonly [ActorName, string]>([
    ['clerk', 'a colleague in the organisation that was told'],
    ['registrar2', 'a registrar'],
    ['auditor', 'an auditor'],
  ])('counts %s as having seen it, and leads to the change: %s', async (as) => {
    const open = await told({});
    expect(await open(as)).toMatchObject({ status: 200, body: { about } });
  });

  it('is nothing to whoever is of another organisation', async () => {
    const open = await told({});
    expect(await open('officer')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('of a case stays closed to registrars, who may see none', async () => {
    const open = await told({ about: `a-${'0'.repeat(26)}` });
    expect(await open('registrar2')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
