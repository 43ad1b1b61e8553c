'use client';

import { useState } from 'react';
import { Button } from '../_ui/button';
import { BlockedLinkDialog } from '../_ui/dialog/blocked-link-dialog';

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
