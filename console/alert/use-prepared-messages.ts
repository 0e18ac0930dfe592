import { useQuery } from '@tanstack/react-query';
import { PreparedMessage } from '../../lambda/domain/registry/prepared-message.ts';
import type { Client } from '../api/client.ts';
import type { ProblemError } from '../api/problem.ts';
import { answerOf } from '../api/queries.ts';
import { useClient } from '../api/services.tsx';
import type { Me, RegistryState } from '../api/types.ts';
import { remember } from '../browser/remember.ts';
import type { Chosen } from './prepared-draft.ts';

const recentAtMost = 8;
const storedAs = (subject: string): string => `console.prepared.${subject}`;

const recentOf = (subject: string): readonly string[] => {
  try {
    return (localStorage.getItem(storedAs(subject)) ?? '').split(' ').filter((id) => id !== '');
  } catch {
    return [];
  }
};

/** Puts a message before all others the next time on this machine. */
export const rememberUse = (subject: string, id: string): void =>
  remember(
    storedAs(subject),
    [id, ...recentOf(subject).filter((other) => other !== id)].slice(0, recentAtMost).join(' '),
  );

export type Offered = Pick<Chosen, 'id' | 'version' | 'message'>;

/** All of them: a page ends where its outlines come to a megabyte, however few messages it has. */
const readAll = async (client: Client, signal: AbortSignal): Promise<readonly RegistryState[]> => {
  const found: RegistryState[] = [];
  let cursor: string | undefined;
  do {
    const request = { path: { kind: 'prepared-message' }, query: { limit: 100, cursor } } as const;
    const page = await answerOf(client, 'GET /registry/{kind}', request, signal);
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

/** What the organisation of whoever looks has prepared and is in force: what was used last first, then by title. */
export const usePreparedMessages = ({
  subject,
  organisation,
}: Pick<Me, 'subject' | 'organisation'>): readonly Offered[] => {
  const client = useClient();
  const { data } = useQuery<readonly RegistryState[], ProblemError>({
    queryKey: ['prepared-messages'],
    queryFn: ({ signal }) => readAll(client, signal),
    staleTime: 60_000,
    enabled: organisation !== null,
  });
  const recent = recentOf(subject);
  const rank = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recentAtMost);
  const offered = (data ?? []).flatMap(({ id, version, current }) => {
    const { data: message } = PreparedMessage.safeParse(current?.value);
    return current?.kind === 'prepared-message' && message?.organisation === organisation
      ? [{ id, version, message }]
      : [];
  });
  return offered.toSorted(
    (left, right) => rank(left.id) - rank(right.id) || left.message.title.localeCompare(right.message.title, 'zh-CN'),
  );
};
