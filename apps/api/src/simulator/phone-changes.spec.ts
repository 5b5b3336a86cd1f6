import type { PhoneItem, PhoneView, Tick } from '@munshi/simulator';
import { cursorOf, ToldPage } from './phone-changes.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 6, 0, second));
const item = (id: string, second: number, tick: Tick = 'sent'): PhoneItem => ({
  id,
  from: 'phone',
  at: at(second),
  text: id,
  tick,
  read: true,
});
const view = (...items: PhoneItem[]): PhoneView => ({ items, desk: [] });
const waiting = { id: 'o', text: 'Hello', state: 'queued', attempts: 1, reason: null };

describe('ToldPage', () => {
  it('gives a new page everything', () => {
    const changes = new ToldPage(0).changes(view(item('a', 1), item('b', 2, 'read')));
    expect(changes).toMatchObject({
      items: [{ id: 'a' }, { id: 'b' }],
      all: { a: 'sent', b: 'read' },
      desk: [],
    });
  });

  it('gives a page that comes back what is new, and the names of all', () => {
    const cursor = Number(cursorOf(view(item('a', 1), item('b', 20))));
    const changes = new ToldPage(cursor).changes(view(item('a', 1, 'read'), item('b', 20), item('c', 30)));
    expect(changes?.items?.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(changes?.all).toEqual({ a: 'read', b: 'sent', c: 'sent' });
  });

  it('then says only what has changed', () => {
    const page = new ToldPage(0);
    page.changes(view(item('a', 1)));
    expect(page.changes(view(item('a', 1)))).toBeUndefined();
    expect(page.changes(view(item('a', 1, 'read')))).toEqual({ ticks: { a: 'read' } });
    expect(page.changes(view(item('a', 1, 'read'), item('b', 2)))).toMatchObject({ items: [{ id: 'b' }] });
    expect(page.changes(view(item('b', 2)))).toEqual({ gone: ['a'] });
    expect(page.changes({ items: [item('b', 2)], desk: [waiting] })).toEqual({ desk: [waiting] });
    expect(page.changes({ items: [item('b', 2)], desk: [waiting] })).toBeUndefined();
  });

  it('has a cursor for an empty phone too', () => {
    expect(cursorOf(view())).toBe('0');
  });
});
