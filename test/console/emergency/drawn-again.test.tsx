import { screen, waitFor } from '@testing-library/react';
import { Profiler, type ReactNode, useState } from 'react';
import type { OrderRow } from '../../../console/api/types.ts';
import { BoardLine } from '../../../console/features/emergency/board/line.tsx';
import { OperatorStates } from '../../../console/orders/operator-state.tsx';
import { emergencyLine } from '../emergency-line.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { now, show } from '../render.tsx';

const drawn = new Map<string, number>();
const timesDrawn = (id: string): number => drawn.get(id) ?? 0;
beforeEach(() => drawn.clear());

const Counted = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <Profiler id={id} onRender={() => drawn.set(id, timesDrawn(id) + 1)}>
    {children}
  </Profiler>
);

const finished: OrderRow = orderRow({
  status: 'finished',
  handedOverAt: now,
  acceptedAt: now,
  startedAt: now,
  finishedAt: now,
  counts: { sent: 10, delivered: 10, failed: 0, refused: 0 },
});

let timesRead = 0;
const line = {
  ...emergencyLine({ status: 'ended', orders: [finished] }),
  get text() {
    timesRead += 1;
    return '请立即转移。';
  },
};

/** The second look brings nothing else than the first, the third does. */
const Looked = () => {
  const [looks, look] = useState(1);
  return (
    <>
      <button type="button" onClick={() => look(looks + 1)}>
        {`${looks}`}
      </button>
      <BoardLine similar="" line={looks < 3 ? line : { ...line, text: '请留在高处。' }} />
    </>
  );
};

describe('a board that is looked at all the time', () => {
  it('counts the seconds of a silence, and draws nothing again of what is over', async () => {
    show(
      <>
        <Counted id="silent">
          <OperatorStates orders={[orderRow({ issuedAt: now, handedOverAt: now })]} />
        </Counted>
        <Counted id="over">
          <OperatorStates orders={[finished]} />
        </Counted>
      </>,
      { answers: register },
    );
    await waitFor(() => expect(timesDrawn('silent')).toBeGreaterThan(2));
    const [silent, over] = [timesDrawn('silent'), timesDrawn('over')];
    await waitFor(() => expect(timesDrawn('silent')).toBeGreaterThan(silent + 1));
    expect(timesDrawn('over')).toBe(over);
  });

  it('draws a line again when it is another', async () => {
    const { user } = show(<Looked />, { answers: register });
    await screen.findByText(/广东省应急管理厅/);
    const before = timesRead;
    expect(before).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '1' }));
    await screen.findByRole('button', { name: '2' });
    expect(timesRead).toBe(before);
    await user.click(screen.getByRole('button', { name: '2' }));
    await screen.findByText(/请留在高处/);
  });
});
