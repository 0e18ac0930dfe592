import { defineWords } from '../../../i18n/words.ts';

export const triggerWords = defineWords(
  {
    title: '发起应急发送',
    drillTitle: '发起应急演练',
    subtitle: '先行发送，事后补办手续。提示不影响发送；正式发送与演练相混的、文字过长的，先由值班员确认。',
    drillSubtitle: '检验从发起到运营商回执的链路；不产生补办手续。',
    drill: '这是演练：不向公众发送，仅检验链路',
    number: (number: string) => `发送号码：${number}（预警专用号码，由平台写入指令，无需填写）。`,
    restored: '已恢复上次未提交的内容。',
    discard: '清空重填',
    real: {
      now: {
        label: '立即发送',
        title: '立即向公众发送应急短信',
        confirmLabel: '确认，立即发送',
        done: '已提交，正在下达运营商',
      },
      confirmed: {
        label: '提交值班员确认',
        title: '提交值班员确认，确认前不向公众发送',
        confirmLabel: '提交值班员确认',
        done: '已提交，待值班员确认，尚未发送',
      },
    },
    exercise: {
      now: { label: '开始演练', title: '开始演练，不向公众发送', confirmLabel: '开始演练', done: '演练已提交' },
      confirmed: {
        label: '提交演练，待值班员确认',
        title: '提交演练，值班员确认后开始，不向公众发送',
        confirmLabel: '提交演练',
        done: '演练已提交，待值班员确认',
      },
    },
    again: '上一次发送没有得到答复，可能已经发出。再按一次是同一条，不会重复发送。',
    another: '先前一条没有得到答复，可能已经发出；现在要发的是另一条。请先查看应急发送列表。',
    board: '查看应急发送',
    twin: {
      title: (waits: boolean): string =>
        waits ? '完全相同的短信已经提交，正在等值班员确认' : '完全相同的短信已经发出，尚未结束',
      began: (by: string, at: string) => `${by}于 ${at} 发起。本次没有发送。`,
      operators: (names: string) => `已下达：${names}。`,
      look: '查看已有的一条',
    },
    sendAgain: '仍要发送',
    notYours: '当前身份没有发起应急发送的角色。',
  },
  {
    title: 'Send an emergency message',
    drillTitle: 'Hold an emergency drill',
    subtitle:
      'Sent first, accounted for afterwards. Notes hold nothing up, but where live and drill are mixed up, or a text is too long.',
    drillSubtitle: 'Tries the chain from the trigger to the receipts; no paperwork follows.',
    drill: 'This is a drill: nothing is sent to the public, the chain alone is tried',
    number: (number: string) => `Sent from ${number}, the number of warnings; the platform puts it into the orders.`,
    restored: 'What you had typed and not submitted is here again.',
    discard: 'Begin anew',
    real: {
      now: {
        label: 'Send now',
        title: 'Send an emergency message to the public at once',
        confirmLabel: 'Confirm and send now',
        done: 'Submitted; on its way to the operators',
      },
      confirmed: {
        label: 'Submit to the duty officer',
        title: 'Submit for the duty officer’s confirmation; nothing is sent before it',
        confirmLabel: 'Submit for confirmation',
        done: 'Submitted; not sent until the duty officer confirms',
      },
    },
    exercise: {
      now: {
        label: 'Begin the drill',
        title: 'Begin a drill; nothing is sent to the public',
        confirmLabel: 'Begin the drill',
        done: 'The drill is submitted',
      },
      confirmed: {
        label: 'Submit the drill to the duty officer',
        title: 'Submit a drill for the duty officer’s confirmation; nothing is sent to the public',
        confirmLabel: 'Submit the drill',
        done: 'The drill is submitted and waits for the duty officer',
      },
    },
    again:
      'What you sent has not been answered and may be out. Sending it again is the same message, not a second one.',
    another:
      'An earlier message has not been answered and may be out; this is another one. Look at the emergencies first.',
    board: 'See the emergencies',
    twin: {
      title: (waits: boolean): string =>
        waits
          ? 'The very same message was submitted already and waits for the duty officer'
          : 'The very same message is out already and still running',
      began: (by: string, at: string) => `Begun by ${by} at ${at}, Beijing time. Nothing was sent now.`,
      operators: (names: string) => `Ordered from: ${names}.`,
      look: 'See the one that is there',
    },
    sendAgain: 'Send again',
    notYours: 'Your role does not include sending emergency messages.',
  },
);
