import { defineWords } from '../../../i18n/words.ts';

const notedZh = (times: number): string => (times === 0 ? '' : `，已记录超时 ${times} 次`);
const notedEn = (times: number): string =>
  times === 0 ? '' : `, time noted ${times === 1 ? 'once' : `${times} times`}`;

/** `times` the clock has noted that nobody came; nobody is told by that. */
export const waitWords = defineWords(
  {
    waits: { message: '待值班员确认，尚未发送', update: '更新待值班员确认，尚未发送' },
    drillWaits: { message: '演练待值班员确认，尚未开始', update: '演练的更新待值班员确认，尚未生效' },
    waited: (time: string, times: number) => `已等待 ${time}，尚无值班员确认${notedZh(times)}`,
    drillWaited: (time: string, times: number) => `演练待确认，已 ${time}，尚无值班员确认${notedZh(times)}`,
    whyAsked: '需要确认的原因：',
    nowhere: '没有可以送达的区域，不能确认发送：由值班员不予确认并说明理由，发送单位更正区域后重新发起。',
    waitsForAnother: '由电信管理机构的另一名值班员确认，提出者本人不能确认。',
  },
  {
    waits: {
      message: 'Not sent: waits for the duty officer',
      update: 'Update not sent: waits for the duty officer',
    },
    drillWaits: {
      message: 'Drill not begun: waits for the duty officer',
      update: 'Update of the drill not in force: waits for the duty officer',
    },
    waited: (time: string, times: number) => `Waiting for ${time}, confirmed by no duty officer yet${notedEn(times)}`,
    drillWaited: (time: string, times: number) =>
      `Drill, waiting to be confirmed for ${time}, by no duty officer yet${notedEn(times)}`,
    whyAsked: 'Why it needs confirming: ',
    nowhere:
      'There is nowhere to send it, so it cannot be confirmed: the duty officer refuses it with the reason, and the sender sends it again for the right area.',
    waitsForAnother: 'A duty officer of the authority confirms it, never whoever asked for it.',
  },
);
