import { Readable } from 'node:stream';
import { inputLines } from './input-lines.js';

const linesOf = async (chunks: readonly (string | Buffer)[]): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of inputLines(Readable.from(chunks))) lines.push(line);
  return lines;
};

describe('the lines of an input', () => {
  it('end at LF and CRLF, and nowhere else', async () => {
    expect(await linesOf(['a\u2028b\u2029c\u0085d\re\r\nf\n\ng'])).toEqual([
      'a\u2028b\u2029c\u0085d\re',
      'f',
      '',
      'g',
    ]);
  });

  it('may come in pieces that part a line, its end, or a letter', async () => {
    const bytes = Buffer.from('एक\r\nदो\n');
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(await linesOf(pieces)).toEqual(['एक', 'दो']);
    expect(await linesOf(['a', 'b\r', '\nc'])).toEqual(['ab', 'c']);
  });

  it('begin behind a mark of the byte order', async () => {
    expect(await linesOf(['\uFEFFa\nb'])).toEqual(['a', 'b']);
    expect(await linesOf([Buffer.from('\uFEFFa\nb')])).toEqual(['a', 'b']);
  });

  it('are none in an empty input', async () => {
    expect(await linesOf([])).toEqual([]);
  });
});
