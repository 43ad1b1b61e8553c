import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { formatEdtf } from '../../geo/time/dates';
import { faultLines as story } from '../../stories/load/shared-story';
import { EmbedStep } from '../_embed/embed-step';
import { ReadingHead } from './reading-head';
import { StepSection } from './step-section';

/** A page in Firefox’s reader view, which uses Readability to extract the article. */
function readerView(main: string): Document {
  const { document, DOMParser } = new Window({ url: 'https://maps.example.org/' });
  const page = new DOMParser().parseFromString(`<html><body><main>${main}</main></body></html>`, 'text/html');
  const article = new Readability(page as unknown as Document).parse();
  document.body.innerHTML = article?.content ?? '';
  return document as unknown as Document;
}

const normalizeSpaces = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** An element’s text without what is hidden from screen readers. */
function readableText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return normalizeSpaces(copy.textContent);
}

const chapterOf = (id: string) =>
  story.chapters.find((chapter) => chapter.id === id) as (typeof story.chapters)[number];

/** Pages by their names: the whole story, and its chapters as embeds. */
const PAGES = {
  'the story': renderToStaticMarkup(
    <>
      <ReadingHead story={story} />
      {story.steps.map((step, index) => (
        <StepSection
          key={step.id}
          story={story}
          chapter={chapterOf(step.chapter)}
          step={step}
          position={index + 1}
        />
      ))}
    </>,
  ),
  ...Object.fromEntries(
    story.chapters.map(({ title, steps }) => [
      `the frame of ‘${title}’`,
      renderToStaticMarkup(
        steps.map((step, index) => (
          <EmbedStep
            key={step.id}
            story={story}
            step={step}
            position={story.steps.indexOf(step) + 1}
            current={index === 0}
          />
        )),
      ),
    ]),
  ),
};

describe.each(Object.entries(PAGES))('a reader view of %s', (_, html) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  const page = document.body as unknown as HTMLElement;
  const view = readerView(html);
  const viewText = normalizeSpaces(view.body.textContent);
  const steps = [...page.querySelectorAll('section')].map(({ id }) => id);

  test('keeps every paragraph in full, with the names of people', () => {
    for (const paragraph of page.querySelectorAll('section p:not(details p)')) {
      if (paragraph.querySelector('button')) continue;
      expect(viewText).toContain(readableText(paragraph));
    }
  });

  test('keeps every step’s title and date', () => {
    for (const { id, title, date } of story.steps.filter(({ id }) => steps.includes(id))) {
      expect(viewText).toContain(title);
      expect(viewText, id).toContain(formatEdtf(date));
    }
  });

  test('keeps a picture of every step, with its text', () => {
    const sources = [...page.querySelectorAll('img')]
      // stills for print are not in reader views
      .filter((image) => !image.closest('[data-on-paper]'))
      .map((image) => image.getAttribute('src') ?? '');
    expect(sources.length).toBeGreaterThanOrEqual(steps.length);
    const images = [...view.querySelectorAll('img')];
    const imageUrls = images.map((image) => new URL(image.src));
    expect(imageUrls.map(({ pathname, hash }) => pathname + hash)).toEqual(sources);
    for (const { stillSeries = [] } of story.steps.filter(({ id }) => steps.includes(id)))
      for (const { shows } of stillSeries) expect(viewText).toContain(normalizeSpaces(shows));
  });

  test('keeps figures in dispute with who counted', () => {
    for (const cell of page.querySelectorAll('[data-panel] :is(caption, th[scope=row])')) {
      expect(viewText).toContain(readableText(cell));
    }
  });

  test('keeps the notes of every step', () => {
    for (const note of page.querySelectorAll('li[id*="-note-"]'))
      expect(viewText).toContain(readableText(note));
  });
});
