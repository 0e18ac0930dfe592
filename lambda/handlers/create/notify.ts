import * as z from 'zod';
import type { Logger } from '../../log.ts';
import { type NotifyDeps, notify } from '../../service/notices.ts';
import { isImpossible } from '../impossible.ts';
import { handleMessages } from '../message-batch.ts';

const Happened = z.strictObject({ stream: z.string(), version: z.int().min(1), step: z.int().min(0) });

/** Queue of happenings -> notices on record, and on the topic. */
export const createNotifier = (deps: Omit<NotifyDeps, 'onUnconfirmed' | 'onChoiceUnread'>, log: Logger) => {
  const telling = {
    ...deps,
    onUnconfirmed: (caseId: string) => log('emergency.unconfirmed', { caseId }),
    onChoiceUnread: (cause: unknown) => log('notice.choice-unread', {}, cause),
  };
  return handleMessages(async (record) => {
    try {
      await notify(telling, Happened.parse(JSON.parse(record.body)));
      return 'done';
    } catch (cause) {
      const isLost = isImpossible(cause);
      log(isLost ? 'notice.impossible' : 'notice.failed', { messageId: record.messageId }, cause);
      return isLost ? 'done' : 'retry';
    }
  });
};
