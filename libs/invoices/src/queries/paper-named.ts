import { isId } from '@munshi/kernel';

const AS_A_FILE = /^([A-Z]{2,5})-(\d{2}(?:-\d{2})?)-(\d+)$/;

/** How a paper is looked up by what staff name it: its id, its number, or the number as a file has it. */
export const paperNamed = (named: string): { readonly id: string } | { readonly number: string } => {
  if (isId(named)) return { id: named };
  const text = named.replaceAll('\0', '').trim().toUpperCase();
  return { number: text.replace(AS_A_FILE, '$1/$2/$3') };
};
