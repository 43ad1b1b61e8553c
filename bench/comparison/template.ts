import scrollama from 'scrollama';
import { createMap, flyTo, setGroupOpacity } from './maplibre-map';

/** Comparison page: the common template, with a map loaded at once, scrollama, and a flight for each step. */
const steps = window.STEPS;
const [first] = steps;
const story = document.getElementById('story');
if (!first || !story) throw new Error('the page has no steps');

for (const { id, title, text } of steps) {
  const section = document.createElement('section');
  section.id = id;
  const [head, prose] = [document.createElement('h2'), document.createElement('p')];
  head.textContent = title;
  prose.textContent = text;
  section.append(head, prose);
  story.append(section);
}

const map = createMap('map', first);
map.on('load', () => {
  scrollama()
    .setup({ step: 'section', offset: 0.5 })
    .onStepEnter(({ index }) => {
      const step = steps[index];
      if (!step) return;
      flyTo(map, step);
      setGroupOpacity(map, index, 1);
    })
    .onStepExit(({ index }) => setGroupOpacity(map, index, 0));
});
