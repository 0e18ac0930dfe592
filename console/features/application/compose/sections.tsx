import { Alert, Col, ConfigProvider, Row } from 'antd';
import type { ReactNode } from 'react';
import type { ApplicationCase } from '../../../api/types.ts';
import type { Fields } from '../../../application-form/form.ts';
import type { LiveCheck } from '../../../application-form/use-live-check.ts';
import { useOrganisations } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { InTurn } from '../../../ui/in-turn.tsx';
import { composeWords } from './compose-words.ts';
import { Exemptions } from './exemptions.tsx';
import { Field } from './field.tsx';
import { Scan } from './later-parts.ts';
import type { Signatory } from './mends.ts';
import { Nature, Reason } from './nature-section.tsx';
import { Reach } from './reach-section.tsx';
import { TextSection } from './text-section.tsx';
import type { Editing } from './use-editing.ts';
import { WindowSection } from './window-section.tsx';

type Uploading = Pick<Editing, 'attach' | 'setUploading'>;

type SectionsProps = {
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
  readonly scan: Uploading;
  readonly check: LiveCheck;
  /** Only what does not make it another message can change. */
  readonly clerical: boolean;
  /** The case as the service has it; null of a new one. */
  readonly found: ApplicationCase | null;
  /** Why it was returned; empty where it was not. */
  readonly reason: string;
};

/** SHA-256 of the scans that never arrived. */
const missingScansOf = (found: ApplicationCase | null): readonly string[] => [
  ...(found?.attachmentVerified === false && found.content.attachment !== undefined
    ? [found.content.attachment.sha256]
    : []),
  ...(found?.scans ?? []).flatMap(({ sha256, verified }) => (verified === false ? [sha256] : [])),
];

/** The agency named where it is registered, else the applicant: whose name and phone a mend may put in. */
const useSignatory = (named: string): Signatory => {
  const { registered } = useMe();
  const register = useOrganisations();
  const agency = [...register.values()].find(({ name, aliases }) => name === named || aliases.includes(named));
  const { name, aliases, contact } = agency ?? registered ?? { name: '', aliases: [], contact: { phone: '' } };
  return { name, aliases, phone: contact.phone };
};

/** What cannot be changed looks it, the controls of the browser and those of the library. */
const Fixed = ({ fixed, children }: { readonly fixed: boolean; readonly children: ReactNode }) => (
  <ConfigProvider componentDisabled={fixed}>
    <fieldset disabled={fixed}>{children}</fieldset>
  </ConfigProvider>
);

const Panel = ({
  title,
  children,
  fixed = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly fixed?: boolean;
}) => (
  <section className="panel" aria-label={title}>
    <h2>{title}</h2>
    <Fixed fixed={fixed}>{children}</Fixed>
  </section>
);

const Returned = ({ reason }: { readonly reason: string }) => {
  const words = useWords(composeWords);
  return (
    <aside className="officer-reason" aria-label={words.officer}>
      <Alert
        role="note"
        type="warning"
        title={words.officer}
        description={
          <p className="said" lang="zh-CN">
            {reason}
          </p>
        }
      />
    </aside>
  );
};

/** All parts of an application, the officer's reasons in sight while they are corrected. */
export const Sections = ({ fields, change, scan, check, clerical, found, reason }: SectionsProps) => {
  const words = useWords(composeWords);
  const sender = useSignatory(fields.sendingAgency);
  const part = { fields, change };
  return (
    <Row gutter={[16, 16]}>
      {reason === '' ? null : (
        <Col xs={24} xl={{ span: 6, order: 2 }}>
          <Returned reason={reason} />
        </Col>
      )}
      <Col xs={24} xl={reason === '' ? 24 : 18}>
        {clerical ? <Alert className="notice" type="info" showIcon title={words.clericalOnly} /> : null}
        <InTurn>
          <Panel title={words.sections.text} fixed={clerical}>
            <TextSection text={fields.text} change={(text) => change({ ...fields, text })} sender={sender} />
          </Panel>
          <Panel title={words.sections.window} fixed={clerical}>
            <WindowSection {...part} check={check} />
          </Panel>
          <Panel title={words.sections.reach} fixed={clerical}>
            <Reach {...part} />
          </Panel>
          <Panel title={words.sections.nature} fixed={clerical}>
            <Nature {...part} />
          </Panel>
          <Panel title={words.sections.basis}>
            <Fixed fixed={clerical}>
              <Reason {...part} />
            </Fixed>
            <Field name="attachment" required hint={words.scanHint}>
              <div className="scan-control">
                <Scan.Part
                  scans={fields}
                  known={found?.scans ?? []}
                  caseId={found?.id ?? null}
                  missing={missingScansOf(found)}
                  change={scan.attach}
                  uploading={scan.setUploading}
                />
              </div>
            </Field>
            <Fixed fixed={clerical}>
              <Exemptions {...part} />
            </Fixed>
          </Panel>
        </InTurn>
      </Col>
    </Row>
  );
};
