export function isFirefoxSkipped(): boolean;
export function isWebKitSkipped(): boolean;
export function ensureFirefox(): string;
export function ensureWebKit(): { driver: string; browser: string };
export function ensureXvfb(): string;
