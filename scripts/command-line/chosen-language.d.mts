export function speakChosenLanguage(args?: readonly string[]): void;
