import { Children, Component, memo, type ReactNode, useCallback, useState } from 'react';

type ErrorBoundaryProps = {
  /** Shown in place of children that throw; nothing by default. */
  fallback?: ReactNode;
  children: ReactNode;
};

/** Confines an error in one part of a page to that part. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasError: boolean }> {
  override state = { hasError: false };

  static getDerivedStateFromError(): { hasError: boolean } {
    return { hasError: true };
  }

  override render(): ReactNode {
    return this.state.hasError ? (this.props.fallback ?? null) : this.props.children;
  }
}

/** Children, each in an error boundary of its own. */
export const ErrorBoundaries = memo(function ErrorBoundaries({ children }: { children: ReactNode }) {
  return Children.map(children, (child) => <ErrorBoundary>{child}</ErrorBoundary>);
});

/**
 * Returns a function that throws an error to the nearest boundary. Boundaries catch what rendering and effects throw;
 * what observers, timers and other callbacks throw has to be passed on.
 */
export function useThrowToBoundary(): (error: unknown) => void {
  const [, set] = useState(null);
  return useCallback((error: unknown) => {
    set(() => {
      throw error;
    });
  }, []);
}
