import { defineWords } from '../i18n/words.ts';

/** What those who have a message are told of it, and what the dialogs say of that. */
export const tellingWords = defineWords(
  {
    also: '同时告知已收到的人',
    andTells: (stops: string) => `${stops}，并告知已收到的人`,
    kinds: { correction: '更正', 'all-clear': '解除' },
    kind: '告知什么',
    text: { correction: '更正内容', 'all-clear': '解除内容' },
    instruction: '现在该怎么做（可不填）',
    whom: '只发给已收到过这次短信的手机，不论现在何处；没有收到过的运营商不会发出。运营商不能只发给收到过的人的，按原区域发送，办理后在各运营商情况中注明。',
    whomDrill: '演练不向手机发送；告知只下达到各运营商的演练通道。',
    prepared: '以下文字由原短信自动拟出，可修改。',
    ownPrepared: '以下文字出自所用的预置模板，可修改。',
    title: '告知已收到这次短信的人',
    drillTitle: '演练：告知已收到的人',
    deed: '发送给已收到的人',
    drillDeed: '下达到演练通道',
    told: '已发出告知，正在下达运营商',
    drillTold: '演练的告知已下达',
    stopped: '停止指令已经发出。告知尚未成功，请再次告知；不必再次停止。',
    again: '再次告知',
    /** On the phones themselves: made from the message, for people to change. */
    phone: {
      moment: (month: number, day: number, time: string) => `${month}月${day}日${time}`,
      correction: (issuer: string, at: string, said: string) =>
        `【更正】${issuer}：${at}发送的短信“${said}”有误，请不要按该短信行动。`,
      'all-clear': (issuer: string, at: string, said: string) =>
        `【解除】${issuer}：${at}发送的短信“${said}”所说的险情已经解除。`,
    },
  },
  {
    also: 'Also tell those who have it',
    andTells: (stops: string) => `${stops}, and tell those who have it`,
    kinds: { correction: 'Correction', 'all-clear': 'All clear' },
    kind: 'What to tell',
    text: { correction: 'Correction', 'all-clear': 'All clear' },
    instruction: 'What to do now (optional)',
    whom: 'Goes to the phones alone that received this message, wherever they are now; operators that never had it send nothing. One that cannot tell them apart sends it to the area of the message, which its line then says.',
    whomDrill: 'A drill goes to no phone: operators get this in the channel of drills alone.',
    prepared: 'Made from the message; change it as you like.',
    ownPrepared: 'Prepared with the message; change it as you like.',
    title: 'Tell those who have this message',
    drillTitle: 'Drill: tell those who have it',
    deed: 'Send to those who have it',
    drillDeed: 'Give to the channel of drills',
    told: 'They are being told; on its way to the operators',
    drillTold: 'The operators have it in the channel of drills',
    stopped: 'The stop has gone out. Telling has not succeeded: tell them again; there is no need to stop again.',
    again: 'Tell them again',
    phone: {
      moment: (month: number, day: number, time: string) => `${time} on ${day}/${month}`,
      correction: (issuer: string, at: string, said: string) =>
        `CORRECTION from ${issuer}: the message of ${at}, “${said}”, was wrong. Do not act on it.`,
      'all-clear': (issuer: string, at: string, said: string) =>
        `ALL CLEAR from ${issuer}: the danger in the message of ${at}, “${said}”, is over.`,
    },
  },
);
