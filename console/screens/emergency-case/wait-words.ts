import { defineWords } from '../../i18n/words.ts';

const remindedEn = (reminders: number): string => {
  if (reminders === 0) return '';
  return `, the duty officer reminded ${reminders === 1 ? 'once' : `${reminders} times`}`;
};

export const waitWords = defineWords(
  {
    waits: { message: '待值班员确认，尚未发送', update: '更新待值班员确认，尚未发送' },
    drillWaits: { message: '演练待值班员确认，尚未开始', update: '演练的更新待值班员确认，尚未生效' },
    waited: (time: string, reminders: number) =>
      `已等待 ${time}${reminders === 0 ? '' : `，已提醒值班员 ${reminders} 次`}`,
    drillWaited: (time: string, reminders: number) =>
      `演练待确认，已 ${time}${reminders === 0 ? '' : `，已提醒值班员 ${reminders} 次`}`,
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
    waited: (time: string, reminders: number) => `Waiting for ${time}${remindedEn(reminders)}`,
    drillWaited: (time: string, reminders: number) =>
      `Drill, waiting to be confirmed for ${time}${remindedEn(reminders)}`,
    whyAsked: 'Why it needs confirming: ',
    nowhere:
      'There is nowhere to send it, so it cannot be confirmed: the duty officer refuses it with the reason, and the sender sends it again for the right area.',
    waitsForAnother: 'A duty officer of the authority confirms it, never whoever asked for it.',
  },
);
