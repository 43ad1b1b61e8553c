declare module 'edtf' {
  /** A date of the Extended Date/Time Format with its first and last millisecond since 1 January 1970, UTC. */
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): { min: number; max: number };
}
