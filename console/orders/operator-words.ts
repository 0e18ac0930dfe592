import type { PartShort } from '../../lambda/domain/order/shortfall.ts';
import { defineWords } from '../i18n/words.ts';
import type { Progress } from './operator-progress.ts';

const count = (value: number): string => value.toLocaleString('zh-CN');

/** `正在发送 300/1,000`, or `正在发送 300` where nobody has said of how many; `begun` where there is no number to say yet. */
const withPart = (sending: string, begun: string, sent: number, of: number | null): string => {
  if (of !== null) return `${sending} ${count(sent)}/${count(of)}`;
  return sent === 0 ? begun : `${sending} ${count(sent)}`;
};

type Was = Readonly<Record<Extract<Progress, { is: 'past' }>['was'], string>>;

const wasZh: Was = {
  waiting: '未见回执',
  silent: '指令已送出，未见回执',
  'not-taken': '未能下达',
  failing: '下达未成功',
  accepted: '已接收，未见数量回报',
  quiet: '已接收，未见数量回报',
  late: '已接收，未见开始发送',
  telephoned: '已电话下达，未见系统回执',
};
const wasEn: Was = {
  waiting: 'No receipt',
  silent: 'Handed over, no receipt',
  'not-taken': 'Not handed over',
  failing: 'Hand-over failed',
  accepted: 'Accepted, no number reported',
  quiet: 'Accepted, no number reported',
  late: 'Accepted, no start reported',
  telephoned: 'Given by telephone, nothing from its systems',
};

type Since = Readonly<Record<Extract<Progress, { is: 'past' }>['since'], string>>;

const sinceZh: Since = { stopped: '其后已确认停止', newer: '其后已有新指令', 'long-ago': '已过一日' };
const sinceEn: Since = { stopped: 'stop confirmed since', newer: 'newer order since', 'long-ago': 'over a day ago' };

export const operatorWords = defineWords(
  {
    label: '各运营商情况',
    none: '尚未下达运营商',
    waiting: (time: string) => `等待应答，已 ${time}`,
    silent: (time: string) => `指令已送出，未见回执 ${time}`,
    notTaken: (time: string, resends: number) => `未能下达 ${time}${resends === 0 ? '' : `，已重新下达 ${resends} 次`}`,
    failing: (time: string, failures: number) => `下达受阻 ${time}，${failures} 次未成功`,
    telephoned: (stage: 'ordered' | 'confirmed', at: string, by: string) =>
      stage === 'ordered'
        ? `已电话下达（${at}，记录人${by}），未见系统回执`
        : `电话确认已执行（${at}，记录人${by}），未见系统回执`,
    suppressed: '未下达（已有更新的指令，或此前已取消、结束、叫停）',
    untold: '未下达（该运营商没有人收到过，或时限已过）',
    toArea: '按原区域发送（该运营商不能只发给收到过的人）',
    asked: { areas: '要求轮廓', street: '要求按街道', county: '要求按县', city: '要求按市', province: '要求按省' },
    finely: { areas: '按轮廓', street: '按街道', county: '按县', city: '按市', province: '按省' },
    served: (finely: string) => `${finely}送达`,
    servedCoarser: (asked: string, finely: string) => `${asked}，本网${finely}送达`,
    servedTo: (said: string, names: string) => `${said}：${names}`,
    overshoot: (said: string, phones: number) => `${said}，多发约 ${count(phones)} 部`,
    willServe: (asked: string, finely: string) => `${asked}，本网登记可${finely}送达，待其回报`,
    willServeCoarser: (asked: string, finely: string) => `${asked}，本网登记只能${finely}送达，待其回报`,
    takesNone: (asked: string) => `${asked}，本网不接收此项要求，按所选区划送达`,
    presented: { 'cell-broadcast': '小区广播', flash: '闪信', sms: '短信', 'internet-message': '互联网消息' },
    presentedAs: (said: string) => `以${said}送达`,
    notNewcomers: '不发给后到的人',
    stopped: '已确认停止',
    before: (said: readonly string[]) => `（此前${said.join('；')}）`,
    past: (was: keyof Was, since: keyof Since) => `${wasZh[was]}；${sinceZh[since]}`,
    stoppedAfter: (sent: number, delivered: number) =>
      `已确认停止，此前已发出 ${count(sent)}，送达 ${count(delivered)}`,
    takenBy: (taken: number, of: number) => {
      if (taken === 0) return '正在下达，尚无运营商接收';
      return taken === of ? '各运营商均已接收' : `${of} 家运营商中 ${taken} 家已接收`;
    },
    rehearsing: '演练进行中，不向公众发送',
    rehearsed: '演练已走完，未向公众发送',
    rehearsedBrief: '演练已走完',
    acknowledged: (time: string) => `已确认停止指令，用时 ${time}`,
    accepted: (time: string) => `已接收，用时 ${time}`,
    quiet: (time: string) => `已接收，其后 ${time}无回报`,
    late: (time: string) => `应已开始发送，逾时 ${time}`,
    stalled: (said: string, time: string) => `${said}，已 ${time}无回报`,
    few: (delivered: number, of: number, percent: number) =>
      delivered === 0 ? `无一送达（应送达 ${count(of)}）` : `送达不足：${count(delivered)}/${count(of)}，${percent}%`,
    refused: (refused: number, of: number, percent: number) =>
      `拒收过多：${count(refused)}/${count(of)}，${percent}%；请运营商核查拒收名单与发送通道`,
    belowSubscribers: (aimed: number, of: number, percent: number) =>
      `拟发 ${count(aimed)}，远少于该运营商登记的该区域用户数 ${count(of)}（${percent}%）；请核对发送范围`,
    belowPeers: (aimed: number, of: number, percent: number) =>
      `拟发 ${count(aimed)}，远少于按同区域其他运营商份额推算的 ${count(of)}（${percent}%）；请核对发送范围`,
    belowFloor: (aimed: number, of: number, percent: number) =>
      `拟发 ${count(aimed)}，远少于该区域至少应有的 ${count(of)}（${percent}%）；请核对发送范围`,
    many: (sent: number, of: number) => `发送 ${count(sent)}，多于拟发 ${count(of)}`,
    aimedFew: (aimed: number, of: number, percent: number) =>
      `拟发 ${count(aimed)}，远少于上限 ${count(of)}（${percent}%）`,
    aimedMany: (aimed: number, of: number) => `拟发 ${count(aimed)}，多于上限 ${count(of)}`,
    between: '；',
    nobodySentTo: '未向任何电话发送',
    inDivision: (name: string, said: string) => `${name}${said}`,
    moreDivisions: (all: number) => `送达不足的地区共 ${all} 个`,
    partsAgainstTotal: { beyond: '各地区数量合计多于总数，请核对', below: '各地区数量合计少于总数，请核对' },
    askWhy: '请问明原因；未收到的公众，须以其他渠道告知。',
    short: (operators: number) => `${operators} 家运营商送达不足`,
    corrected: (time: string) => `${time} 更正过数量`,
    uncounted: (time: string) =>
      `${time} 的回报未计入：其所写时间早于已计入的回报；如系时钟有误，请运营商校准后重新报送`,
    clockAhead: (time: string) => `其时钟快 ${time}`,
    clockBehind: (time: string) => `回执晚到或其时钟慢，相差 ${time}`,
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
    silent: (time: string) => `Handed over, no receipt for ${time}`,
    notTaken: (time: string, resends: number) =>
      `Not handed over for ${time}${resends === 0 ? '' : `, ordered again ${resends}×`}`,
    failing: (time: string, failures: number) => `Hand-over failing for ${time}, ${failures} tries`,
    telephoned: (stage: 'ordered' | 'confirmed', at: string, by: string) =>
      stage === 'ordered'
        ? `Given by telephone (${at}, recorded by ${by}), nothing from its systems`
        : `Said on the telephone to be carried out (${at}, recorded by ${by}), nothing from its systems`,
    suppressed: 'Not delivered (a newer order took its place, or it was cancelled, ended or halted before)',
    untold: 'Not handed over (nobody there has the message, or its time is over)',
    toArea: 'Goes to the area of the message: this operator cannot tell who has it',
    asked: {
      areas: 'Outlines asked',
      street: 'By street asked',
      county: 'By county asked',
      city: 'By city asked',
      province: 'By province asked',
    },
    finely: { areas: 'by outline', street: 'by street', county: 'by county', city: 'by city', province: 'by province' },
    served: (finely: string) => `Served ${finely}`,
    servedCoarser: (asked: string, finely: string) => `${asked}, served ${finely}`,
    servedTo: (said: string, names: string) => `${said}: ${names}`,
    overshoot: (said: string, phones: number) => `${said}, some ${count(phones)} phones beyond`,
    willServe: (asked: string, finely: string) => `${asked}; registered as able to serve ${finely}, not reported yet`,
    willServeCoarser: (asked: string, finely: string) =>
      `${asked}; registered as able to serve ${finely} at best, not reported yet`,
    takesNone: (asked: string) => `${asked}; this operator takes no such wish and sends to the divisions`,
    presented: {
      'cell-broadcast': 'cell broadcast',
      flash: 'flash SMS',
      sms: 'SMS',
      'internet-message': 'internet message',
    },
    presentedAs: (said: string) => `As ${said}`,
    notNewcomers: 'Not to those who come in later',
    stopped: 'Stop confirmed',
    before: (said: readonly string[]) => ` (before that: ${said.join('; ')})`,
    past: (was: keyof Was, since: keyof Since) => `${wasEn[was]}; ${sinceEn[since]}`,
    stoppedAfter: (sent: number, delivered: number) =>
      `Stop confirmed; before that ${count(sent)} sent, ${count(delivered)} delivered`,
    takenBy: (taken: number, of: number) => {
      if (taken === 0) return 'Being ordered, with no operator yet';
      return taken === of ? 'Accepted by every operator' : `Accepted by ${taken} of ${of} operators`;
    },
    rehearsing: 'Drill going on, nothing is sent',
    rehearsed: 'Drill gone through, nothing was sent',
    rehearsedBrief: 'Drill done',
    acknowledged: (time: string) => `Stop acknowledged after ${time}`,
    accepted: (time: string) => `Accepted after ${time}`,
    quiet: (time: string) => `Accepted, then nothing reported for ${time}`,
    late: (time: string) => `Should have begun ${time} ago`,
    stalled: (said: string, time: string) => `${said}, nothing reported for ${time}`,
    few: (delivered: number, of: number, percent: number) =>
      delivered === 0
        ? `Delivered to nobody (${count(of)} to be reached)`
        : `Delivered to too few: ${count(delivered)}/${count(of)}, ${percent}%`,
    refused: (refused: number, of: number, percent: number) =>
      `Refused by too many: ${count(refused)}/${count(of)}, ${percent}%; have the operator check its blacklists and its channel`,
    belowSubscribers: (aimed: number, of: number, percent: number) =>
      `Set out to reach ${count(aimed)}, far fewer than the ${count(of)} phones that the operator has registered there (${percent}%); check its area`,
    belowPeers: (aimed: number, of: number, percent: number) =>
      `Set out to reach ${count(aimed)}, far fewer than the ${count(of)} that the other operators of the area and its share let expect (${percent}%); check its area`,
    belowFloor: (aimed: number, of: number, percent: number) =>
      `Set out to reach ${count(aimed)}, far fewer than the ${count(of)} that the area has at the least (${percent}%); check its area`,
    many: (sent: number, of: number) => `Sent to ${count(sent)}, more than the ${count(of)} it set out to reach`,
    aimedFew: (aimed: number, of: number, percent: number) =>
      `Set out to reach ${count(aimed)}, far fewer than its ceiling of ${count(of)} (${percent}%)`,
    aimedMany: (aimed: number, of: number) => `Set out to reach ${count(aimed)}, more than its ceiling of ${count(of)}`,
    between: '; ',
    nobodySentTo: 'sent to no phone',
    inDivision: (name: string, said: string) => `${name}: ${said}`,
    moreDivisions: (all: number) => `${all} divisions fell short in all`,
    partsAgainstTotal: {
      beyond: 'The divisions come to more than the totals; check it',
      below: 'The divisions come to less than the totals; check it',
    },
    askWhy: 'Ask for the cause; whoever has not got it must be told in another way.',
    short: (operators: number) => (operators === 1 ? 'One operator fell short' : `${operators} operators fell short`),
    corrected: (time: string) => `Counts corrected ${time}`,
    uncounted: (time: string) =>
      `The report of ${time} is not counted: by its own time it is older than one that is; if the clock is wrong, have the operator set it and report again`,
    clockAhead: (time: string) => `Its clock is ${time} ahead`,
    clockBehind: (time: string) => `Reported ${time} late, or its clock is behind`,
    call: 'Call: ',
    sending: (sent: number, of: number | null) => withPart('Sending', 'Sending has begun', sent, of),
    delivered: (said: string, delivered: number) => `${said}, ${count(delivered)} delivered`,
    finished: (sent: number, delivered: number, failed: number) =>
      `Finished: ${count(sent)} sent, ${count(delivered)} delivered, ${count(failed)} failed`,
  },
);

type Short = Pick<Extract<Progress, { is: 'fell-short' }>, 'shortfall' | 'sent' | 'delivered' | 'parts'>;
type OneShort = Pick<PartShort, 'shortfall' | 'sent' | 'delivered'>;

const sayOne = ({ shortfall, sent, delivered }: OneShort, words: typeof operatorWords.zh): string => {
  switch (shortfall.is) {
    case 'few':
      return words.few(delivered, shortfall.of, shortfall.percent);
    case 'refused':
      return words.refused(shortfall.refused, shortfall.of, shortfall.percent);
    case 'below-subscribers':
      return words.belowSubscribers(shortfall.aimed, shortfall.of, shortfall.percent);
    case 'below-peers':
      return words.belowPeers(shortfall.aimed, shortfall.of, shortfall.percent);
    case 'below-floor':
      return words.belowFloor(shortfall.aimed, shortfall.of, shortfall.percent);
    case 'many':
      return words.many(sent, shortfall.of);
    case 'aimed-few':
      return words.aimedFew(shortfall.aimed, shortfall.of, shortfall.percent);
    case 'aimed-many':
      return words.aimedMany(shortfall.aimed, shortfall.of);
    default:
      return shortfall satisfies never;
  }
};

const sayPart = (part: PartShort, words: typeof operatorWords.zh): string =>
  part.shortfall.of === 0 ? words.nobodySentTo : sayOne(part, words);

const partsSaidAtMost = 5;

type NameOf = (division: string) => string | undefined;

const sayParts = (parts: readonly PartShort[], words: typeof operatorWords.zh, nameOf: NameOf): readonly string[] => [
  ...parts
    .slice(0, partsSaidAtMost)
    .map((part) => words.inDivision(nameOf(part.division) ?? part.division, sayPart(part, words))),
  ...(parts.length > partsSaidAtMost ? [words.moreDivisions(parts.length)] : []),
];

/**
 * Of the whole, where that fell short, and of each division that did, the worst first. The names of all divisions are heavy:
 * whoever says nothing of parts goes without them.
 */
export const sayShortfall = (
  { shortfall, sent, delivered, parts = [] }: Short,
  words: typeof operatorWords.zh,
  nameOf: NameOf,
): string => {
  const whole = shortfall === null ? [] : [sayOne({ shortfall, sent, delivered }, words)];
  return [...whole, ...sayParts(parts, words, nameOf)].join(words.between);
};
