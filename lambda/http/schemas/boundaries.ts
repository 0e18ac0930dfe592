import * as z from 'zod';
import { Area, areasAtMost } from '../../domain/division/area/area.ts';
import { PastedArea } from '../../domain/emergency/outlined.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { DivisionCode } from '../../domain/vocabulary/organisation.ts';
import { SignedUpload } from './attachments.ts';
import { BoundaryFile } from './domain.ts';

export const BoundaryUploadBody = lazily(() =>
  BoundaryFile.unwrap().pick({ sha256: true, sizeInBytes: true }).meta({ id: 'BoundaryUpload' }),
);

export const BoundaryUploadAnswer = lazily(() =>
  z
    .strictObject({
      sha256: z.string(),
      kept: z.boolean(),
      upload: SignedUpload.nullable(),
    })
    .meta({ id: 'BoundaryUploadAnswer' }),
);

export const OutlinesBody = lazily(() =>
  z
    .strictObject({
      areas: z.array(Area).min(1).max(areasAtMost).optional(),
      /** As it is written elsewhere, beside them. */
      area: PastedArea.optional(),
      /** Those chosen, to be compared. */
      divisions: z.array(DivisionCode).max(400).default([]),
    })
    .refine(({ areas, area }) => areas !== undefined || area !== undefined, {
      error: 'outlines, or a text to read them from',
      path: ['areas'],
    })
    .meta({ id: 'OutlinesQuestion' }),
);

/** `files`: what they were held against; none where nobody held them against anything. Lists are told by what they are called. */
export const OutlinesAnswer = lazily(() => {
  const named = z.strictObject({ division: DivisionCode, name: z.string() });
  const share = z.number().min(0).max(1);
  const list = z.array(named);
  const count = z.number().int().min(0);
  return z
    .strictObject({
      files: z.array(BoundaryFile.unwrap().omit({ property: true, sha256: true, sizeInBytes: true })),
      /** In the order of the outlines. */
      outlines: z.array(z.strictObject({ outside: share.meta({ description: 'Share in none.' }) })),
      /** Each once, as the outline says that lies in it most; the first of them by that share. */
      within: z.array(
        named.extend({
          ofOutline: share.meta({ description: 'Share of the outline in it.' }),
          ofDivision: share.meta({ description: 'Share of it in the outline.' }),
          slight: z.boolean().meta({ description: 'Less than a hundredth of both, in every outline.' }),
        }),
      ),
      touched: list.meta({ description: 'Not slightly.' }),
      untouched: list.meta({ description: 'Chosen, drawn whole, and in no outline.' }),
      partly: list.meta({ description: 'Chosen, drawn in part, and in no outline as far as it is drawn.' }),
      undrawn: list.meta({ description: 'Chosen, and drawn in no file.' }),
      missing: list.meta({ description: 'Touched and not chosen.' }),
      more: z
        .strictObject({ within: count, touched: count, missing: count })
        .meta({ description: 'How many more there are than are named.' }),
    })
    .meta({ id: 'OutlinesAnswer' });
});
