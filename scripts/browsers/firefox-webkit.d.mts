export function isFirefoxLeftOut(): boolean;
export function isWebKitLeftOut(): boolean;
export function needFirefox(): string;
export function needWebKit(): { driver: string; browser: string };
export function needXvfb(): string;
