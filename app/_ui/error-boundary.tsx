'use client';

import { Component, type ReactNode, useCallback, useState } from 'react';

type BoundaryProps = {
  /** What stands in the place of children that break; without it, nothing does. */
  instead?: ReactNode;
  children: ReactNode;
};

/** Keeps what breaks in one part of a page from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (this.props.instead ?? null) : this.props.children;
  }
}

/**
 * Hands an error to the nearest boundary. Boundaries catch by themselves what rendering and effects throw; what
 * observers, timers and other callbacks throw has to be handed on.
 */
export function useBreak(): (error: unknown) => void {
  const [, set] = useState(null);
  return useCallback((error: unknown) => {
    set(() => {
      throw error;
    });
  }, []);
}
