import { limits } from '../adapters/clients/limits.ts';
import { createSns } from '../adapters/clients/sns.ts';
import { createSqs } from '../adapters/clients/sqs.ts';
import { createCore } from '../adapters/core.ts';
import { createHappenings } from '../adapters/happenings-queue.ts';
import { createNoticeChoices } from '../adapters/notice-choices.ts';
import { createNoticeTopic } from '../adapters/notice-topic.ts';
import { createNoticeTable } from '../adapters/notices-table.ts';
import { consoleAddress, happenings, noticeRecord, noticeTopic, readEnvironment } from '../config.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { awsOptions } from './aws.ts';
import { createNotifier } from './create/notify.ts';
import { sayNotice } from './create/say-notice.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

const options = awsOptions();
const wording = { consoleOrigin: readEnvironment(consoleAddress).CONSOLE_ORIGIN, say: sayNotice };
const topic = createNoticeTopic(createSns(limits.background), readEnvironment(noticeTopic).NOTICES_TOPIC_ARN, wording);
const queue = createHappenings(createSqs(limits.background), readEnvironment(happenings).HAPPENINGS_QUEUE_URL);
const { NOTICES_TABLE: table } = readEnvironment(noticeRecord);
const notices = createNoticeTable(options.dynamodb, table);
const choices = createNoticeChoices(options.dynamodb, table);

export const handler = invoked(
  createNotifier({ ...createCore(options, everyCommit), notices, choices, topic, happenings: queue }, log),
);
