import * as messages from '#messages/follow';
import frame from '../_embed/embed.module.css';
import { useStepIndex, useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import styles from './follow.module.css';
import type { FollowedTalk } from './room-follower';

/** How the device follows, in a few words; empty without a talk. */
function statusText(talk: FollowedTalk | null, isLookingAround: boolean): string {
  switch (talk?.status) {
    case 'connecting':
      return messages.entering;
    case 'lost':
      return messages.connectionLost;
    case 'waiting':
      return messages.presenterAway;
    case 'ended':
      return messages.talkEnded;
    case 'following':
      if (isLookingAround) return messages.lookingAround;
      return talk.state ? messages.following : messages.notBegun;
    default:
      return '';
  }
}

type FootProps = {
  talk: FollowedTalk | null;
  isLookingAround: boolean;
  onNext: () => void;
  onPrevious: () => void;
  /** Called when the reader wants to be where the talk is. */
  onBack: () => void;
};

/** Back and next, with which a reader looks around, the way back to the talk, and how the device follows. */
export function FollowFoot({ talk, isLookingAround, onNext, onPrevious, onBack }: FootProps) {
  const { steps } = useStory();
  const stepIndex = useStepIndex();
  const isTalkKnown = talk !== null && talk.state !== null && talk.status !== 'ended';
  return (
    <>
      <p role="status" className={styles.status}>
        {statusText(talk, isLookingAround)}
      </p>
      <nav className={`${frame.stepNav} ${styles.foot}`} aria-label={messages.steps}>
        <Button className={styles.stepButton} aria-disabled={stepIndex === 0} onClick={onPrevious}>
          {messages.back}
        </Button>
        {isLookingAround && isTalkKnown ? (
          <Button variant="primary" className={styles.comeBack} onClick={onBack}>
            {messages.comeBack}
          </Button>
        ) : (
          <p className={styles.position}>
            {messages.stepOfSteps({ step: stepIndex + 1, count: steps.length })}
          </p>
        )}
        <Button className={styles.stepButton} aria-disabled={stepIndex === steps.length - 1} onClick={onNext}>
          {messages.next}
        </Button>
      </nav>
    </>
  );
}
