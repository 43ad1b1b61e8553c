import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { FIRM_OVER_LOOSE, LOOSE, QUIET, QUIET_FIRM, ribbon } from '../../drawing/kinds/ribbons';
import { type LegendSymbol, svgSymbol } from '../../drawing/legend-symbols';
import type { ColorName } from '../../drawing/palette';
import type { Layer, LayerText } from './layer';

const BLOC = ['alignment-soviet', 'alignment-east'];

/** The fault line: NATO’s ribbon is firm, the bloc’s hardens with the Warsaw Pact. */
export const states: Layer = {
  title: legend.statesTitle,
  // the land itself is part of the base
  draw: ({ ribWest, ribYugo, ribSoviet }) => [
    {
      overlays: [
        ...ribbon(ribWest, ['alignment-west'], 'presence', QUIET),
        ...ribbon(ribWest, ['alignment-nato'], 'presence', QUIET_FIRM),
        ...ribbon(ribYugo, ['alignment-yugo'], 'presence', LOOSE),
        ...ribbon(ribSoviet, BLOC, 'presence', LOOSE),
        ...ribbon(ribSoviet, BLOC, 'allied', FIRM_OVER_LOOSE),
      ],
    },
  ],
  orients: true,
};

/** Land of an alignment with its ribbon, below a border at which it ends. */
const ribbonSymbol = (land: ColorName, color: ColorName): LegendSymbol =>
  svgSymbol(
    30,
    18,
    (palette) =>
      `<rect width="30" height="18" fill="${palette[land]}"/>` +
      `<path d="M0 6H30" stroke="${palette[color]}" stroke-width="10" stroke-opacity=".3"/>` +
      `<path d="M0 4H30" stroke="${palette[color]}" stroke-width="5" stroke-opacity=".5"/>` +
      `<path d="M0 1H30" stroke="${palette.ink}" stroke-width="2"/>`,
  );

export const statesText: LayerText = {
  cards: {
    'alignment-soviet': sentences.statesAlignmentSovietCard,
    'alignment-east': sentences.statesAlignmentEastCard,
    'alignment-yugo': sentences.statesAlignmentYugoCard,
    'alignment-nato': sentences.statesAlignmentNatoCard,
    'alignment-west': sentences.statesAlignmentWestCard,
    'alignment-occ': sentences.statesAlignmentOccCard,
    'alignment-neutral': sentences.statesAlignmentNeutralCard,
    'alignment-other': sentences.statesAlignmentOtherCard,
  },
  groundLegend: [
    {
      id: 'ground-soviet',
      words: legend.groundSovietRow,
      draw: ribbonSymbol('bloc', 'ribSoviet'),
    },
    { id: 'ground-west', words: legend.groundWestRow, draw: ribbonSymbol('west', 'ribWest') },
    { id: 'ground-yugoslav', words: legend.groundYugoslavRow, draw: ribbonSymbol('yugo', 'ribYugo') },
  ],
};
