import { ExperimentOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const drillWords = defineWords(
  { says: '演练：不向公众发送，仅用于检验链路' },
  { says: 'Drill: nothing is sent to the public, the chain alone is tried' },
);

/** Round anything about a drill: a hatched frame and a banner, so that nobody takes it for the real thing. */
export const DrillFrame = ({ children }: { readonly children: ReactNode }) => {
  const words = useWords(drillWords);
  return (
    <div className="drill">
      <p className="drill-banner">
        <ExperimentOutlined aria-hidden /> <strong>{words.says}</strong>
      </p>
      {children}
    </div>
  );
};

type Damaged = readonly { readonly version: number }[] | undefined;

const damagedWords = defineWords(
  {
    title: '本事项有一部分记录无法读取',
    says: (versions: string) =>
      `第 ${versions} 号记录已损坏，系统已告警。以下是尚可读取的部分，可能不完整；修复之前只能停止发送，其他操作都不能办理。`,
  },
  {
    title: 'Part of the record of this case cannot be read',
    says: (versions: string) =>
      `Record ${versions} is damaged; an alarm was raised. What follows is what can still be read, and may not be all. Until it is mended the message can be stopped, and nothing else can be done.`,
  },
);

/** Says of a case that cannot be read whole what is missing of it, before anybody believes what is left; nothing of any other. */
export const DamagedNotice = ({ damaged }: { readonly damaged: Damaged }) => {
  const words = useWords(damagedWords);
  if (damaged === undefined) return null;
  const versions = damaged.map(({ version }) => version).join(', ');
  return <Alert type="error" showIcon title={words.title} description={words.says(versions)} />;
};
