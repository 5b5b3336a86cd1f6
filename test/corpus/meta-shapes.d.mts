export function alone(
  type: string,
  content: unknown,
  options?: { nth?: number; more?: object; profile?: object },
): object;
