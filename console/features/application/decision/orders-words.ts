import { defineWords } from '../../../i18n/words.ts';

/** Words of the table of orders, beside those of its columns. */
export const ordersWords = defineWords(
  {
    caption: '下达各运营商的发送指令和叫停指令及其回执',
    kind: '指令',
    haltStands: (asked: number, acknowledged: number) =>
      acknowledged === asked
        ? `${asked} 家运营商均已确认叫停。`
        : `${asked} 家运营商中 ${acknowledged} 家已确认叫停，其余尚未确认。`,
    stoppedByHalt: '已被叫停，不再发送',
    lastReport: (time: string) => `距上次回执 ${time}`,
  },
  {
    caption: 'Orders to send and orders to halt, with what each operator has answered',
    kind: 'Order',
    haltStands: (asked: number, acknowledged: number) =>
      acknowledged === asked
        ? `${asked === 1 ? 'The operator has' : `All ${asked} operators have`} acknowledged the halt.`
        : `${acknowledged} of ${asked} operators have acknowledged the halt.`,
    stoppedByHalt: 'Halted, sends no more',
    lastReport: (time: string) => `last report ${time} ago`,
  },
);
