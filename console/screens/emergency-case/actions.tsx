import { Button } from 'antd';
import type { EmergencyCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { type Acted, type Deed, EmergencyAction } from '../../parts/emergency/emergency-action.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { actWords } from './act-words.ts';
import { Review } from './review.tsx';
import { Update } from './update.tsx';
import { emergencyCaseWords } from './words.ts';

type Action = EmergencyCase['possibleActions'][number];

const stops: readonly (readonly [Action, Deed])[] = [
  ['end-emergency', 'end'],
  ['cancel-emergency', 'cancel'],
];

const actedOf = ({ id, version, gaps, path, alert: { level, text, divisions } }: EmergencyCase): Acted => ({
  id,
  version,
  gaps,
  drill: path === 'exercise',
  level,
  text,
  divisions,
});

/** Whatever stands here and not with what waits or with the paperwork. */
const here: readonly Action[] = ['update-emergency', 'review-emergency', 'end-emergency', 'cancel-emergency'];

/** Whatever the service says that whoever looks can do now; of what waits only its sender cancels, others refuse it. */
const offeredOn = ({ possibleActions, status }: EmergencyCase): readonly Action[] => {
  const refuses = status === 'awaiting-confirmation' && possibleActions.includes('refuse-emergency');
  return possibleActions.filter((action) => here.includes(action) && !(refuses && action === 'cancel-emergency'));
};

export const Actions = ({ case: found }: { readonly case: EmergencyCase }) => {
  const words = useWords(emergencyCaseWords);
  const acts = useWords(actWords);
  const [updating, setUpdating] = useFilter('update', ['closed', 'open'] as const, 'closed');
  const offered = offeredOn(found);
  const may = (action: Action): boolean => offered.includes(action);
  const isOpen = may('update-emergency') && updating === 'open';
  if (offered.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{words.actions}</h2>
      <div className="emergency-actions">
        <div className="deeds">
          {may('update-emergency') ? (
            <Button aria-expanded={isOpen} onClick={() => setUpdating(isOpen ? 'closed' : 'open')}>
              {isOpen ? acts.updateClose : acts.update}
            </Button>
          ) : null}
          {may('review-emergency') ? <Review case={found} /> : null}
        </div>
        <div className="deeds">
          {stops.map(([action, deed]) =>
            may(action) ? <EmergencyAction key={deed} deed={deed} on={actedOf(found)} /> : null,
          )}
        </div>
      </div>
      {isOpen ? <Update case={found} done={() => setUpdating('closed')} /> : null}
    </section>
  );
};
