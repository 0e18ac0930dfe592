import * as z from 'zod';
import type { ApiClient } from '../../../local/scenario/api-client.ts';
import { drill, rainstorm } from '../../../local/scenario/messages.ts';
import { approver, clerk, watch } from '../people.ts';

const Sent = z.looseObject({ id: z.string(), version: z.int() });
const Read = z.looseObject({ version: z.int() });

const document = {
  reason: '雨势发展急，来不及事先申请，先行发送后补办。',
  plan: { title: '广东省防汛防旱防风防冻应急预案', number: '粤府函〔2025〕1号（示例）' },
  situation: '未来三小时雨量可达150毫米以上，广州、佛山多处低洼地带积水，山洪风险极高。',
};

const landslip = (now: string) => ({
  ...rainstorm(now),
  level: 'orange',
  eventType: '1037',
  text: '广东省应急管理厅：韶关、清远部分山区地质灾害风险高，请远离陡坡沟口，夜间留意异常声响。',
  divisions: ['440200', '441800'],
});

const typhoon = (now: string) => ({
  ...rainstorm(now),
  level: 'yellow',
  eventType: '1001',
  text: '广东省应急管理厅：强热带风暴将于今夜影响湛江、茂名沿海，请渔船回港、人员上岸，停止海上作业。',
  instruction: '渔船回港，海上人员上岸，关好门窗。',
  divisions: ['440800', '440900'],
});

const fog = (now: string) => ({
  ...rainstorm(now),
  level: 'blue',
  eventType: '1017',
  text: '广东省应急管理厅：珠三角多地能见度低于五百米，请减速慢行，非必要不上高速。',
  instruction: '减速慢行，开启雾灯。',
  divisions: ['440100', '440600', '441900'],
});

export type EmergencyCases = Readonly<
  Record<'running' | 'waiting' | 'drill' | 'overdue' | 'filed' | 'filedInVain', string>
>;

/** Sent some days before the pictures are taken: what came of their paperwork differs. */
export const tellPast = async ({ must, post, get }: ApiClient, now: string) => {
  const send = async (key: string, alert: object) =>
    (await must(Sent, post(watch, '/emergencies', { alert, exercise: false }, key))).id;
  const act = async (as: string, id: string, deed: string, body: object) => {
    const { version } = await must(Read, get(as, `/emergencies/${id}`));
    await must(z.unknown(), post(as, `/emergencies/${id}/${deed}`, { version, ...body }));
  };
  const overdue = await send('screens-1', landslip(now));
  const filed = await send('screens-2', typhoon(now));
  await act(clerk, filed, 'paperwork', { document });
  const filedInVain = await send('screens-3', rainstorm(now));
  await act(clerk, filedInVain, 'paperwork', { document });
  await act(approver, filedInVain, 'paperwork/return', { reason: '请补充预案的编号和当时的雨量记录。' });
  await act(watch, filedInVain, 'end', { reason: '雨势减弱，危险解除。' });
  return { overdue, filed, filedInVain };
};

/** Under way when the pictures are taken; `silence` lets what is sent arrive and then has one operator refuse. */
export const tellPresent = async ({ must, post }: ApiClient, now: string, silence: () => Promise<void>) => {
  const send = async (key: string, alert: object, exercise = false) =>
    (await must(Sent, post(watch, '/emergencies', { alert, exercise }, key))).id;
  const running = await send('screens-4', rainstorm(now));
  const tried = await send('screens-5', drill(now), true);
  await silence();
  await send('screens-6', typhoon(now));
  return { running, drill: tried, waiting: await send('screens-7', fog(now)) };
};
