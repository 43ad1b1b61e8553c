import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import { flyTo, plainMap, switchLayers } from './map';

/** reveal.js over a map that flies from slide to slide. */
const steps = window.STEPS;
const [first] = steps;
const stage = document.querySelector<HTMLElement>('.reveal');
if (!first || !stage) throw new Error('no talk to give');

const map = plainMap('map', first);
const deck = new Reveal(stage, { hash: true, width: 960, height: 600, transition: 'none' });
let shown = 0;

map.on('load', () => switchLayers(map, shown, 1));
deck.on('slidechanged', () => {
  const { h } = deck.getIndices();
  const step = steps[h];
  if (!step) return;
  flyTo(map, step);
  if (!map.isStyleLoaded()) return;
  switchLayers(map, shown, 0);
  switchLayers(map, h, 1);
  shown = h;
});
deck.initialize();
