import * as z from 'zod';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { ScansBrought } from '../../registry/decision-context.ts';
import { inspectedIn } from '../../vocabulary/attachment.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { scanPointer, scansIn } from '../../vocabulary/scans-in.ts';
import { PaperworkDocument } from '../alert.ts';
import { afterwards, department, emergencyCommand } from '../command.ts';

/** No more scans than policy allows, none twice, and none that is not there or cannot be looked at. */
const refuseScans = (document: PaperworkDocument, most: number, brought?: ScansBrought): Refusal | null => {
  const scans = scansIn(document);
  const pointer = '/document/furtherScans';
  if (scans.length > most) return refuse('scans-too-many', { most }, { pointer }).error;
  const again = scans.find(({ sha256 }, index) => scans.findIndex((other) => other.sha256 === sha256) < index);
  if (again !== undefined) return refuse('scan-twice', { name: again.name }, { pointer }).error;
  const { index, refusal } = brought?.refused ?? { index: 0, refusal: null };
  if (refusal === null) return null;
  return { ...refusal, pointer: `/document${scanPointer(document, index)}${refusal.pointer ?? ''}` };
};

export const filePaperwork = emergencyCommand({
  type: 'file-paperwork',
  name: { zh: '报送手续', en: 'File the paperwork' },
  who: department,
  begins: ['paperwork.filed'],
  body: lazily(() => z.strictObject({ document: PaperworkDocument })),
  http: afterwards('paperwork', 'File the paperwork of a send', 'paperwork'),
  decide: (_state, { document }, { policy, scans }) => {
    const refusal = refuseScans(document, policy.scansAtMost, scans);
    return refusal === null ? ok([{ type: 'paperwork.filed', document, ...inspectedIn(scans) }]) : err(refusal);
  },
});
