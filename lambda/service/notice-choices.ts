import type { Policy } from '../domain/rules/policy.ts';
import { isLocked, leftBy, type NoticeChoice } from '../notices/choice.ts';
import type { Notice } from '../notices/notice.ts';

/** What people chose of their channels: one of each account in each organisation's roster, the last one. */
export type NoticeChoices = {
  /** null where they chose nothing. Throws where that cannot be found out. */
  readonly read: (organisation: string, subject: string) => Promise<NoticeChoice | null>;
  readonly write: (choice: NoticeChoice) => Promise<void>;
};

export type ChoosingDeps = {
  readonly policy: Pick<Policy, 'lockedNotices'>;
  readonly choices: Pick<NoticeChoices, 'read'>;
  /** Told that a choice could not be read: all channels are used. */
  readonly onChoiceUnread: (cause: unknown) => void;
};

const choiceOf = async (
  { choices, onChoiceUnread }: ChoosingDeps,
  { organisation, account }: Notice,
): Promise<NoticeChoice | null> => {
  if (account === null) return null;
  try {
    return await choices.read(organisation, account);
  } catch (cause) {
    onChoiceUnread(cause);
    return null;
  }
};

/** One person of one roster, told of one thing. */
const toWhomOf = ({ organisation, person, kind, about, window }: Notice): string =>
  JSON.stringify([organisation, person, kind, about, window]);

/**
 * What is left of notices by what each person chose, read once for each. What nobody can turn off is neither asked for nor held up, and
 * no notice is lost by a choice that cannot be read.
 */
export const asChosen = async (deps: ChoosingDeps, notices: readonly Notice[]): Promise<readonly Notice[]> => {
  const { policy } = deps;
  const groups = [...Map.groupBy(notices, toWhomOf).values()];
  const left = await Promise.all(
    groups.map(async (group) => {
      const [first] = group;
      return first === undefined || isLocked(first.kind, policy)
        ? group
        : leftBy(await choiceOf(deps, first), group, policy);
    }),
  );
  return left.flat();
};
