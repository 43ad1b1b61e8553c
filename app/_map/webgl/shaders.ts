import { BAND_REACH } from '../../../geo/drawing/overlays';

/** Pixels after which the distance along a border wraps around; a dash pattern’s length must divide it. */
const ALONG_PERIOD = 64;

/** Converts points of the unit square to pixels and clip space; `view` is the scale in pixels, and the origin’s pixel. */
const TO_CLIP = `
uniform vec3 view;
uniform vec2 size;
vec2 toPixel(vec2 point) { return point * view.x + view.yz; }
vec4 toClip(vec2 pixel) { return vec4(pixel / size * vec2(2., -2.) + vec2(-1., 1.), 0., 1.); }
`;

/** Draws each segment of a border as a capsule; the depth test keeps the nearest, with the distance to it and along it. */
export const FIELD_VERTEX = `#version 300 es
in vec2 corner;
in vec4 ends;
in float before;
${TO_CLIP}
uniform float reach;
out vec2 at;
flat out vec4 piece;
flat out float along;
void main() {
  vec2 a = toPixel(ends.xy);
  vec2 b = toPixel(ends.zw);
  vec2 d = b - a;
  float l = length(d);
  vec2 u = l > 0. ? d / l : vec2(1., 0.);
  at = mix(a, b, corner.x * .5 + .5) + u * corner.x * reach + vec2(-u.y, u.x) * corner.y * reach;
  piece = vec4(a, b);
  along = before * view.x;
  gl_Position = toClip(at);
}`;

export const FIELD_FRAGMENT = `#version 300 es
precision highp float;
in vec2 at;
flat in vec4 piece;
flat in float along;
uniform float reach;
out vec4 color;
void main() {
  vec2 d = piece.zw - piece.xy;
  float share = clamp(dot(at - piece.xy, d) / max(dot(d, d), 1e-6), 0., 1.);
  float away = distance(at, piece.xy + d * share);
  if (away > reach) discard;
  gl_FragDepth = away / reach;
  float measure = mod(along + share * length(d), ${ALONG_PERIOD}.) / ${ALONG_PERIOD}.;
  color = vec4(away / reach, measure, 0., 1.);
}`;

/** Texels per paint: its colour; its shape; its kind, and whether it uses the distance to fault lines. */
export const PAINT_TEXELS = 3;

/** Vertices of areas, with the row of their paint in the texture. */
export const FILL_VERTEX = `#version 300 es
in vec3 corner;
${TO_CLIP}
uniform highp sampler2D paints;
out vec2 at;
flat out vec4 paint;
flat out vec4 shape;
flat out int kind;
flat out int byFaults;
void main() {
  int row = int(corner.z);
  paint = texelFetch(paints, ivec2(0, row), 0);
  shape = texelFetch(paints, ivec2(1, row), 0);
  vec4 way = texelFetch(paints, ivec2(2, row), 0);
  kind = int(way.x);
  byFaults = int(way.y);
  at = toPixel(corner.xy);
  gl_Position = toClip(at);
}`;

/** Kinds of paint, as numbers for the shader. */
export const PAINT_KIND = { ground: 0, hatch: 1, dots: 2, band: 3 } as const;

/**
 * Fills areas with their paints. All lengths in CSS pixels. `shape`: hatch: cos, sin, period, width; dots: –, –, period, radius;
 * band: from, to, dash on, dash off. Patterns are anchored to the map’s origin, so they move with the land.
 */
export const FILL_FRAGMENT = `#version 300 es
precision highp float;
in vec2 at;
flat in vec4 paint;
flat in vec4 shape;
flat in int kind;
flat in int byFaults;
uniform vec3 view;
uniform vec2 size;
uniform float ratio;
uniform sampler2D states;
uniform sampler2D faults;
out vec4 color;
float line(float width, float away) { return clamp((width * .5 - away) * ratio + .5, 0., 1.); }
void main() {
  float cover = 1.;
  vec2 p = at - view.yz;
  if (kind == ${PAINT_KIND.hatch}) {
    float across = mod(p.x * shape.x + p.y * shape.y, shape.z);
    cover = line(max(shape.w, 1. / ratio), min(across, shape.z - across)) * min(1., shape.w * ratio);
  } else if (kind == ${PAINT_KIND.dots}) {
    float row = floor(p.y / (shape.z * .5));
    vec2 cell = vec2(p.x + mod(row, 2.) * shape.z * .5, p.y);
    vec2 away = mod(cell, vec2(shape.z, shape.z * .5)) - vec2(shape.z, shape.z * .5) * .5;
    cover = line(shape.w * 2., length(away));
  } else if (kind == ${PAINT_KIND.band}) {
    ivec2 pixel = ivec2(at.x * ratio, (size.y - at.y) * ratio);
    vec4 near = byFaults == 1 ? texelFetch(faults, pixel, 0) : texelFetch(states, pixel, 0);
    if (near.a < .5) discard;
    float away = near.r * ${BAND_REACH}.;
    cover = clamp((shape.y - away) * ratio + .5, 0., 1.) * clamp((away - shape.x) * ratio + (shape.x > 0. ? .5 : 1.), 0., 1.);
    if (shape.w > 0.) {
      float gap = mod(near.g * ${ALONG_PERIOD}., shape.z + shape.w);
      cover *= step(gap, shape.z);
    }
  }
  float alpha = paint.a * cover;
  color = vec4(paint.rgb * alpha, alpha);
}`;

/** Strokes in pixels, with a soft edge of one pixel. `measure`: along, across, half width, length. */
export const STROKE_VERTEX = `#version 300 es
in vec2 place;
in vec4 measure;
in vec4 paint;
${TO_CLIP}
out vec4 at;
out vec4 tint;
void main() {
  at = measure;
  tint = paint;
  gl_Position = toClip(place);
}`;

export const STROKE_FRAGMENT = `#version 300 es
precision highp float;
in vec4 at;
in vec4 tint;
out vec4 color;
void main() {
  float across = clamp(at.z - abs(at.y) + .5, 0., 1.);
  float along = clamp(min(at.x, at.w - at.x) + .5, 0., 1.);
  float alpha = tint.a * across * along;
  color = vec4(tint.rgb * alpha, alpha);
}`;
