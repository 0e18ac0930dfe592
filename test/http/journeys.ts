import type { TestApi } from './api.ts';
import { alert, content, order } from './world.ts';

/** A submitted application (version 2); answers its path. */
export const submitted = async (api: TestApi, changes: object = {}, key = 'k-1'): Promise<string> => {
  const draft = await api.post('clerk', '/applications', { content: { ...content, ...changes } }, key);
  const path = `/applications/${draft.body['id']}`;
  const answer = await api.post('clerk', `${path}/submit`, { version: 1 });
  expect(answer.status).toBe(200);
  return path;
};

/** An approved application waiting for its window (version 3). */
export const scheduled = async (api: TestApi): Promise<string> => {
  const path = await submitted(api);
  await api.post('officer', `${path}/approve`, { version: 2, order });
  return path;
};

/** An emergency as it was triggered (version 1). */
export const triggered = async (api: TestApi, body: object = { alert }, key = 'k-1'): Promise<string> => {
  const answer = await api.post('machine', '/emergencies', body, key);
  expect(answer.status).toBe(202);
  return `/emergencies/${answer.body['id']}`;
};
