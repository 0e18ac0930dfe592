import * as z from 'zod';
import { Day } from '../../domain/calendar/stored-instant.ts';
import { caseIdPattern } from '../../domain/views/reading.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { OrganisationId } from '../../domain/vocabulary/organisation.ts';
import { AccessRow } from './domain.ts';
import { PageQuery } from './parameters.ts';

const given = (...values: readonly unknown[]): number => values.filter((value) => value !== undefined).length;

export const AccessQuery = once(() =>
  PageQuery()
    .extend({
      case: z.string().regex(caseIdPattern).optional().meta({ description: 'Who read this case.' }),
      subject: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: 'What this reader (`sub` of the token) read.' }),
      organisation: OrganisationId.optional().meta({ description: 'What readers of this organisation read.' }),
      day: Day.optional().meta({ description: 'On this day in Asia/Shanghai alone.' }),
    })
    .refine(({ case: id, subject, organisation }) => given(id, subject, organisation) <= 1, {
      error: 'case, subject and organisation do not go together',
      path: ['case'],
    })
    .refine(({ case: id, subject, organisation, day }) => given(id, subject, organisation, day) > 0, {
      error: 'name a case, a subject, an organisation or a day',
      path: ['day'],
    }),
);

export const AccessPage = lazily(() =>
  z
    .strictObject({
      items: z.array(AccessRow),
      next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
    })
    .meta({ id: 'AccessPage' }),
);
