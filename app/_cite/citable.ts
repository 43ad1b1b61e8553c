import * as messages from '#messages/cite';
import * as language from '#messages/language';
import type { Edition } from '../../stories/model/editions-schema';
import type { Story } from '../../stories/model/story';
import { SITE_NAME } from '../_site/site-name';
import type { CitationTexts } from './fill-in-citation';

/** A part of a story that can be cited; `id` is `story`, or its kind and its id, such as `step-tanks`. */
export type Citable = Pick<CitationTexts, 'id' | 'kind' | 'title' | 'steps'> & { path: string };

/** What can be cited of a story, in its order. */
export function citablesOf({ id, title, subtitle, chapters, panels }: Story): Citable[] {
  const page = `/stories/${id}/`;
  return [
    { id: 'story', kind: 'story', title: `${title}: ${subtitle}`, path: page, steps: [] },
    ...chapters.flatMap((chapter): Citable[] => [
      {
        id: `chapter-${chapter.id}`,
        kind: 'chapter',
        title: chapter.title,
        path: `${page}#${chapter.steps[0]?.id ?? ''}`,
        steps: [],
      },
      ...chapter.steps.map(
        (step): Citable => ({
          id: `step-${step.id}`,
          kind: 'step',
          title: step.title,
          path: `${page}#${step.id}`,
          steps: [],
        }),
      ),
    ]),
    ...panels.flatMap((panel): Citable[] => {
      const [step] = panel.steps;
      return step === undefined
        ? []
        : [
            {
              id: `panel-${panel.id}`,
              kind: 'panel',
              title: panel.title,
              path: `${page}#${step}`,
              steps: panel.steps,
            },
          ];
    }),
  ];
}

/** Year, month and day of an ISO day, as CSL-JSON gives dates. */
const datePartsOf = (isoDay: string): number[] => isoDay.split('-').map(Number);

/**
 * A reference to a part of a story in an edition, as CSL-JSON. `origin` is the address of the site without a slash at its
 * end, null if it is not known, and `accessed` an ISO day, if the reference has one.
 */
export function cslItemOf(
  story: Story,
  { id, kind, title, path }: Citable,
  { version, date }: Edition,
  { origin, accessed }: { origin: string | null; accessed?: string },
) {
  const whole = `${story.title}: ${story.subtitle}`;
  return {
    id: `${story.id}-${id}`,
    type: 'webpage',
    title,
    ...(kind === 'story' ? {} : { 'container-title': whole }),
    author: [{ literal: story.authors ?? messages.founders({ site: SITE_NAME }) }],
    issued: { 'date-parts': [datePartsOf(date)] },
    genre: messages.genre,
    medium: messages.edition({ version }),
    language: language.tag,
    ...(origin === null ? {} : { URL: origin + path }),
    ...(accessed ? { accessed: { 'date-parts': [datePartsOf(accessed)] } } : {}),
  };
}

export type CslItem = ReturnType<typeof cslItemOf>;
