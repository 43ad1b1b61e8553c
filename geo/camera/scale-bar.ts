import type { Camera } from './camera';

/** Circumference of the earth at the equator, kilometres (WGS84). */
const EQUATOR_KM = 40_075.017;
const TILE = 512;
const KM_PER_MILE = 1.609344;
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A bar that measures the map: its length in kilometres, miles (international) and pixels. */
export type Scale = { km: number; miles: number; pixels: number };

/**
 * The longest round bar of at most `most` pixels, true at the middle of the window: in Web Mercator a kilometre
 * grows with the secant of the latitude.
 */
export function scaleOf({ center: [, latitude], zoom }: Camera, most: number): Scale {
  const kmPerPixel = (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180)) / (TILE * 2 ** zoom);
  const km = LENGTHS.findLast((length) => length / kmPerPixel <= most) ?? 1;
  const miles = km / KM_PER_MILE;
  return { km, miles: miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles), pixels: km / kmPerPixel };
}
