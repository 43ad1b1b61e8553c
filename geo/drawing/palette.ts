/**
 * Every colour of the site, in two themes. The interface has none but ink; colour belongs to history. Map, legend
 * and strips take theirs from here, so they cannot disagree.
 */
const light = {
  paper: '#FBFAF6',
  panel: '#F4F2EB',
  ink: '#15212B',
  ink2: '#3D4A55',
  ink3: '#5A6670',
  rule: '#D5D3CA',
  tick: '#838D95',
  /** A post held, in the strips; a minister’s; the ground under the trace, above and below its middle. */
  post: '#46545F',
  minister: '#DADCD6',
  relax: '#F6DEAD',
  /** Raised hopes: an outline, far from the gold of a softer policy and from every ribbon. */
  hope: '#2F6600',
  tight: '#EBCDC3',
  focus: '#095099',
  labelSoviet: '#7C3B2C',
  labelWest: '#2F5277',
  labelYugo: '#5E5A12',
  halo: '#FBF7F1',
  casing: '#FFFDF8',
  water: '#DCE8EA',
  coast: '#93A9B2',
  river: '#A9C3CD',
  waterLabel: '#4A6B7A',
  ussr: '#E3BFB1',
  bloc: '#F6E6DC',
  blocHard: '#E6C6B7',
  yugo: '#E8E5C2',
  nato: '#D0DAE8',
  west: '#DFE5F0',
  neutral: '#F6F4ED',
  other: '#ECEBE6',
  occupied: '#F6F4ED',
  ribSoviet: '#B4544B',
  ribWest: '#4B78A6',
  ribYugo: '#9A932A',
  border: '#8B8781',
  rising: '#C23A03',
  risingText: '#A83203',
  soviet: '#93303E',
  sovietText: '#93303E',
  western: '#174A86',
  diplomacy: '#00695F',
  outlook: '#9C44C6',
  national: '#15212B',
};

/** Names of the colours, by what they mean. */
export type ColorName = keyof typeof light;
export type Palette = Readonly<Record<ColorName, string>>;

const dark: Palette = {
  paper: '#10171D',
  panel: '#18222A',
  ink: '#EEEBE3',
  ink2: '#C3C8CB',
  ink3: '#9BA5AC',
  rule: '#33404A',
  tick: '#8B959C',
  post: '#AEB6BA',
  minister: '#3A4650',
  relax: '#6E4913',
  hope: '#A3D795',
  tight: '#42302F',
  focus: '#7DB7F5',
  labelSoviet: '#E9B9AA',
  labelWest: '#A9C4E4',
  labelYugo: '#CFC97E',
  halo: '#141C22',
  casing: '#10171D',
  water: '#0C1318',
  coast: '#3E535F',
  river: '#2C4350',
  waterLabel: '#7F9FAE',
  ussr: '#5A332E',
  bloc: '#3B2825',
  blocHard: '#4B302B',
  yugo: '#3E3F1F',
  nato: '#22395A',
  west: '#1F2D40',
  neutral: '#2A3032',
  other: '#1C2226',
  occupied: '#2A3032',
  ribSoviet: '#C8685C',
  ribWest: '#5F90C4',
  ribYugo: '#A79F45',
  border: '#7B7672',
  rising: '#FFA552',
  risingText: '#FFA552',
  soviet: '#F2485F',
  sovietText: '#FF8B98',
  western: '#5FA6F2',
  diplomacy: '#3FC9AE',
  outlook: '#ECC0FF',
  national: '#EEEBE3',
};

export const palettes = { light, dark } as const satisfies Record<string, Palette>;
export type Theme = keyof typeof palettes;

function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** The opaque colour that `#RRGGBB` on another gives at an opacity, 0 to 1. */
export const flatten = (color: string, below: string, opacity: number): string => {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(below, at) + (channel(color, at) - channel(below, at)) * opacity)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
};
