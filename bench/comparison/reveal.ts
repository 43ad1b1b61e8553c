import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import { createMap, flyTo, setGroupOpacity } from './maplibre-map';

/** Comparison page: reveal.js over a map that flies from slide to slide. */
const steps = window.STEPS;
const [first] = steps;
const slides = document.querySelector<HTMLElement>('.reveal');
if (!first || !slides) throw new Error('the page has no slides');

const map = createMap('map', first);
const deck = new Reveal(slides, { hash: true, width: 960, height: 600, transition: 'none' });
let previousSlide = 0;

map.on('load', () => setGroupOpacity(map, previousSlide, 1));
deck.on('slidechanged', () => {
  const { h } = deck.getIndices();
  const step = steps[h];
  if (!step) return;
  flyTo(map, step);
  if (!map.isStyleLoaded()) return;
  setGroupOpacity(map, previousSlide, 0);
  setGroupOpacity(map, h, 1);
  previousSlide = h;
});
deck.initialize();
