declare module '*/scripts/browsers/chromium.mjs' {
  export function launchOptions(): { executablePath: string; args: string[] };
}

declare module 'pngjs' {
  type Image = { width: number; height: number; data: Buffer };
  export const PNG: {
    new (size: { width: number; height: number }): Image;
    bitblt(
      from: Image,
      to: Image,
      ...pixels: readonly [number, number, number, number, number, number]
    ): void;
    sync: { read(file: Buffer): Image; write(image: Image): Buffer };
  };
}
