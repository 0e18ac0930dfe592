import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';

/** CAP 1.2: neither blanks nor any of `,`, `<` and `&`. */
const Part = lazily(() => z.string().regex(/^[^\s,<&]{1,200}$/));

/** By what the issuing system itself knows its message: `sender` and `identifier` of CAP 1.2, unique together. */
export const MessageIdentity = lazily(() => z.strictObject({ sender: Part, identifier: Part }));
export type MessageIdentity = z.infer<typeof MessageIdentity>;

/** As it is kept with the case: `sender,identifier`. */
export const capIdentityOf = ({ sender, identifier }: MessageIdentity): string => `${sender},${identifier}`;
