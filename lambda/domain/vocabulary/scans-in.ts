import type { Attachment } from './attachment.ts';

type Carrying = {
  readonly attachment?: Attachment | undefined;
  readonly furtherScans?: readonly Attachment[] | undefined;
};

/** All scans of an application or of paperwork, the sealed document first. */
export const scansIn = ({ attachment, furtherScans = [] }: Carrying): readonly Attachment[] =>
  attachment === undefined ? furtherScans : [attachment, ...furtherScans];
