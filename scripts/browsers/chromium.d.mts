import type { LaunchOptions } from '@playwright/test';

export function ensureChromium(): string;
export function launchOptions(): LaunchOptions & { args: string[] };
