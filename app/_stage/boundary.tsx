'use client';

import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** What stands in the place of children that break. */
  instead: ReactNode;
  children: ReactNode;
};

/** Keeps what breaks in one part of a page from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
