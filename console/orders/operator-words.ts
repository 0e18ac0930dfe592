import { defineWords } from '../i18n/words.ts';

const count = (value: number): string => value.toLocaleString('zh-CN');

/** `正在发送 300/1,000`, or `正在发送 300` where nobody has said of how many; `begun` where there is no number to say yet. */
const withPart = (sending: string, begun: string, sent: number, of: number | null): string => {
  if (of !== null) return `${sending} ${count(sent)}/${count(of)}`;
  return sent === 0 ? begun : `${sending} ${count(sent)}`;
};

export const operatorWords = defineWords(
  {
    label: '各运营商情况',
    none: '尚未下达运营商',
    waiting: (time: string) => `等待应答，已 ${time}`,
    silent: (time: string) => `已下达，无应答 ${time}`,
    notTaken: (time: string, resends: number) => `未能下达 ${time}${resends === 0 ? '' : `，已重新下达 ${resends} 次`}`,
    failing: (time: string, failures: number) => `下达受阻 ${time}，${failures} 次未成功`,
    suppressed: '未下达（已有更新的指令，或此前已取消、结束、叫停）',
    stopped: '已按指令停止',
    rehearsing: '演练进行中，不向公众发送',
    rehearsed: '演练已走完，未向公众发送',
    rehearsedBrief: '演练已走完',
    acknowledged: (time: string) => `已确认停止指令，用时 ${time}`,
    accepted: (time: string) => `已接收，用时 ${time}`,
    quiet: (time: string) => `已接收，其后 ${time}无回报`,
    call: '请联系：',
    sending: (sent: number, of: number | null) => withPart('正在发送', '已开始发送', sent, of),
    delivered: (said: string, delivered: number) => `${said}，送达 ${count(delivered)}`,
    finished: (sent: number, delivered: number, failed: number) =>
      `已发完 ${count(sent)}，送达 ${count(delivered)}，失败 ${count(failed)}`,
  },
  {
    label: 'How the operators stand',
    none: 'Not with the operators yet',
    waiting: (time: string) => `Waiting for an answer, ${time}`,
    silent: (time: string) => `Handed over, silent for ${time}`,
    notTaken: (time: string, resends: number) =>
      `Not handed over for ${time}${resends === 0 ? '' : `, ordered again ${resends}×`}`,
    failing: (time: string, failures: number) => `Hand-over failing for ${time}, ${failures} tries`,
    suppressed: 'Not delivered (a newer order took its place, or it was cancelled, ended or halted before)',
    stopped: 'Stopped as ordered',
    rehearsing: 'Drill going on, nothing is sent',
    rehearsed: 'Drill gone through, nothing was sent',
    rehearsedBrief: 'Drill done',
    acknowledged: (time: string) => `Stop acknowledged after ${time}`,
    accepted: (time: string) => `Accepted after ${time}`,
    quiet: (time: string) => `Accepted, then nothing reported for ${time}`,
    call: 'Call: ',
    sending: (sent: number, of: number | null) => withPart('Sending', 'Sending has begun', sent, of),
    delivered: (said: string, delivered: number) => `${said}, ${count(delivered)} delivered`,
    finished: (sent: number, delivered: number, failed: number) =>
      `Finished: ${count(sent)} sent, ${count(delivered)} delivered, ${count(failed)} failed`,
  },
);
