import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cameraFor } from '../../../geo/camera/camera';
import { palettes } from '../../../geo/drawing/palette';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { sceneAt } from '../../../stories/scene/scene';
import { paddingOf } from '../picture/padding';
import { pictureOf } from '../picture/picture';
import { drawColumn } from './draw-column';
import { drawTable } from './draw-table';
import { MoscowTable } from './moscow-table';
import { PlaceColumns } from './place-columns';

const story = storyboardOf(faultLines);
const viewport = { width: 855, height: 517, padding: paddingOf('wide') };

test('the table over the live map is drawn as in the still', () => {
  const step = story.steps.findIndex(({ id }) => id === 'hard-turn');
  const scene = sceneAt(story, { step, progress: 1 });
  const camera = cameraFor(scene.camera.to.wide, viewport);
  const live = renderToStaticMarkup(<MoscowTable tables={scene.tables} view={{ camera, viewport }} />);
  const [table] = pictureOf(story, scene, viewport, 'wide', false).tables;
  expect(table && live).toContain(table && drawTable(table, palettes.light));
  expect(live).toMatch(/text-decoration="line-through">Malenkov</);
  expect(live).toMatch(/font-weight="700"[^>]*>Bulganin</);
});

test('columns over the live map are drawn as in the still', () => {
  const step = story.steps.findIndex(({ id }) => id === 'exposed-leaders');
  const scene = sceneAt(story, { step, progress: 1 });
  const camera = cameraFor(scene.camera.to.wide, viewport);
  const live = renderToStaticMarkup(<PlaceColumns columns={scene.columns} view={{ camera, viewport }} />);
  const [column] = pictureOf(story, scene, viewport, 'wide', false).columns;
  expect(column && live).toContain(column && drawColumn(column, palettes.light));
  expect(live).toMatch(/text-decoration="line-through"[^>]*>Bierut</);
});
