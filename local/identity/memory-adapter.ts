import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Entry = { readonly payload: AdapterPayload; readonly expiresAt: number };

const forever = Number.POSITIVE_INFINITY;

const createAdapter = (): Adapter => {
  const entries = new Map<string, Entry>();

  const live = (id: string): AdapterPayload | undefined => {
    const entry = entries.get(id);
    if (entry === undefined || entry.expiresAt > Date.now()) return entry?.payload;
    entries.delete(id);
    return undefined;
  };
  const findBy = async (matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> => {
    for (const id of entries.keys()) {
      const payload = live(id);
      if (payload !== undefined && matches(payload)) return payload;
    }
    return undefined;
  };
  const dropExpired = (): void => {
    for (const id of [...entries.keys()].slice(0, 100)) live(id);
  };

  return {
    upsert: async (id, payload, expiresIn) => {
      dropExpired();
      entries.set(id, { payload, expiresAt: expiresIn === undefined ? forever : Date.now() + expiresIn * 1000 });
    },
    find: async (id) => live(id),
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = live(id);
      if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(id),
    revokeByGrantId: async (grantId) => {
      for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
    },
  };
};

/**
 * Sessions, codes and grants in memory: a restart signs browsers out and no more, since access tokens are JWTs and
 * the key that signs them is kept.
 */
export const memoryAdapter: AdapterFactory = () => createAdapter();
