import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { NoticeChoice } from '../notices/choice.ts';
import { noticesTable } from '../resource-names.ts';
import type { NoticeChoices } from '../service/notice-choices.ts';
import { readJson } from './read-json.ts';

/** No id of a notice: those are hexadecimal. */
const keyOf = (organisation: string, subject: string) => ({
  [noticesTable.partitionKey]: { S: `choice#${organisation}#${subject}` },
});

/** What people chose, in the table of notices: a row each that is of no case and never forgotten, in the place of the one before. */
export const createNoticeChoices = (client: DynamoDBClient, table: string): NoticeChoices => ({
  read: async (organisation, subject) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyOf(organisation, subject), ConsistentRead: true }),
    );
    if (item === undefined) return null;
    const choice = readJson(NoticeChoice, item['body']?.S, 'choice');
    if (!choice.ok) throw new Error(`a choice of channels cannot be read: ${choice.error}`);
    return choice.value;
  },
  write: async (choice) => {
    const body = { S: JSON.stringify(NoticeChoice.parse(choice)) };
    const { organisation, subject } = choice;
    await client.send(new PutItemCommand({ TableName: table, Item: { ...keyOf(organisation, subject), body } }));
  },
});
