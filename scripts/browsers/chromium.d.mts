import type { LaunchOptions } from '@playwright/test';

export const QUIET: readonly string[];
export function findBrowser(): string | null;
export function needBrowser(): string;
export function launchOptions(): LaunchOptions & { args: string[] };
