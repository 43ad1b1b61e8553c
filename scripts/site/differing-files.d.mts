export function differingFiles(one: string, other: string): string[];
