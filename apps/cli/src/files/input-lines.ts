/**
 * The lines of a stream, which only LF and CRLF end: JSON may hold U+2028 and U+2029 inside a string, where Node's own
 * readline would break it. A mark of the byte order before the first is none of it.
 */
export async function* inputLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [rest = '', ...others] = text.split('\n');
    pieces.push(rest);
    for (const other of others) {
      yield lineOf(pieces);
      pieces = [other];
    }
  }
  pieces.push(decoder.decode());
  const last = lineOf(pieces);
  if (last !== '') yield last;
}

const lineOf = (pieces: readonly string[]): string => withoutMark(pieces.join('')).replace(/\r$/, '');

/** As some editors save it: with a mark of the byte order before everything else. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);
