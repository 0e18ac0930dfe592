import { defineWords } from '../i18n/words.ts';

/** What a stop is for, in words to begin with; in Chinese, as the record is. */
export const stopPhrases = {
  cancel: ['内容有误。', '发送区域有误。', '误操作发出。', '所报险情不属实。', '与另一条短信重复。'],
  end: ['险情已经解除。', '预警级别已降低，不再需要提示。', '已由另一条短信代替。'],
} as const;

/** What each confirmation asks and its button does; a drill never asks the question of the real thing. */
export const emergencyActionWords = defineWords(
  {
    reason: '理由（写入记录）',
    stopReason: '理由（可不填，停止后再补；写入记录）',
    stopPhrases,
    remark: '备注（可不填，写入记录）',
    text: '短信内容',
    whyAsked: '需要确认的原因：',
    newestArea: (where: string) => `最新的短信：${where}；此前的短信可能发往其他区域，一并停止`,
    real: {
      confirm: { label: '确认发送', title: '确认后立即向公众发送', confirmLabel: '确认，立即发送' },
      refuse: { label: '不予确认', title: '不予确认，不向公众发送', confirmLabel: '不予确认' },
      confirmUpdate: { label: '确认更新', title: '确认后立即向公众发送更新', confirmLabel: '确认，立即发送更新' },
      refuseUpdate: { label: '不予确认更新', title: '不予确认更新，原短信继续有效', confirmLabel: '不予确认更新' },
      cancel: { label: '取消发送', title: '取消这次应急发送', confirmLabel: '取消，通知运营商停止' },
      withdraw: { label: '撤回', title: '撤回，不再提交确认', confirmLabel: '撤回，不再提交确认' },
      end: { label: '结束发送', title: '结束这次应急发送', confirmLabel: '结束，通知运营商' },
    },
    drill: {
      confirm: { label: '确认演练', title: '确认后开始演练，不向公众发送', confirmLabel: '开始演练' },
      refuse: { label: '不开展演练', title: '不开展这次演练', confirmLabel: '不开展演练' },
      confirmUpdate: { label: '确认演练更新', title: '确认后更新演练，不向公众发送', confirmLabel: '更新演练' },
      refuseUpdate: { label: '不更新演练', title: '不更新这次演练', confirmLabel: '不更新演练' },
      cancel: { label: '取消演练', title: '取消这次演练', confirmLabel: '取消演练' },
      withdraw: { label: '撤回演练', title: '撤回演练，不再提交确认', confirmLabel: '撤回，不再提交确认' },
      end: { label: '结束演练', title: '结束这次演练', confirmLabel: '结束演练' },
    },
    done: {
      confirm: '已确认，正在下达',
      refuse: '已记录：不予确认',
      cancel: '已取消，正在通知运营商',
      withdraw: '已取消，未向任何运营商下达',
      end: '已结束，正在通知运营商',
    },
    drillDone: {
      confirm: '演练已确认，即将开始',
      refuse: '已记录：不开展演练',
      cancel: '演练已取消',
      withdraw: '演练已取消，未向任何运营商下达',
      end: '演练已结束',
    },
  },
  {
    reason: 'Reason (goes on record)',
    stopReason: 'Reason (optional: it can be given after the stop; goes on record)',
    stopPhrases,
    remark: 'Remark (optional, goes on record)',
    text: 'Message',
    whyAsked: 'Why it needs confirming: ',
    newestArea: (where: string) =>
      `The newest message: ${where}; those before it may have gone elsewhere and are stopped as well`,
    real: {
      confirm: {
        label: 'Confirm the send',
        title: 'Once confirmed it goes to the public at once',
        confirmLabel: 'Confirm and send now',
      },
      refuse: {
        label: 'Do not confirm',
        title: 'Without confirmation nothing goes to the public',
        confirmLabel: 'Do not confirm',
      },
      confirmUpdate: {
        label: 'Confirm the update',
        title: 'Once confirmed the update goes to the public at once',
        confirmLabel: 'Confirm and send the update',
      },
      refuseUpdate: {
        label: 'Do not confirm the update',
        title: 'The update is not sent; the message before it goes on',
        confirmLabel: 'Do not confirm the update',
      },
      cancel: {
        label: 'Cancel the message',
        title: 'Cancel this emergency message',
        confirmLabel: 'Cancel and stop the operators',
      },
      withdraw: {
        label: 'Withdraw',
        title: 'Withdraw it; it no longer asks to be confirmed',
        confirmLabel: 'Withdraw, not to be confirmed',
      },
      end: {
        label: 'End the message',
        title: 'End this emergency message',
        confirmLabel: 'End and tell the operators',
      },
    },
    drill: {
      confirm: {
        label: 'Confirm the drill',
        title: 'Once confirmed the drill begins; nothing goes to the public',
        confirmLabel: 'Begin the drill',
      },
      refuse: { label: 'Hold no drill', title: 'This drill is not held', confirmLabel: 'Hold no drill' },
      confirmUpdate: {
        label: 'Confirm the update of the drill',
        title: 'Once confirmed the drill is updated; nothing goes to the public',
        confirmLabel: 'Update the drill',
      },
      refuseUpdate: {
        label: 'Do not update the drill',
        title: 'This drill is not updated',
        confirmLabel: 'Do not update the drill',
      },
      cancel: { label: 'Cancel the drill', title: 'Cancel this drill', confirmLabel: 'Cancel the drill' },
      withdraw: {
        label: 'Withdraw the drill',
        title: 'Withdraw this drill; it no longer asks to be confirmed',
        confirmLabel: 'Withdraw, not to be confirmed',
      },
      end: { label: 'End the drill', title: 'End this drill', confirmLabel: 'End the drill' },
    },
    done: {
      confirm: 'Confirmed; on its way to the operators',
      refuse: 'Recorded: not confirmed',
      cancel: 'Cancelled; the operators are being told',
      withdraw: 'Cancelled; no operator was ever given an order',
      end: 'Ended; the operators are being told',
    },
    drillDone: {
      confirm: 'The drill is confirmed and begins',
      refuse: 'Recorded: no drill is held',
      cancel: 'The drill is cancelled',
      withdraw: 'The drill is cancelled; no operator was ever given an order',
      end: 'The drill is ended',
    },
  },
);
