import { useEffect, useState } from 'react';
import { canConnectWindows } from './broadcast-transport';

/** Whether this browser lets the windows of a talk connect; true in the served page. */
export function useCanConnect(): boolean {
  const [canConnect, setCanConnect] = useState(true);
  useEffect(() => setCanConnect(canConnectWindows()), []);
  return canConnect;
}
