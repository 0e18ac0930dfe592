import * as z from 'zod';
import { reasonCodes } from '../../domain/kernel/refusal.ts';
import { Fact } from '../../domain/rules/finding.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { problemCodes } from '../problems.ts';
import { ApplicationCase, EmergencyCase, RegistryState } from './cases.ts';
import { Finding } from './domain.ts';

export const FieldError = lazily(() =>
  z
    .strictObject({
      in: z.enum(['body', 'query', 'path', 'header']),
      pointer: z.string().meta({ description: 'RFC 6901, into the body, or `/` and the name of the parameter.' }),
      code: z.string(),
      detail: z.string(),
      detailZh: z.string().optional(),
    })
    .meta({ id: 'FieldError' }),
);
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details with the extension members of this API. */
export const Problem = lazily(() =>
  z
    .strictObject({
      type: z.string().meta({ description: 'Relative reference to a page about problems of this kind.' }),
      code: z.enum(problemCodes),
      title: z.string(),
      titleZh: z.string(),
      status: z.int(),
      detail: z.string(),
      /** Of a refusal: why, as a code, what that tells, and the sentence that is made of it, in Chinese. */
      reason: z.enum(reasonCodes).optional(),
      facts: z.record(z.string(), Fact).optional(),
      detailZh: z.string().optional(),
      /** Into the body, where one member is to blame. */
      pointer: z.string().optional(),
      errors: z.array(FieldError).optional(),
      findings: z.array(Finding).optional(),
      current: z.union([ApplicationCase, EmergencyCase, RegistryState]).optional(),
      version: z.int().optional(),
      /** Quote it to whoever runs the service: the cause is in the log under this id. */
      incident: z.string().optional(),
    })
    .meta({ id: 'Problem' }),
);
export type Problem = z.infer<typeof Problem>;
