import { joinParts, quietBefore, sayTogether, shownBy } from './reply.js';

const part = (text: string, slot: string | null = null, shows?: string) => ({
  slot,
  said: { text, choices: [] },
  ...(shows !== undefined && { shows }),
});

describe('a reply', () => {
  it('keeps what was said about other things, and replaces what was said about the same', () => {
    const parts = joinParts(
      [part('Order ORD-1042 is on its way.'), part('Cement 100', 'draft', 'a:1')],
      [part('Cement 100, sugar 5', 'draft', 'a:2')],
    );
    expect(parts.map(({ said }) => said.text)).toEqual([
      'Order ORD-1042 is on its way.',
      'Cement 100, sugar 5',
    ]);
    expect(shownBy(parts)).toBe('a:2');
    expect(sayTogether(parts).text).toBe('Order ORD-1042 is on its way.\n\nCement 100, sugar 5');
  });

  it('does not say the same sentence twice in one turn', () => {
    expect(joinParts([part('Hello')], [part('Hello')])).toHaveLength(1);
  });

  it('goes out at once, but waits for quiet in a burst', () => {
    const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 6, 30, second));
    expect(quietBefore(at(10), null)).toBe(0);
    expect(quietBefore(at(10), at(4))).toBe(0);
    expect(quietBefore(at(10), at(6))).toBe(1_500);
  });
});
