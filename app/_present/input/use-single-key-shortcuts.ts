import { useEffect, useState } from 'react';

const STORAGE_KEY = 'fault-lines-single-letters';

/** Whether the choice has been saved for the next visit: storage may be refused. */
export function isChoiceSaved(on: boolean): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === (on ? 'on' : 'off');
  } catch {
    return false;
  }
}

/** Whether single-key shortcuts are on, and the function that switches them; saved where storage allows. */
export function useSingleKeyShortcuts(): [hasSingleKeys: boolean, onSingleKeys: (on: boolean) => void] {
  const [hasSingleKeys, setHasSingleKeys] = useState(true);
  useEffect(() => {
    try {
      setHasSingleKeys(localStorage.getItem(STORAGE_KEY) !== 'off');
    } catch {
      // storage is refused: they are on
    }
  }, []);
  const onSingleKeys = (on: boolean) => {
    setHasSingleKeys(on);
    try {
      localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
    } catch {
      // storage is refused: the choice holds for this page
    }
  };
  return [hasSingleKeys, onSingleKeys];
}
