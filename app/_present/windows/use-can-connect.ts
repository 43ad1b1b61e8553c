import { useEffect, useState } from 'react';
import { canConnectWindows } from './window-channel';

/** Message on why the windows of a talk do not connect, where they cannot. */
export const NO_CONNECTION_TEXT = 'This browser does not let two windows hear each other.';

/** Whether this browser lets the windows of a talk connect; true in the served page. */
export function useCanConnect(): boolean {
  const [canConnect, setCanConnect] = useState(true);
  useEffect(() => setCanConnect(canConnectWindows()), []);
  return canConnect;
}
