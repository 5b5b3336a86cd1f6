import { greeting } from './reachable.mjs';

describe('the last words of a start', () => {
  const said = (SIMULATOR) => greeting({ base: 'http://127.0.0.1:3000' }, '/var/lib/munshi', { SIMULATOR });

  it('name the simulator where it is on, and everything else in any case', () => {
    expect(said('on')).toContain('http://127.0.0.1:3000/simulator ');
    expect(said('off')).not.toMatch(/simulator/i);
    for (const text of [said('on'), said('off')])
      expect(text).toMatch(/3000\/api\/docs[^]*\/var\/lib\/munshi/);
  });
});
