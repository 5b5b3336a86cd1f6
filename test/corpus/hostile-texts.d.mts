export function hostileTexts(count?: number, seed?: number): string[];
