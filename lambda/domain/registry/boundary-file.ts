import * as z from 'zod';
import { Day } from '../calendar/stored-instant.ts';
import { boundarySystems } from '../division/area/boundary-system.ts';
import { Sha256 } from '../vocabulary/attachment.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';
import { WrittenText } from '../vocabulary/written-text.ts';

/** A file is read whole, and parsed: more of it would not fit the function that does so. */
export const boundaryFileAtMostInBytes = 32 * 1024 * 1024;

/** 审图号, as the authority writes it on what it has reviewed: GS(2024)1234号, GS粤(2023)45号, 粤S(2022)011号. */
const reviewNumber = /^(?:GS[一-龥]?|[一-龥]S)[(（]\d{4}[)）]\d{1,6}号$/;

/**
 * 区划界线文件: boundaries of divisions that the deployer has the right to use; none are shipped. GeoJSON (RFC 7946), kept by its digest
 * beside the scans; the register says where it comes from and who reviewed it.
 */
export const BoundaryFile = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    title: WrittenText(2, 100),
    /** Who made it. */
    source: WrittenText(2, 200),
    /** Of the boundaries, not of the entry. */
    date: Day,
    reviewNumber: z.string().regex(reviewNumber),
    coordinates: z.enum(boundarySystems),
    /** The member of each feature's `properties` that holds the code of six digits. */
    property: WrittenText(1, 60),
    sha256: Sha256,
    sizeInBytes: z.int().min(1).max(boundaryFileAtMostInBytes),
  }),
);
export type BoundaryFile = Readonly<z.infer<typeof BoundaryFile>>;
