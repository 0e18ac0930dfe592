import { createKms } from '../adapters/clients/kms.ts';
import { limits } from '../adapters/clients/limits.ts';
import { createSqs } from '../adapters/clients/sqs.ts';
import { createCore } from '../adapters/core.ts';
import { kmsCalls } from '../adapters/kms-calls.ts';
import { createGateways, noticeType } from '../adapters/notice-gateways.ts';
import { createNoticeTable } from '../adapters/notices-table.ts';
import { createPostpone } from '../adapters/postpone.ts';
import { createKmsSigner } from '../adapters/signer.ts';
import { consoleAddress, noticeRecord, noticeSigning, readEnvironment } from '../config.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { awsOptions } from './aws.ts';
import { createNoticeHander } from './create/hand-notice.ts';
import { sayNotice } from './create/say-notice.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

/** A gateway that has not answered by then is tried again; far below the queue's visibility timeout. */
const answerWithinMs = 5_000;

const options = awsOptions();
const core = createCore(options, everyCommit);
const signer = createKmsSigner({
  keyId: readEnvironment(noticeSigning).NOTICE_KEY_ID,
  client: kmsCalls(createKms(limits.background)),
  typ: noticeType,
});
const hand = createGateways({
  signer,
  policy: core.policy,
  consoleOrigin: readEnvironment(consoleAddress).CONSOLE_ORIGIN,
  say: sayNotice,
  timeoutInMs: answerWithinMs,
});
const notices = createNoticeTable(options.dynamodb, readEnvironment(noticeRecord).NOTICES_TABLE);

export const handler = invoked(
  createNoticeHander({ ...core, notices, hand }, createPostpone(createSqs(limits.background), log), log),
);
