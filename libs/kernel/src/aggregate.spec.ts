import { Aggregate } from './aggregate.js';
import { TestClock } from './clock.js';
import { mayBecome, unreachable } from './transitions.js';

class Lamp extends Aggregate<{ lit: boolean }, { type: 'lit' | 'put-out' }> {
  constructor() {
    super({ lit: false });
  }

  toggle(): void {
    this.state = { lit: !this.state.lit };
    this.raise({ type: this.state.lit ? 'lit' : 'put-out' });
  }
}

describe('Aggregate', () => {
  it('hands its events over once, oldest first', () => {
    const lamp = new Lamp();
    lamp.toggle();
    lamp.toggle();
    expect(lamp.takeEvents()).toEqual([{ type: 'lit' }, { type: 'put-out' }]);
    expect(lamp.takeEvents()).toEqual([]);
    expect(lamp.snapshot()).toEqual({ lit: false });
  });
});

describe('TransitionTable', () => {
  const table = { red: ['green'], green: ['red'], amber: ['red'] } as const;

  it('knows which status may follow', () => {
    expect(mayBecome<'red' | 'green' | 'amber'>(table, 'red', 'green')).toBe(true);
    expect(mayBecome<'red' | 'green' | 'amber'>(table, 'green', 'amber')).toBe(false);
  });

  it('finds a status that nothing leads to', () => {
    expect(unreachable<'red' | 'green' | 'amber'>(table, 'red')).toEqual(['amber']);
  });
});

describe('TestClock', () => {
  it('stands still until turned', () => {
    const clock = new TestClock();
    const before = clock.now();
    clock.turn(1000);
    expect(clock.now().getTime() - before.getTime()).toBe(1000);
  });
});
