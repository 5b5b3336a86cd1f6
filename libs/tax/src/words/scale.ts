/** What numbers are grouped by, largest first. */
export type Scale = readonly (readonly [size: number, name: string])[];

/** Each group's count, its name, then the rest; a count beyond the scale is itself put into groups. */
export const inGroups = (number: number, scale: Scale, belowHundred: (number: number) => string): string => {
  const group = scale.find(([size]) => number >= size);
  if (!group) return belowHundred(number);
  const [size, name] = group;
  const count = `${inGroups(Math.floor(number / size), scale, belowHundred)} ${name}`;
  const rest = number % size;
  return rest === 0 ? count : `${count} ${inGroups(rest, scale, belowHundred)}`;
};
