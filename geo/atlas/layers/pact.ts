import { rowsOf } from '../../drawing/kinds/kind';
import { allianceEdge } from '../../drawing/kinds/states';
import { allianceSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { NAMES_ALONE } from './sentence';
import { MEETING, meetingMark, TREATY, treatyMark } from './shared/diplomacy-marks';

/** Category of the states that signed the treaty. */
const SIGNATORY = 'signatory';

export const pact: Layer = {
  title: 'Warsaw Pact, from 14 May 1955',
  draw: (palette) => [
    allianceEdge('pact/signatory', palette.ribSoviet),
    meetingMark('pact-conference', rowsOf('pact', 'meeting'), palette),
    treatyMark('pact-treaty', rowsOf('pact', 'treaty', 'signature'), palette),
  ],
  legend: [
    {
      id: 'pact',
      words: 'Warsaw Pact',
      order: 500,
      draw: allianceSymbol(({ bloc, ribSoviet }) => ({ land: bloc, edge: ribSoviet })),
      matches: ({ category }) => category === SIGNATORY,
    },
    TREATY,
    MEETING,
  ],
  allies: SIGNATORY,
};

export const pactText: LayerText = {
  nameInSentence: 'the Warsaw Pact',
  sentences: {
    signatory: {
      is: '{states} are signatories of the Warsaw Treaty',
      begins: '{states} sign the Warsaw Treaty',
    },
    meeting: NAMES_ALONE,
    signature: { is: 'Sheets mark the capitals of the signatories: {places}' },
    // its words only label something else, whose sentence says it
    'treaty-warsaw': null,
  },
  cards: {
    signatory: 'A signatory of the Warsaw Treaty',
    treaty: 'A treaty',
    signature: 'A signature of the Warsaw Treaty, given in Warsaw',
    meeting: 'A meeting',
  },
  happenings: true,
};
