import { href } from './_site/address';
import { story } from './_site/stories';

export default function Home() {
  const told = story('fault-lines');
  return (
    <main>
      <h1>{told.title}</h1>
      <a href={href('/stories/fault-lines/')}>Read the story</a>
    </main>
  );
}
