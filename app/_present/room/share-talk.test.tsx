// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import RemoteDialog from './remote-dialog';
import { remoteAddress, remoteOfFragment } from './room-address';
import { OPENING_ROOM, type PresentedRoom } from './room-presenter';
import ShareTalk from './share-talk';

const KEY = 'mx45w1il.31631bfa340a4456.51a6b68c1a461c92033f8ffa96fdc745';
const CONNECTED: PresentedRoom = {
  ...{ status: 'connected', code: 'RVCKGD', remoteKey: KEY, followers: 23, remotes: 0 },
};

const open = vi.fn();
const end = vi.fn();
const onClose = vi.fn();
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  for (const mock of [open, end, onClose]) mock.mockReset();
  document.head.innerHTML = '<base href="https://maps.example.org/">';
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
});

afterEach(() => {
  act(() => root.unmount());
  document.head.replaceChildren();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const show = (room: PresentedRoom | null) =>
  act(() =>
    root.render(
      <ShareTalk story="fault-lines" talkRoom={{ room, openTransport: null, open, end }} onClose={onClose} />,
    ),
  );
const text = () => document.body.textContent ?? '';
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);

describe('the dialog that shares a talk', () => {
  test('opens a room, and shows where to follow, with which code, and how many do', () => {
    show(null);
    expect(open).toHaveBeenCalledTimes(1);
    show(OPENING_ROOM);
    expect(text()).toContain('The room is being opened.');
    show(CONNECTED);
    expect(text()).toContain('maps.example.org/follow/');
    expect(text()).toContain('RVC KGD');
    expect(document.querySelector('[role="status"]')?.textContent).toBe('23 devices follow.');
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('shows no key, neither in words nor in an address', () => {
    show(CONNECTED);
    expect(document.documentElement.outerHTML).not.toContain(KEY);
  });

  test('ends the room for all by a button, which closing does not', () => {
    show(CONNECTED);
    act(() => button('Close')?.click());
    expect(end).not.toHaveBeenCalled();
    act(() => button('End it for all')?.click());
    expect(end).toHaveBeenCalledTimes(1);
  });

  test('says that another window drives the class, and takes over only when it is asked to', () => {
    show({ ...CONNECTED, status: 'replaced' });
    expect(text()).toContain('Another window drives the class now');
    expect(open).not.toHaveBeenCalled();
    act(() => button('Drive the class from here')?.click());
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('says that other devices cannot reach an address of this machine alone', () => {
    document.head.innerHTML = '<base href="http://localhost:8787/">';
    show(CONNECTED);
    expect(text()).toContain('The address of this talk, localhost, is only this machine’s');
    expect(text()).not.toContain('RVC KGD');
  });
});

test('the dialog for a remote writes its address out nowhere, and says how many phones drive', () => {
  const room = { code: 'RVCKGD', remoteKey: KEY, followers: 23, remotes: 1 };
  act(() => root.render(<RemoteDialog story="fault-lines" room={room} onClose={onClose} />));
  expect(text()).toContain('1 phone drives the talk too.');
  expect(text()).not.toContain(KEY);
});

test('a remote’s address has its key in the fragment, which no server gets', () => {
  const { hash, search, pathname } = new URL(remoteAddress('fault-lines', 'RVCKGD', KEY));
  expect([pathname, search]).toEqual(['/present/fault-lines/speaker/', '']);
  expect(remoteOfFragment(hash)).toEqual({ code: 'RVCKGD', key: KEY });
  for (const other of ['', '#tanks', '#remote=', '#remote=RVCKGD', `#remote=RVCKGD:${KEY}<script>`])
    expect(remoteOfFragment(other), other).toBeNull();
});
