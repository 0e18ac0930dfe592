import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { eventType } from '../domain/emergency/event-types.ts';
import type { NoticeRow } from '../domain/notices/notice.ts';
import { type NoticeChannelName, noticeAttributes } from '../resource-names.ts';
import type { NoticeTopic } from '../service/notices.ts';
import { noticeText } from '../words/notice-words.ts';

const channelOf = ({ notice }: NoticeRow): NoticeChannelName => (notice.gatewayKind === 'email' ? 'email' : 'webhook');

/** Where a person signs in and is counted as having seen it. */
export const linkOf = (consoleOrigin: string, id: string): string => `${consoleOrigin}/console/notices/${id}`;

/** SNS asks for a subject of at most 100 characters of ASCII. */
const subjectOf = ({ notice }: NoticeRow): string =>
  `${notice.exercise ? '[DRILL] ' : ''}${notice.kind} ${notice.about}`;

const messageOf = (row: NoticeRow, consoleOrigin: string): string => {
  if (channelOf(row) === 'webhook') return JSON.stringify({ id: row.id });
  const { zh, en } = noticeText(row.notice, linkOf(consoleOrigin, row.id), eventType);
  return `${zh}\n\n${en}`;
};

/** Publishes to the topic of notices: the id alone to what hands it to a gateway, the words to who subscribed by e-mail. */
export const createNoticeTopic = (client: SNSClient, topicArn: string, consoleOrigin: string): NoticeTopic => ({
  publish: async (row) => {
    const text = (StringValue: string) => ({ DataType: 'String', StringValue });
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: subjectOf(row),
        Message: messageOf(row, consoleOrigin),
        MessageAttributes: {
          [noticeAttributes.channel]: text(channelOf(row)),
          [noticeAttributes.audience]: text(row.notice.organisation),
        },
      }),
    );
  },
});
