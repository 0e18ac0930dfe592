import * as z from 'zod';
import type { ApiClient } from '../../../local/scenario/api-client.ts';
import { messages } from '../../../local/scenario/messages.ts';
import { approve, submitted } from '../../../local/scenario/ordinary.ts';
import { scan } from '../../../local/scenario/scan.ts';
import { approver, clerk } from '../people.ts';

const Case = z.looseObject({ id: z.string(), version: z.int(), status: z.string() });

type Topic = { readonly text: string; readonly reason: string; readonly divisions: readonly string[] };

const contentOf = (key: string, topic: Topic, volumeEstimate: number) => ({
  ...messages.flood,
  ...topic,
  volumeEstimate,
  attachment: scan(`粤应急申〔2026〕${key}号.pdf`),
});

const sign = (text: string): string => `【广东省应急管理厅】${text}咨询电话020-55500103。`;
const topics = {
  forest: {
    text: sign('进入森林防火期，请勿携带火种进山，祭扫不烧纸、不放鞭炮。'),
    reason: '秋冬季森林防火期提醒群众野外安全用火。',
    divisions: ['440200', '441400', '441600'],
  },
  gas: {
    text: sign('天气转冷，使用燃气热水器请保持通风，谨防一氧化碳中毒。'),
    reason: '入冬后一氧化碳中毒多发，提醒居民用气安全。',
    divisions: ['440000'],
  },
  drill: {
    text: sign('本月将检修部分避护场所，开放情况以现场公告为准。'),
    reason: '避护场所检修，提醒周边居民留意开放情况。',
    divisions: ['440100'],
  },
  fishing: {
    text: sign('冷空气影响沿海，渔船请及时回港，海上作业注意防风。'),
    reason: '冷空气大风影响海上作业安全。',
    divisions: ['440800', '441700'],
  },
  bridge: {
    text: sign('河堤加固施工期间，请绕行并远离施工水域。'),
    reason: '堤防加固，提醒沿线居民绕行。',
    divisions: ['440600'],
  },
} as const satisfies Record<string, Topic>;

/** Cases of the pictures by what their pages show. */
export type Cases = Readonly<
  Record<'submitted' | 'countersigning' | 'returned' | 'scheduled' | 'halted' | 'withdrawn', string>
>;

/** One application in every state that the story has left behind, told through the API like the story. */
export const tellApplications = async (client: ApiClient): Promise<Cases> => {
  const { must, post } = client;
  const hand = async (key: string, topic: Topic, volume: number) => {
    const content = contentOf(key, topic, volume);
    return { content, found: await submitted(client, clerk, content, `screens-${key}`) };
  };
  const grant = ({ found, content }: Awaited<ReturnType<typeof hand>>) =>
    approve(client, approver, found, content, found.window);
  const act = (as: string, id: string, deed: string, body: object) =>
    must(Case, post(as, `/applications/${id}/${deed}`, body));
  const gas = await hand('12', topics.gas, 12_400_000);
  await grant(gas);
  const fishing = await hand('13', topics.fishing, 1_900_000);
  await grant(fishing);
  const halted = await hand('14', topics.bridge, 700_000);
  const { id, version } = await grant(halted);
  await act(approver, id, 'halt', { version, reason: '申请单位来函：施工推迟，请停止发送。' });
  const returned = await hand('15', topics.drill, 900_000);
  const reason = '请写明检修的场所和起止日期；范围请缩小到有关的区。';
  await act(approver, returned.found.id, 'return', { version: returned.found.version, reason });
  const withdrawn = await hand('16', topics.bridge, 650_000);
  await act(clerk, withdrawn.found.id, 'withdraw', {
    version: withdrawn.found.version,
    reason: '工期调整，暂不需要发送。',
  });
  const forest = await hand('17', topics.forest, 3_200_000);
  return {
    submitted: forest.found.id,
    countersigning: gas.found.id,
    returned: returned.found.id,
    scheduled: fishing.found.id,
    halted: id,
    withdrawn: withdrawn.found.id,
  };
};
