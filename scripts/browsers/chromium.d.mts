import type { LaunchOptions } from '@playwright/test';

export function ensureChromium(): string;
export function ensureHeadlessShell(): void;
export function launchOptions(): LaunchOptions & { args: string[] };
