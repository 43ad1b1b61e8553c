const digits = (value: number, count: number) => String(value).padStart(count, '0');

/** A duration in milliseconds in the format of SCORM 1.2: `0001:02:03.45`. At most 9999 hours. */
export function sessionTime(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.floor(milliseconds / 10)), 9999 * 360_000);
  const [hours, minutes] = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60];
  const [seconds, rest] = [Math.floor(hundredths / 100) % 60, hundredths % 100];
  return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(seconds, 2)}.${digits(rest, 2)}`;
}
