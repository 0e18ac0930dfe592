import { CheckAnswer } from '../../lambda/http/schemas/answers.ts';
import { ApplicationState } from '../../lambda/http/schemas/cases.ts';
import type { ApiClient } from '../../local/scenario/api-client.ts';
import { clerk } from './people.ts';

const content = {
  text: '【广东省应急管理厅】汛期将至，请检查房前屋后排水沟渠，备好应急物品。咨询电话020-55500103。',
  reason: '汛期前提醒居民做好防范。',
  divisions: ['440100', '440300'],
  audience: '常住人口',
  volumeEstimate: 1_000_000,
  frequency: { sends: 1, note: '发送一次' },
  classification: 'public-interest',
  channel: 'sms',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1_000, sha256: 'a'.repeat(64) },
};

/** A lawful application of the provincial department, drafted through the API; `text` instead of its own. */
export const draft = async ({ post, must }: ApiClient, key: string, text = content.text, as = clerk) => {
  const own = { ...content, text };
  const { leadTime } = await must(CheckAnswer, post(as, '/checks', { content: own }));
  const date = leadTime.earliestSend?.date ?? '';
  const window = { start: `${date}T09:00:00+08:00`, end: `${date}T20:00:00+08:00` };
  return must(ApplicationState, post(as, '/applications', { content: { ...own, window } }, key));
};

/** Drafted and submitted: it waits for the authority. */
export const submit = async (api: ApiClient, key: string, text = content.text, as = clerk) => {
  const { id, version } = await draft(api, key, text, as);
  return api.must(ApplicationState, api.post(as, `/applications/${id}/submit`, { version }));
};
