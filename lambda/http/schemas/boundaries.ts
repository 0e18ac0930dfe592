import * as z from 'zod';
import { Area, areasAtMost } from '../../domain/division/area/area.ts';
import { PastedArea } from '../../domain/emergency/outlined.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
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
      kept: z.boolean().meta({ description: 'Nothing is to be uploaded.' }),
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
      divisions: z.array(DivisionCode).max(400).default([]).meta({ description: 'Those chosen, to be compared.' }),
    })
    .refine(({ areas, area }) => areas !== undefined || area !== undefined, {
      error: 'outlines, or a text to read them from',
      path: ['areas'],
    })
    .meta({ id: 'OutlinesQuestion' }),
);

const named = once(() => z.strictObject({ division: DivisionCode, name: z.string() }));
const share = once(() => z.number().min(0).max(1));

export const OutlinesAnswer = lazily(() =>
  z
    .strictObject({
      files: z
        .array(
          BoundaryFile.unwrap().pick({
            id: true,
            title: true,
            source: true,
            date: true,
            reviewNumber: true,
            coordinates: true,
          }),
        )
        .meta({ description: 'None: held against nothing.' }),
      outlines: z
        .array(
          z.strictObject({
            within: z.array(
              named().extend({
                ofOutline: share().meta({ description: 'Share of the outline in it.' }),
                ofDivision: share().meta({ description: 'Share of it in the outline.' }),
                slight: z.boolean().meta({ description: 'Less than a hundredth of both.' }),
              }),
            ),
            outside: share().meta({ description: 'Share in none.' }),
          }),
        )
        .meta({ description: 'In the order of the outlines.' }),
      touched: z.array(named()).meta({ description: 'But for slight parts.' }),
      untouched: z.array(named()).meta({ description: 'Chosen, drawn, and in no outline.' }),
      undrawn: z.array(named()).meta({ description: 'Chosen, and drawn in no file.' }),
      missing: z.array(named()).meta({ description: 'Touched and not chosen.' }),
    })
    .meta({ id: 'OutlinesAnswer' }),
);
