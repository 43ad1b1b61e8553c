import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { allianceEdge } from '../../drawing/kinds/states';
import { allianceSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { NAMES_ALONE } from './sentence';
import { MEETING, meetingMark, TREATY, treatyMark } from './shared/diplomacy-marks';

/** Category of the states that signed the treaty. */
const SIGNATORY = 'signatory';

export const pact: Layer = {
  title: legend.pactTitle,
  draw: (palette) => [
    allianceEdge('pact/signatory', palette.ribSoviet),
    meetingMark('pact-conference', rowsOf('pact', 'meeting'), palette),
    treatyMark('pact-treaty', rowsOf('pact', 'treaty', 'signature'), palette),
  ],
  legend: [
    {
      id: 'pact',
      words: legend.pactRow,
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
  nameInSentence: sentences.pactName,
  sentences: {
    signatory: {
      is: sentences.pactSignatory,
      begins: sentences.pactSignatoryBegins,
    },
    meeting: NAMES_ALONE,
    signature: { is: sentences.pactSignature },
    // its words only label something else, whose sentence says it
    'treaty-warsaw': null,
  },
  cards: {
    signatory: sentences.pactSignatoryCard,
    treaty: sentences.pactTreatyCard,
    signature: sentences.pactSignatureCard,
    meeting: sentences.pactMeetingCard,
  },
  happenings: true,
};
