import { Flex } from 'antd';
import { useRef, useState } from 'react';
import type { Attachment, ScanOfCase } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { usePolicy } from '../../session/me.tsx';
import { AttachmentControl } from './attachment-control.tsx';
import { added, asSealed, type ChangeScans, inPlaceOf, type Scans, without } from './scans.ts';
import type { HandedIn } from './upload.ts';
import { uploadWords } from './upload-words.ts';

/** Uploads may be under way at several places at once; what is handed in meanwhile would lack one of them. */
const useUnderWay = (told: (is: boolean) => void) => {
  const places = useRef(new Set<string>());
  return (place: string) => (is: boolean) => {
    if (is) places.current.add(place);
    else places.current.delete(place);
    told(places.current.size > 0);
  };
};

type ScansControlProps = {
  readonly scans: Scans;
  /** Of the case as the service has it; of others nothing is known but what their upload has told. */
  readonly known?: readonly ScanOfCase[];
  /** The case itself, which is no other one. */
  readonly caseId: string | null;
  /** SHA-256 of those that were announced once, but never uploaded or verified. */
  readonly missing?: readonly string[];
  readonly change: ChangeScans;
  readonly uploading: (is: boolean) => void;
};

/** The sealed document first, then any number of others up to what policy allows: each is chosen, replaced or removed by itself. */
export const ScansControl = ({ scans, known = [], caseId, missing = [], change, uploading }: ScansControlProps) => {
  const words = useWords(uploadWords);
  const { scansAtMost } = usePolicy();
  const underWay = useUnderWay(uploading);
  /** What was handed in here and now, by its digest: the service has it, whatever was known before. */
  const [handedIn, setHandedIn] = useState<ReadonlyMap<string, HandedIn>>(new Map());
  const of = (sha256 = '') => ({
    caseId,
    known: handedIn.get(sha256) ?? known.find((scan) => scan.sha256 === sha256) ?? null,
    unverified: !handedIn.has(sha256) && missing.includes(sha256),
  });
  const arriving = (place: (scan: Attachment) => (latest: Scans) => Scans) => (arrived: HandedIn) => {
    setHandedIn((others) => new Map([...others, [arrived.attachment.sha256, arrived]]));
    change(place(arrived.attachment));
  };
  const { attachment, furtherScans } = scans;
  const count = furtherScans.length + (attachment === null ? 0 : 1);
  return (
    <Flex vertical gap="middle">
      <AttachmentControl
        attachment={attachment}
        {...of(attachment?.sha256)}
        arrived={arriving(asSealed)}
        remove={() => change(asSealed(null))}
        uploading={underWay('sealed')}
      />
      {furtherScans.map((scan, index) => (
        <section key={scan.sha256} aria-label={words.further(index + 1)}>
          <div>{words.further(index + 1)}</div>
          <AttachmentControl
            attachment={scan}
            {...of(scan.sha256)}
            arrived={arriving(inPlaceOf(scan.sha256))}
            remove={() => change(without(scan.sha256))}
            uploading={underWay(scan.sha256)}
          />
        </section>
      ))}
      {attachment === null || count >= scansAtMost ? null : (
        <AttachmentControl
          key={furtherScans.length}
          attachment={null}
          caseId={caseId}
          label={words.addFurther}
          arrived={arriving(added)}
          remove={() => undefined}
          uploading={underWay('further')}
        />
      )}
      {count >= scansAtMost ? <p className="soft">{words.most(scansAtMost)}</p> : null}
    </Flex>
  );
};
