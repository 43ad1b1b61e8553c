import * as messages from '#messages/handout';
import { shortReference } from '../../stories/citations/citation-marks';
import { parseReference } from '../../stories/citations/source-reference';
import type { Story } from '../../stories/model/story';
import { href } from '../_site/urls/urls';
import { sheetPath } from './step-sheets';
import styles from './story-readings.module.css';

/**
 * The readings after the last step. Where scripts run, a radio button lays a reading over the strips: it marks the days
 * of the steps to which the reading links. Few elements, since in the reading page every one counts.
 */
export function StoryReadings({ story }: { story: Story }) {
  const { readings: sheet } = story.sheets;
  if (!sheet) return null;
  return (
    <aside id={sheet.id} className={styles.readings} aria-labelledby={`${sheet.id}-title`}>
      <h2 id={`${sheet.id}-title`}>{sheet.title}</h2>
      <p>{sheet.lead}</p>
      {sheet.readings.map(({ id, name, text, source, test, events }) => (
        <div key={id} data-reading={id}>
          <h3>{name}</h3>
          <p>
            {`${text} `}
            {source.map((reference) => {
              const { key } = parseReference(reference);
              const work = story.sources.find((candidate) => candidate.id === key);
              return (
                <a key={key} href={href(`/sources/#${key}`)}>
                  {work ? shortReference(work) : key}
                </a>
              );
            })}
          </p>
          <p>
            <b>{`${messages.decides} `}</b>
            {test}
          </p>
          <p>
            <b>{`${messages.leansOn} `}</b>
            {events.map((step) => (
              <a key={step} href={`#${step}`}>
                {story.steps.find((candidate) => candidate.id === step)?.title}
              </a>
            ))}
          </p>
          <label>
            <input
              type="radio"
              name="reading"
              value={id}
              aria-label={messages.markEventsOf({ reading: name })}
            />
            {messages.markEvents}
          </label>
        </div>
      ))}
      <label>
        <input type="radio" name="reading" value="" />
        {` ${messages.markNoEvents}`}
      </label>
      <p>
        <a href={href(sheetPath(story.id, sheet.id))}>{messages.readingsLink}</a>
      </p>
    </aside>
  );
}
