'use client';

import { useState } from 'react';
import { BlockedLinkDialog } from '../_ui/blocked-link-dialog';
import { Button } from '../_ui/button';

/** Opens the dialogs that need no story. */
export function DialogSamples() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>A link that was blocked</Button>
      {isOpen && <BlockedLinkDialog address="https://maps.example.org/" onClose={() => setIsOpen(false)} />}
    </>
  );
}
