import { geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { linesOf, polygonsOf } from '../../geodata/geometry-parts';
import { gazetteerPlaces, type KnownPlace, knownPlaces } from './known-places';
import {
  contains,
  edgesOf,
  type Feature,
  type Geometry,
  type Position,
  published,
  standingOn,
  whoseIs,
} from './published-data';

const states = published('states');
const zones = published('austria-zones');
const stateOf = (ref: string) => states.find(({ properties }) => properties.ref === ref) as Feature;

/** Which known places do not lie in exactly the state, zone or sector they must lie in, in words. */
function misplaced(places: KnownPlace[], features: Feature[], property: string) {
  return places.flatMap(({ name, at, side }) => {
    const found = whoseIs(features, at, property);
    if (found.length === 1 && found[0] === side) return [];
    return [`${name} (${at}): in ${found.join(' and ') || 'none'}, not ${side}`];
  });
}

describe('Known places are on the right side of every line', () => {
  const inJune1953 = standingOn(states, '1953-06-17');

  it('puts every place of the gazetteer into the state it belonged to in June 1953', () => {
    const places = gazetteerPlaces();
    expect(places.length).toBeGreaterThan(95);
    expect(misplaced(places, inJune1953, 'ref')).toEqual([]);
  });
  it('puts towns near a border on their own side in June 1953', () => {
    expect(knownPlaces('frontier').length).toBeGreaterThan(60);
    expect(misplaced(knownPlaces('frontier'), inJune1953, 'ref')).toEqual([]);
  });
  it('divides the Free Territory of Trieste until October 1954 and shares it out after', () => {
    expect(misplaced(knownPlaces('trieste-1953'), standingOn(states, '1954-10-25'), 'ref')).toEqual([]);
    expect(misplaced(knownPlaces('trieste-1955'), standingOn(states, '1954-10-26'), 'ref')).toEqual([]);
  });
  it('gives Porkkala back to Finland on 26 January 1956', () => {
    const porkkala: Position = [24.4, 60.05];
    expect(whoseIs(standingOn(states, '1956-01-25'), porkkala, 'ref')).toEqual(['PORK']);
    expect(whoseIs(standingOn(states, '1956-01-26'), porkkala, 'ref')).toEqual(['FIN']);
  });
  it('leaves the Saar outside West Germany until the end of 1956', () => {
    const saarbrücken: Position = [6.99, 49.23];
    expect(whoseIs(standingOn(states, '1956-10-23'), saarbrücken, 'ref')).toEqual(['SAAR']);
    expect(whoseIs(standingOn(states, '1957-01-01'), saarbrücken, 'ref')).toEqual(['FRG']);
  });
  it('divides Linz along the Danube and puts every Austrian town into its zone', () => {
    expect(misplaced(knownPlaces('austria'), zones, 'zone')).toEqual([]);
  });
  it('puts the districts of Berlin and Vienna into their sectors', () => {
    expect(misplaced(knownPlaces('berlin'), published('berlin-sectors'), 'zone')).toEqual([]);
    expect(misplaced(knownPlaces('vienna'), published('vienna-sectors'), 'zone')).toEqual([]);
  });
  it('counts West Staaken with East Germany', () => {
    expect(whoseIs(inJune1953, [13.13, 52.535], 'ref')).toEqual(['DDR']);
  });
});

/** Square kilometres on the sphere of the Earth's mean authalic radius; d3 wants clockwise exteriors. */
function sphericalArea(geometry: Geometry): number {
  const coordinates = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.toReversed()));
  return geoArea({ type: 'MultiPolygon', coordinates }) * 6371.0072 ** 2;
}

describe('Areas agree with published ones', () => {
  // km² and the share by which a simplified outline may differ. States: figures of the day as official
  // statistics gave them. Zones: sums of Länder and districts after Statistik Austria.
  const areas: [ref: string, km2: number, tolerance: number][] = [
    ['DDR', 108_300, 0.01],
    ['CSK', 127_905, 0.01],
    ['POL', 312_700, 0.01],
    ['HUN', 93_030, 0.01],
    ['ROU', 237_500, 0.01],
    ['BGR', 110_994, 0.02],
    ['ALB', 28_748, 0.02],
    ['AUT', 83_871, 0.01],
    ['SAAR', 2_567, 0.04],
    ['WBER', 481, 0.01],
    ['PORK', 380.7, 0.08],
    ['FIN', 337_000, 0.03],
  ];
  it.each(areas)('draws %s at about %d km²', (ref, km2, tolerance) => {
    const { properties } = stateOf(ref);
    expect(Math.abs((properties.area_km2 as number) / km2 - 1)).toBeLessThan(tolerance);
  });
  it('draws Yugoslavia with Zone B at about 255,804 km²', () => {
    const later = states.find(({ id }) => id === 'state-yug-1954') as Feature;
    expect((later.properties.area_km2 as number) / 255_804).toBeCloseTo(1, 2);
  });
  it('draws the Free Territory of Trieste within a tenth of its 738 km², as its line is approximate', () => {
    const both = ['FTT-A', 'FTT-B'].map((ref) => stateOf(ref).properties.area_km2 as number);
    expect(Math.abs((both[0] as number) + (both[1] as number) - 738)).toBeLessThan(75);
  });
  it.each([
    ['AT-SU', 26_236],
    ['AT-US', 16_051],
    ['AT-GB', 27_957],
    ['AT-FR', 13_229],
  ])('draws the zone %s at about %d km²', (zone, km2) => {
    const { properties } = zones.find((feature) => feature.properties.zone === zone) as Feature;
    expect(Math.abs((properties.area_km2 as number) / km2 - 1)).toBeLessThan(0.01);
  });
  it('measures areas as an independent method does, on the sphere, within one per cent', () => {
    const off = states.filter(({ properties, geometry }) => {
      const stated = properties.area_km2 as number | undefined;
      const spherical = stated && stated > 50 ? sphericalArea(geometry as Geometry) : stated;
      return stated !== undefined && Math.abs(Number(spherical) / stated - 1) > 0.01;
    });
    expect(off.map(({ id }) => id)).toEqual([]);
  });
  it('gives the Soviet Union no area, since the map cuts it', () => {
    expect(stateOf('SUN').properties).not.toHaveProperty('area_km2');
  });
});

describe('Routes stay where they may be drawn', () => {
  const routes = published('routes');
  const route = (id: string) => routes.find((feature) => feature.id === id) as Feature;
  /** Points every twentieth of each stretch, so that a corner cut across a border is seen. */
  const alongLine = (feature: Feature): Position[] =>
    linesOf(feature.geometry)
      .flatMap(edgesOf)
      .flatMap(([a, b]) =>
        Array.from({ length: 20 }, (_, i): Position => {
          const t = i / 20;
          return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
        }),
      );

  it('leads Tito in June 1956 through Romania and never into Hungary', () => {
    const way = alongLine(route('journey-tito-1956'));
    expect(way.filter((position) => contains(stateOf('HUN').geometry, position))).toEqual([]);
    expect(way.some((position) => contains(stateOf('ROU').geometry, position))).toBe(true);
  });
  it('keeps the arcs of the speech within the Soviet Union, and the thin ones within the six states', () => {
    const within = (id: string, refs: readonly string[]) => {
      const points = linesOf(route(id).geometry).flat();
      const inside = points.filter((point) => refs.some((ref) => contains(stateOf(ref).geometry, point)));
      // they are cut at the border as it stood in 1956
      expect(inside.length / points.length, id).toBeGreaterThan(0.99);
    };
    within('speech-arcs-ussr', ['SUN']);
    within('speech-arcs-bloc', ['DDR', 'CSK', 'BGR', 'ROU', 'POL', 'HUN']);
  });
  it('calls every route schematic, for no way between two places is documented', () => {
    expect(routes.filter(({ properties }) => properties.certainty !== 'schematic')).toEqual([]);
  });
});
