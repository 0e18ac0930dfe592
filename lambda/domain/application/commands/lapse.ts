import { epochMs } from '../../calendar/instant.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { clockReason } from '../../kernel/clock-reason.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';

/** An application lapses when its send time comes and nobody has decided. */
export const lapse = applicationCommand({
  type: 'lapse-application',
  name: { zh: '逾期失效', en: 'Lapse' },
  who: system,
  begins: ['application.lapsed'],
  body: NoBody,
  http: null,
  decide: ({ status, content }, _given, { now }) => {
    if (status === 'scheduled') return refuse('decided-already', {});
    const start = content.window?.start;
    return start === undefined || epochMs(now) < epochMs(start)
      ? refuse('send-time-not-come', {})
      : ok([{ type: 'application.lapsed', reason: clockReason('undecided') }]);
  },
});
