import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { NoticeRow } from '../notices/notice.ts';
import { type NoticeChannelName, noticeAttributes } from '../resource-names.ts';
import type { NoticeTopic, SayNotice } from '../service/notices.ts';

const channelOf = ({ notice }: NoticeRow): NoticeChannelName => (notice.gatewayKind === 'email' ? 'email' : 'webhook');

/** Where a person signs in, is counted as having seen it, and is led to what it is about. */
export const linkOf = (consoleOrigin: string, { id }: Pick<NoticeRow, 'id'>): string =>
  `${consoleOrigin}/console/notices/${id}`;

/** Where people look, and in which words they are told. */
export type Wording = { readonly consoleOrigin: string; readonly say: SayNotice };

/** SNS asks for a subject of at most 100 characters of ASCII. */
const subjectOf = ({ notice }: NoticeRow): string =>
  `${notice.exercise ? '[DRILL] ' : ''}${notice.kind} ${notice.about}`;

const messageOf = (row: NoticeRow, { consoleOrigin, say }: Wording): string => {
  if (channelOf(row) === 'webhook') return JSON.stringify({ id: row.id });
  const { zh, en } = say(row.notice, linkOf(consoleOrigin, row));
  return `${zh}\n\n${en}`;
};

/** Publishes to the topic of notices: the id alone to what hands it to a gateway, the words to who subscribed by e-mail. */
export const createNoticeTopic = (client: SNSClient, topicArn: string, wording: Wording): NoticeTopic => ({
  publish: async (row) => {
    const text = (StringValue: string) => ({ DataType: 'String', StringValue });
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: subjectOf(row),
        Message: messageOf(row, wording),
        MessageAttributes: {
          [noticeAttributes.channel]: text(channelOf(row)),
          [noticeAttributes.audience]: text(row.notice.organisation),
        },
      }),
    );
  },
});
