import * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { PaperworkDocument } from '../alert.ts';
import { afterwards, department, emergencyCommand } from '../command.ts';

export const filePaperwork = emergencyCommand({
  type: 'file-paperwork',
  name: { zh: '报送手续', en: 'File the paperwork' },
  who: department,
  begins: ['paperwork.filed'],
  body: lazily(() => z.strictObject({ document: PaperworkDocument })),
  http: afterwards('paperwork', 'File the paperwork of a send', 'paperwork'),
  decide: (_state, { document }) => ok([{ type: 'paperwork.filed', document }]),
});
