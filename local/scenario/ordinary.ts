import * as z from 'zod';
import { addDays } from '../../lambda/domain/calendar/instant.ts';
import { sharesOfPhones } from '../operators/shares.ts';
import { sampleOperators } from '../sample-world.ts';
import type { ApiClient } from './api-client.ts';
import { messages } from './messages.ts';
import { handIn, type scan } from './scan.ts';

const Case = z.looseObject({
  id: z.string(),
  version: z.int(),
  status: z.string(),
  findings: z.array(z.looseObject({ rule: z.string() })),
});
type Case = z.infer<typeof Case>;

const Checked = z.looseObject({
  leadTime: z.looseObject({ earliestSend: z.looseObject({ date: z.string() }).nullable() }),
});
const Me = z.looseObject({ now: z.string() });
const Refused = z.looseObject({
  findings: z.array(z.looseObject({ rule: z.string(), severity: z.string(), found: z.string() })),
});

export type Told = { readonly title: string; readonly caseId: string; readonly note: string };
type Content = {
  readonly text: string;
  readonly divisions: readonly string[];
  readonly volumeEstimate: number;
  readonly attachment: ReturnType<typeof scan>;
};

/** The day's send window, 09:00-20:00 in Asia/Shanghai, on the earliest day the law allows. */
const earliestWindow = async ({ must, post }: ApiClient, as: string, content: object) => {
  const checked = await must(Checked, post(as, '/checks', { content }));
  const date = checked.leadTime.earliestSend?.date;
  if (date === undefined) throw new Error('no lawful send date is known');
  return { start: `${date}T09:00:00+08:00`, end: `${date}T20:00:00+08:00` };
};

/** Its scan handed in, drafted for the earliest lawful day and submitted. */
export const submitted = async (
  client: ApiClient,
  as: string,
  content: Content,
  key: string,
): Promise<Case & { window: { start: string; end: string } }> => {
  await handIn(client, as, content.attachment);
  const window = await earliestWindow(client, as, content);
  const draft = await client.must(Case, client.post(as, '/applications', { content: { ...content, window } }, key));
  const sent = await client.must(Case, client.post(as, `/applications/${draft.id}/submit`, { version: draft.version }));
  return { ...sent, window };
};

const orderFor = (content: Content, window: { start: string; end: string }) => ({
  operators: sampleOperators.map((operator) => ({
    operator,
    volumeCeiling: Math.round(content.volumeEstimate * (sharesOfPhones[operator] ?? 0)),
  })),
  window,
  divisions: content.divisions,
  accessNumber: '106990000123',
});

/** With an order of the whole scope, shared out among the operators. */
export const approve = (
  client: ApiClient,
  as: string,
  found: Case,
  content: Content,
  window: { start: string; end: string },
): Promise<Case> =>
  client.must(
    Case,
    client.post(as, `/applications/${found.id}/approve`, {
      version: found.version,
      order: orderFor(content, window),
      reason: '属公益性短信，同意协调发送。',
    }),
  );

/** A story told a day at a time: it yields when it waits for the next working morning. */
export type Story = AsyncGenerator<void, Told>;

/** Passes and is approved by one officer: three cities are no whole province. */
export async function* approvedAtOnce(client: ApiClient): Story {
  const found = await submitted(client, '广东省应急管理厅·经办人', messages.flood, 'scenario-flood');
  yield;
  await approve(client, '广东省通信管理局·审批人', found, messages.flood, found.window);
  return { title: '防汛提示', caseId: found.id, note: '次日由一人审批' };
}

/** Returned for correction, resubmitted with a changed text (the clock restarts), then approved. */
export async function* returnedAndResubmitted(client: ApiClient): Story {
  const clerk = '深圳市人民政府·经办人';
  const first = await submitted(client, clerk, messages.census, 'scenario-census');
  yield;
  const reason = '请写明入户登记持续多久，并提示调查员佩证。';
  const path = `/applications/${first.id}`;
  const returned = await client.must(
    Case,
    client.post('广东省通信管理局·审批人', `${path}/return`, { version: first.version, reason }),
  );
  yield;
  const content = { ...messages.census, text: messages.censusCorrected };
  const window = await earliestWindow(client, clerk, content);
  const body = { version: returned.version, content: { ...content, window } };
  const corrected = await client.must(Case, client.put(clerk, `${path}/content`, body));
  const again = await client.must(Case, client.post(clerk, `${path}/submit`, { version: corrected.version }));
  yield;
  await approve(client, '广东省通信管理局·复核人', again, content, window);
  return { title: '人口抽样调查', caseId: first.id, note: '退回一次，改后重报（工作日重新起算），批准' };
}

/** Two provinces: a second officer of the ministry must sign. */
export async function* signedTwice(client: ApiClient): Story {
  const found = await submitted(client, '水利部·经办人', messages.waterSaving, 'scenario-water');
  yield;
  const first = await approve(client, '工业和信息化部·审批人', found, messages.waterSaving, found.window);
  yield;
  const body = { version: first.version, reason: '复核同意。' };
  await client.must(Case, client.post('工业和信息化部·复核人', `/applications/${found.id}/second-sign`, body));
  return { title: '枯水期节水', caseId: found.id, note: '全省范围，双人签批' };
}

export async function* declined(client: ApiClient): Story {
  const found = await submitted(client, '福建省应急管理厅·经办人', messages.safetyMonth, 'scenario-safety');
  yield;
  const reason = '同类提示本月已由国家部门发送，重复发送影响用户接收意愿，不宜以短信形式发送。';
  const body = { version: found.version, reason };
  await client.must(Case, client.post('福建省通信管理局·审批人', `/applications/${found.id}/decline`, body));
  return { title: '冬季用火用电', caseId: found.id, note: `不予协调：${reason}` };
}

const spanOf = ({ found }: { readonly found: string }): string => (found === '' ? '' : `“${found.slice(0, 16)}”`);

/** A county may not apply, and its text breaks every content rule: it stays a draft, all findings named. */
export async function* refusedByRules(client: ApiClient): Story {
  const clerk = '博罗县人民政府·经办人';
  const { now } = await client.must(Me, client.get(clerk, '/me'));
  const content = { ...messages.county, window: { start: addDays(now, 1), end: addDays(now, 2) } };
  const draft = await client.must(Case, client.post(clerk, '/applications', { content }, 'scenario-county'));
  yield;
  const answer = await client.post(clerk, `/applications/${draft.id}/submit`, { version: draft.version });
  const { findings } = Refused.parse(answer.body);
  const refused = findings.filter(({ severity }) => severity === 'block');
  const lines = refused.map((finding) => `${finding.rule} ${spanOf(finding)}`.trimEnd());
  return {
    title: '县招商喜报',
    caseId: draft.id,
    note: `${answer.status}，${refused.length}项不符：${lines.join('；')}`,
  };
}
