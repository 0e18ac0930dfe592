import * as z from 'zod';
import { GatewayId } from '../../domain/registry/roster.ts';
import { GatewayKind } from '../../domain/rules/policy.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { NoticeKind } from '../../domain/vocabulary/notice-kind.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { OrganisationId } from '../../domain/vocabulary/organisation.ts';
import { ChannelsOff } from '../../notices/choice.ts';
import { Position } from '../../notices/notice.ts';

export const CasePath = once(() => z.strictObject({ id: z.string().regex(/^[ae]-[0-9a-f]{26}$/) }));
export const NoticePath = once(() => z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) }));
export const OpenedBody = lazily(() => z.strictObject({}));

const Instant = z.string();

/** What is on record of telling one person by one channel, and nothing more. */
const Told = lazily(() =>
  z.strictObject({
    kind: NoticeKind,
    organisation: OrganisationId,
    position: Position,
    person: z
      .string()
      .nullable()
      .meta({ description: 'As the roster names them; null to whoever is of another organisation.' }),
    by: GatewayKind,
    status: z.enum(['waiting', 'failed', 'handed', 'dropped', 'opened']),
    dueAt: Instant,
    attempts: z.int(),
    failedAt: Instant.nullable().meta({ description: 'When the channel last did not take it; it is tried again.' }),
    handedAt: Instant.nullable().meta({ description: 'When the channel took it: not that anybody got it.' }),
    openedAt: Instant.nullable().meta({ description: 'When somebody first signed in by its link.' }),
  }),
);

export const CaseNotices = lazily(() =>
  z
    .strictObject({
      desk: z
        .strictObject({
          organisation: OrganisationId,
          phone: z.string(),
          rostered: z.boolean().meta({ description: 'false: no roster is registered, and nobody can be told.' }),
        })
        .nullable(),
      told: z.array(Told),
      next: z
        .array(z.strictObject({ organisation: OrganisationId, position: Position, at: Instant }))
        .meta({ description: 'Who is told next where nobody acts, by the roster as it is.' }),
    })
    .meta({ id: 'CaseNotices' }),
);

export const OpenedNotice = lazily(() => z.strictObject({ about: z.string() }).meta({ id: 'OpenedNotice' }));

export const NoticeChoiceBody = lazily(() => z.strictObject({ off: ChannelsOff }));

export const NoticeChoices = lazily(() =>
  z
    .strictObject({
      organisation: OrganisationId,
      channels: z
        .array(
          z.strictObject({
            gateway: GatewayId,
            by: GatewayKind,
            urgentOnly: z.boolean().meta({ description: 'By the roster it carries nothing that can wait.' }),
          }),
        )
        .meta({ description: 'One’s own, by gateway; numbers stand in the roster.' }),
      kinds: z.array(
        z.strictObject({
          kind: NoticeKind,
          locked: z.boolean().meta({ description: 'By policy it goes by every channel, whatever is chosen.' }),
          off: z.array(GatewayId).meta({ description: 'The gateways by which it is not to come.' }),
        }),
      ),
      chosenAt: z.string().nullable().meta({ description: 'null: nothing was chosen, and all channels are used.' }),
    })
    .meta({ id: 'NoticeChoices' }),
);
