import { describe, expect, it } from 'vitest';
import { problemsOfRows } from '../read-rows.mjs';
import { periodsOf, problemsOfPieces, problemsOfReferences, problemsOfStates } from '../state-periods.mjs';

const ROW = {
  id: 'state-x',
  layer: 'states',
  kind: 'state-ref',
  ref: 'X',
  category: 'alignment-east',
  name: 'X',
  nameLocal: '',
  date: '../..',
  from: null,
  to: null,
  certainty: 'documented',
  sources: ['natural-earth'],
};
const TABLE = [
  {
    id: 'X',
    units: ['XX'],
    when: [
      { from: null, to: '1955-05-14', alignment: 'east' },
      { from: '1955-05-14', to: null, alignment: 'east', pact: 'WTO' },
    ],
  },
];

describe('The build refuses', () => {
  it('faulty rows, all problems at once, with file and id', () => {
    const { name, ...nameless } = ROW;
    const rows = [
      { file: 'states.yaml', row: { ...nameless, from: '1955-02-01', to: '1955-01-01' } },
      { file: 'pact.yaml', row: { ...ROW, place: 'atlantis', certainty: 'sure', from: '1955' } },
    ];
    expect(name).toBe('X');
    expect(problemsOfRows(rows, new Map())).toEqual([
      'features/states.yaml: state-x: name is missing',
      'features/states.yaml: state-x: from 1955-02-01 is not before to 1955-01-01',
      'features/pact.yaml: state-x: layer states stands in another layer’s file',
      'features/pact.yaml: state-x: unknown certainty sure',
      'features/pact.yaml: state-x: place is not in the gazetteer: atlantis',
      'features/pact.yaml: state-x: from is not an ISO day: 1955',
      'features/pact.yaml: state-x: the id is used in states.yaml already',
    ]);
  });
  it('rows and table of states that disagree, but not a split at the day a pact was joined', () => {
    const periods = periodsOf(TABLE);
    expect(problemsOfStates([ROW], periods)).toEqual([]);
    expect(problemsOfStates([{ ...ROW, to: '1954-01-01' }], periods)).toEqual([
      'features/states.yaml: state-x: lines.json has no X … → 1954-01-01',
      'lines.json: X … → …: states.yaml has no such row',
    ]);
    expect(problemsOfStates([{ ...ROW, category: 'alignment-nato' }], periods)).toHaveLength(1);
  });
  it('a state, zone or piece that nothing defines', () => {
    const periods = periodsOf(TABLE);
    const entries = [{ file: 'moscow.yaml', row: { ...ROW, state: 'Y', zone: 'AT-XX' } }];
    expect(problemsOfReferences(entries, periods, [], ['ber:su'])).toEqual([
      'features/moscow.yaml: state-x: unknown state or zone Y',
      'features/moscow.yaml: state-x: unknown state or zone AT-XX',
    ]);
    expect(problemsOfPieces(periods, [], new Set(['YY', 'other']), 'other')).toEqual([
      'lines.json: no piece XX',
      'lines.json: no state owns the piece YY',
    ]);
  });
});
