import { defineWords } from '../../../i18n/words.ts';

export const reasonWords = defineWords(
  {
    reason: '理由（必填，写入决定，申请单位可见）',
    phrases: '参考用语（点选加入）',
    return: '退回更正…',
    returnTitle: '退回申请单位更正？',
    returnDo: '退回更正',
    decline: '不予协调…',
    declineTitle: '决定不予协调？',
    declineDo: '决定不予协调',
    halt: '叫停发送…',
    haltTitle: '立即叫停发送？',
    haltDo: '立即叫停',
    haltSays: '叫停后，尚未下达的发送指令不再下达，运营商停止尚未发出的部分；记录保留。',
    haltPhrases: ['发现内容含有禁止性信息，立即停止发送。', '应申请单位请求停止发送。'],
    otherDecisions: '其他决定',
  },
  {
    reason: 'Reason (required; the department reads it in the decision)',
    phrases: 'Phrases to begin with (press to add)',
    return: 'Return for correction…',
    returnTitle: 'Return it for correction?',
    returnDo: 'Return it',
    decline: 'Decline…',
    declineTitle: 'Decline to coordinate?',
    declineDo: 'Decline',
    halt: 'Halt the send…',
    haltTitle: 'Halt the send at once?',
    haltDo: 'Halt now',
    haltSays:
      'What no operator has yet is not ordered any more, and the others stop what has not gone out; the records stay.',
    haltPhrases: ['发现内容含有禁止性信息，立即停止发送。', '应申请单位请求停止发送。'],
    otherDecisions: 'Other decisions',
  },
);
