import { Opening } from './_home/opening';
import { Shelf } from './_home/shelf';
import { allStories } from './_site/load-stories';

/** The home page: the opening of a story, or where the site has several, all of them on a shelf. */
export default function Home() {
  const stories = allStories();
  const [only, another] = stories;
  return only && !another ? <Opening story={only} /> : <Shelf stories={stories} />;
}
