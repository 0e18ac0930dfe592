import * as z from 'zod';
import { lazily } from '../../domain/vocabulary/lazily.ts';

/** Other cases that carry the same scan, or a picture of it. */
export const ScanElsewhere = lazily(() =>
  z
    .strictObject({
      cases: z.array(z.string()).meta({ description: 'Those that whoever asks may see.' }),
      others: z.int().meta({ description: 'How many there are besides, which whoever asks may not know of.' }),
    })
    .meta({ id: 'ScanElsewhere' }),
);

/** What is known of one scan of a case, beside what was declared of it. */
export const ScanOfCase = lazily(() =>
  z
    .strictObject({
      sha256: z.string(),
      verified: z.boolean().nullable().meta({
        description: 'Whether it was uploaded and is what was declared; null where none are kept.',
      }),
      pages: z.int().nullable().meta({ description: 'As counted when it was opened; null where it was not.' }),
      elsewhere: ScanElsewhere,
    })
    .meta({ id: 'ScanOfCase' }),
);
