import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';

/** CAP 1.2: neither blanks nor any of `,`, `<` and `&`. */
const Part = lazily(() => z.string().regex(/^[^\s,<&]{1,200}$/));

/** By what the issuing system itself knows its message: `sender` and `identifier` of CAP 1.2, unique together. */
export const MessageIdentity = lazily(() => z.strictObject({ sender: Part, identifier: Part }));
export type MessageIdentity = z.infer<typeof MessageIdentity>;

/** A message of whatever system, as others of CAP 1.2 refer to it. `sent`: when it says that it was. */
export const MessageReference = lazily(() => MessageIdentity.unwrap().extend({ sent: Instant }));

/** As it is kept with the case: `sender,identifier`. */
export const capIdentityOf = ({ sender, identifier }: MessageIdentity): string => `${sender},${identifier}`;
