import { comparedWith, touchedBy } from '../domain/division/area/compared.ts';
import {
  type Boundary,
  holding,
  looksAtLeast,
  looksAtMost,
  looksInARow,
} from '../domain/division/area/held-against.ts';
import { type BoundaryFault, readBoundaries } from '../domain/division/area/read-boundaries.ts';
import { shapeOfArea } from '../domain/division/area/shape.ts';
import { type Refusal, reasons, refuse } from '../domain/kernel/refusal.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import type { BoundaryFileStore, BoundaryFiles, DeclaredFile, Reading } from './boundaries.ts';
import { inPieces, oneAtATime } from './in-pieces.ts';

const unreadable: BoundaryFault = { reason: 'boundary-unreadable', facts: {} };

const parsed = (bytes: Uint8Array): Result<unknown, BoundaryFault> => {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err(unreadable);
  }
};

const boundariesIn = (
  bytes: Uint8Array,
  { property, coordinates }: Reading,
  wasRight: boolean,
): Result<readonly Boundary[], BoundaryFault> => {
  const value = parsed(bytes);
  return value.ok ? readBoundaries(value.value, { property, system: coordinates, wasRight }) : value;
};

const refusalOf = ({ reason, facts }: BoundaryFault): Refusal => ({
  code: reasons[reason],
  reason,
  facts,
  pointer: '/entry/value/sha256',
});

const refuseUpload = (declared: DeclaredFile, uploaded: DeclaredFile): Refusal | null => {
  const at = (member: keyof DeclaredFile) => ({ pointer: `/entry/value/${member}` });
  const { sizeInBytes: found } = uploaded;
  if (found !== declared.sizeInBytes)
    return refuse('boundary-size', { declared: declared.sizeInBytes, found }, at('sizeInBytes')).error;
  return uploaded.sha256 === declared.sha256 ? null : refuse('boundary-digest', {}, at('sha256')).error;
};

/** Read once and remembered: parsing takes a second or two, and of most deployments there is one. */
const rememberedAtMost = 4;

const remembering = ({ read }: Pick<BoundaryFileStore, 'read'>) => {
  const known = new Map<string, Promise<readonly Boundary[]>>();
  const boundariesOf = async (file: Reading): Promise<readonly Boundary[]> => {
    const bytes = await read(file.sha256);
    if (bytes === null) throw new Error(`the registered file of boundaries ${file.sha256} is not kept`);
    const found = boundariesIn(bytes, file, true);
    if (!found.ok) throw new Error(`the registered file of boundaries ${file.sha256} reads ${found.error.reason}`);
    return found.value;
  };
  return (file: Reading): Promise<readonly Boundary[]> => {
    const key = [file.sha256, file.coordinates, file.property].join(' ');
    const reading = known.get(key) ?? boundariesOf(file);
    known.delete(key);
    known.set(key, reading);
    const [oldest] = known.keys();
    if (known.size > rememberedAtMost && oldest !== undefined) known.delete(oldest);
    reading.catch(() => known.delete(key));
    return reading;
  };
};

/** One is answered at a time, and each takes a second or two at most: so many are in hand together. */
const questionsAtMost = 4;

export const createBoundaryFiles = (store: BoundaryFileStore): BoundaryFiles => {
  const boundariesOf = remembering(store);
  const inTurn = oneAtATime(questionsAtMost);
  return {
    announce: async (declared) => ((await store.isKept(declared.sha256)) ? null : store.signUpload(declared)),
    refusalOf: async (file) => {
      const kept = await store.read(file.sha256);
      const uploaded = kept === null ? await store.inspect(file.sha256) : null;
      const bytes = kept ?? uploaded?.bytes;
      if (bytes === undefined) return refuse('boundary-missing', {}, { pointer: '/entry/value/sha256' }).error;
      const refusal = refuseUpload(file, uploaded ?? { sha256: file.sha256, sizeInBytes: bytes.byteLength });
      if (refusal !== null) return refusal;
      const found = boundariesIn(bytes, file, false);
      if (!found.ok) return refusalOf(found.error);
      if (uploaded !== null) await store.keep(file.sha256, uploaded.tag);
      return null;
    },
    hold: async (files, areas, chosen) => {
      const answered = inTurn(async () => {
        const drawn = (await Promise.all(files.map(boundariesOf))).flat();
        const outlines = areas.map(shapeOfArea);
        if (looksAtLeast(outlines, drawn) > looksAtMost) return err('too-much' as const);
        const held = await inPieces(holding(outlines, drawn), { most: looksAtMost, inARow: looksInARow });
        if (held === null) return err('too-much' as const);
        const touched = touchedBy(held);
        return ok({
          outside: held.map(({ outside }) => outside),
          touched,
          chosen: comparedWith(chosen, touched, drawn),
        });
      });
      return answered ?? err('busy');
    },
  };
};
