import type { Attachment } from './attachment.ts';

type Carrying = {
  readonly attachment?: Attachment | undefined;
  readonly furtherScans?: readonly Attachment[] | undefined;
};

/** Where a scan stands in what carries it: RFC 6901, by its place among all of them. */
export const scanPointer = ({ attachment }: Carrying, index: number): string => {
  const further = attachment === undefined ? index : index - 1;
  return further < 0 ? '/attachment' : `/furtherScans/${further}`;
};

/** All scans of an application or of paperwork, the sealed document first. */
export const scansIn = ({ attachment, furtherScans = [] }: Carrying): readonly Attachment[] =>
  attachment === undefined ? furtherScans : [attachment, ...furtherScans];
