import { describe, expect, test } from 'vitest';
import { formatCanvasHeight, formatHostMessage, parseHostMessage } from './host-messages';

const version = { 'fault-lines': 1 };

describe('messages to a frame', () => {
  test('are accepted as objects and as JSON text', () => {
    for (const message of [
      { ...version, type: 'next' },
      { ...version, type: 'previous' },
      { ...version, type: 'go', step: 'tanks' },
      { ...version, type: 'theme', theme: 'dark' },
    ]) {
      expect(parseHostMessage(message)).toEqual(message);
      expect(parseHostMessage(JSON.stringify(message))).toEqual(message);
    }
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['words', 'next'],
    ['text that is no JSON', '{"fault-lines":1,"type":"next"'],
    ['text that is too long', JSON.stringify({ ...version, type: 'go', step: 'x'.repeat(5000) })],
    ['no version', { type: 'next' }],
    ['another version', { 'fault-lines': 2, type: 'next' }],
    ['a version in letters', { 'fault-lines': '1', type: 'next' }],
    ['an unknown type', { ...version, type: 'navigate', to: 'https://example.org/' }],
    ['a type of another kind', { ...version, type: ['next'] }],
    ['more than belongs to it', { ...version, type: 'next', html: '<img src=x onerror=alert(1)>' }],
    ['a step that is no text', { ...version, type: 'go', step: { toString: 'tanks' } }],
    ['a step too long', { ...version, type: 'go', step: 'x'.repeat(200) }],
    ['an unknown theme', { ...version, type: 'theme', theme: 'url(javascript:alert(1))' }],
    ['a list', [{ ...version, type: 'next' }]],
    ['another’s message', { subject: 'lti.frameResize', height: 400 }],
    ['a prototype', JSON.parse('{"__proto__":{"fault-lines":1,"type":"next"}}')],
  ])('%s is not accepted', (_, message) => {
    expect(parseHostMessage(message)).toBeNull();
  });

  test('an object whose properties throw is not accepted', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('not for you');
        },
      },
    );
    expect(parseHostMessage(hostile)).toBeNull();
  });
});

describe('messages from a frame', () => {
  test('are text, and name their version', () => {
    expect(JSON.parse(formatHostMessage({ type: 'resize', height: 640 }))).toEqual({
      ...version,
      type: 'resize',
      height: 640,
    });
  });

  test('request a height in the form of Canvas, too', () => {
    expect(JSON.parse(formatCanvasHeight(640))).toEqual({ subject: 'lti.frameResize', height: 640 });
  });
});
