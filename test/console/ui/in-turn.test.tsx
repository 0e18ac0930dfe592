import { render, screen, waitFor } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { InTurn } from '../../../console/ui/in-turn.tsx';

const parts = ['一', '二', '三'];
const shown = () => parts.filter((part) => screen.queryByText(part) !== null);

const stood: string[][] = [];
const Part = ({ name }: { readonly name: string }) => {
  useLayoutEffect(() => {
    stood.push(shown());
  }, []);
  return <p>{name}</p>;
};

describe('a page that is drawn part by part', () => {
  it('begins with its first part, holds what follows below the screen, and ends with all in their order', async () => {
    const { container } = render(
      <InTurn>
        {parts.map((part) => (
          <Part key={part} name={part} />
        ))}
      </InTurn>,
    );
    await waitFor(() => expect(shown()).toEqual(parts));
    expect(stood).toEqual([['一'], ['一', '二'], ['一', '二', '三']]);
    expect([...container.children].map(({ textContent }) => textContent)).toEqual(parts);
  });

  it('counts no part that is not there', async () => {
    const { container } = render(
      <InTurn>
        {null}
        <p>一</p>
        {false}
      </InTurn>,
    );
    await waitFor(() => expect(container.innerHTML).toBe('<p>一</p>'));
  });

  it('once it stands takes none away for one that is new', async () => {
    const list = (names: readonly string[]) => (
      <InTurn as="li">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </InTurn>
    );
    const { rerender } = render(<ul>{list(['二', '三'])}</ul>);
    const last = await screen.findByText('三');
    rerender(<ul>{list(['一', '二', '三'])}</ul>);
    expect(screen.getByText('三')).toBe(last);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(parts);
  });
});
