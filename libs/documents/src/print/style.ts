import type { Weight } from './fonts.js';

export interface Style {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  readonly colour: string;
}

export const INK = '#1c2226';
export const MUTED = '#5c6870';
export const ACCENT = '#0e4a5a';
export const TINT = '#e9f0f2';
export const HAIRLINE = '#cbd5d9';

export const BODY: Style = { weight: 'regular', size: 8.5, colour: INK };
export const STRONG: Style = { ...BODY, weight: 'bold' };
export const SMALL: Style = { weight: 'regular', size: 7.5, colour: MUTED };
export const LABEL: Style = { ...SMALL, weight: 'bold', colour: ACCENT };

/** From one line to the next: Devanagari stands high above its headline and hangs deep below it. */
export const leading = ({ size }: Style): number => size * 1.5;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 40, footer: 30 } as const;
