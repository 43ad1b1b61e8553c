import type { Story } from '../../stories/model/story';
import { asset } from '../_site/urls/urls';
import { dataFiles } from './data-files';
import { MARK } from './story-data';

/** Brings the data of a key into a page, beside its programs. Throws for an unknown key. */
export function DataScript({ story, data }: { story: Story; data: string }) {
  const file = dataFiles(story).find(({ key }) => key === data);
  if (!file) throw new RangeError(`${story.id} has no data "${data}"`);
  return <script async src={asset(`/data/${file.name}`)} {...{ [MARK]: data }} />;
}
