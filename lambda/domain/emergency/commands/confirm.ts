import { inForce } from '../../division/division-history.ts';
import { RemarkBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ok } from '../../vocabulary/result.ts';
import { askedBy } from '../awaiting.ts';
import { duty, emergencyCommand, refusedOr, refuseIdle, urgently } from '../command.ts';
import { refuseExpired } from '../findings.ts';
import { sent, updated } from '../sent.ts';

/** The duty officer's one action: sends what waits, be it the first message or an update. Nobody confirms their own. */
export const confirm = emergencyCommand({
  type: 'confirm-emergency',
  name: { zh: '确认发送', en: 'Confirm the send' },
  who: duty,
  begins: ['emergency.confirmed'],
  body: RemarkBody,
  http: urgently('confirm', 'Send what waits'),
  guard: (state, { subject }) => {
    const idle = refuseIdle(state);
    if (idle !== null) return idle;
    if (askedBy(state) === subject) return refuse('own-request', {}).error;
    return inForce((state.pendingUpdate?.alert ?? state.alert).divisions).length === 0
      ? refuse('area-nowhere', {}).error
      : null;
  },
  decide: (state, { reason }, context) => {
    const { pendingUpdate, path, authority } = state;
    const isUpdate = state.status !== 'awaiting-confirmation' && pendingUpdate !== null;
    const { alert } = isUpdate ? pendingUpdate : state;
    return refusedOr(refuseExpired(alert, context.now), () =>
      ok([
        { type: 'emergency.confirmed', reason },
        ...(isUpdate ? [updated(state, pendingUpdate, context)] : sent(alert, path, authority, context)),
      ]),
    );
  },
});
