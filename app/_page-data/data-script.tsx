import type { Story } from '../../stories/model/story';
import { asset } from '../_site/urls/urls';
import { dataFiles } from './data-files';
import { KEY_ATTRIBUTE } from './story-data';

/** The script element that loads a key’s data. Throws RangeError for an unknown key. */
export function DataScript({ story, data }: { story: Story; data: string }) {
  const file = dataFiles(story).find(({ key }) => key === data);
  if (!file) throw new RangeError(`${story.id} has no data "${data}"`);
  return <script async src={asset(`/story-data/${file.name}`)} {...{ [KEY_ATTRIBUTE]: data }} />;
}
