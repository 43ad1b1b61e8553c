import type { MotionValue } from 'framer-motion';
import { type Context, createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { listen } from '../_ui/motion-value-listener';

const StoryContext = createContext<Storyboard | null>(null);
const MomentContext = createContext<MotionValue<Moment> | null>(null);
const StepIndexContext = createContext<number | null>(null);

function MomentProvider({ moment, children }: { moment: MotionValue<Moment>; children: ReactNode }) {
  const [stepIndex, setStepIndex] = useState(() => moment.get().step);
  useEffect(() => {
    const update = () => setStepIndex(moment.get().step);
    update();
    return listen(moment, update);
  }, [moment]);
  return (
    <MomentContext value={moment}>
      <StepIndexContext value={stepIndex}>{children}</StepIndexContext>
    </MomentContext>
  );
}

/**
 * What the parts of a page share: its story and, on a page that has one, the moment, with the current step. One stands
 * in each page, above all parts.
 */
export function StoryProvider({
  story,
  moment,
  children,
}: {
  story: Storyboard;
  moment?: MotionValue<Moment>;
  children: ReactNode;
}) {
  return (
    <StoryContext value={story}>
      {moment ? <MomentProvider moment={moment}>{children}</MomentProvider> : children}
    </StoryContext>
  );
}

/** The value of a context; throws where no provider above gives one. */
function useRequired<Value>(context: Context<Value | null>, name: string): Value {
  const value = useContext(context);
  if (value === null) throw new Error(`This part needs ${name} of a StoryProvider above it.`);
  return value;
}

/** The page’s story. Throws outside of a StoryProvider. */
export const useStory = (): Storyboard => useRequired(StoryContext, 'the story');

/** The page’s moment, which changes without rendering. Throws outside of a StoryProvider with a moment. */
export const useMoment = (): MotionValue<Moment> => useRequired(MomentContext, 'the moment');

/** Index of the current step in the story, from 0. Throws outside of a StoryProvider with a moment. */
export const useStepIndex = (): number => useRequired(StepIndexContext, 'the current step');
