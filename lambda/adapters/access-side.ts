import type { Logger } from '../log.ts';
import { type AccessReader, type AccessRecorder, createAccessRecorder } from '../service/access-record.ts';
import { createAccessTable } from './access-table.ts';
import type { CoreOptions } from './core.ts';
import { digestOf } from './digest.ts';

export type AccessSide = { readonly access: AccessReader; readonly accessRecorder: AccessRecorder };

/** Everything that is done with the table of who read what. */
export const createAccessSide = (
  { dynamodb: client, clock, policy }: Pick<CoreOptions, 'dynamodb' | 'clock' | 'policy'>,
  table: string,
  log: Logger,
): AccessSide => {
  const digest = digestOf;
  const access = createAccessTable({
    client,
    table,
    digest,
    onUnreadable: (where) => log('access.unreadable', where),
  });
  const accessRecorder = createAccessRecorder({
    access,
    clock,
    digest,
    policy,
    onFault: ({ reading: { kind, caseId } }, cause) => log('access.not-recorded', { kind, caseId }, cause),
  });
  return { access, accessRecorder };
};
