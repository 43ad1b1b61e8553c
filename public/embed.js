// @ts-check
/** `<fault-lines-story>`: a map story in any page. The picture comes first, then the frame. See /teach/. */
(() => {
  const NAME = 'fault-lines-story';
  // Columns of the outer grid answer a parent that asks how wide this would be: 720 pixels, and less where there is less
  // room. The inner one, whose content says nothing of that, gives a height by the width: its unseen ::before has it,
  // and a height of the host’s own may cut it.
  const CSS = `
:host{display:block;box-sizing:border-box;max-width:100%;break-inside:avoid;--paper:#FBFAF6;--ink:#15212B}
:host([hidden]),slot,[hidden]{display:none}
[hidden]+slot{display:contents}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){--paper:#10171D;--ink:#EEEBE3}}
:host([theme=dark]){--paper:#10171D;--ink:#EEEBE3}
span{display:grid;grid-template:minmax(0,1fr)/minmax(240px,720px) minmax(0,1fr);width:100%;max-height:100%;direction:ltr;white-space:normal}
span>*{grid-area:1/1/2/3}
span span{grid-template-columns:0 minmax(0,1fr);container-type:inline-size}
.fill{height:100%}
span span::before{content:'';grid-area:1/1/2/3;height:var(--height,0);max-height:100%;border:solid transparent;border-width:1px 0}
.tall span::before{height:var(--height,clamp(480px,219px + 50cqw,720px))}
@container (width<522px){.tall span::before{height:var(--height,640px)}}
div{position:relative;display:flex;flex-direction:column;border:1px solid var(--ink);background:var(--paper);overflow:hidden}
:is(.tall,.sized) div{contain:size}
img{min-height:0;aspect-ratio:40/21;object-fit:cover}
iframe{position:absolute;width:100%;height:100%;border:0}
button{flex:none;align-self:center;min-height:44px;margin:16px;padding:10px 18px;border:1px solid var(--ink);border-radius:2px;background:var(--ink);color:var(--paper);font:600 16px/22px system-ui,sans-serif;cursor:pointer}
button:focus-visible{outline:3px solid var(--ink);outline-offset:3px}`;
  const EVENTS = ['ready', 'step', 'answer', 'complete', 'resize'];
  const THEMES = ['light', 'dark'];
  const QUERY = ['from', 'to', 'start', 'mode', 'theme', 'predict'];
  // where the site is published, with a slash at the end: the build writes it
  const PUBLISHED = '';
  /** The story of an element that names none; the build sets it. */
  const STORY = '';
  /** Words of the button, and the name of what has none; the build says them in the site’s language. */
  const BUTTON = 'Open the map story: {title}';
  const SITE = 'Fault Lines';

  if (customElements.get(NAME)) return;
  const script = document.currentScript;
  // a module has no currentScript, but its address stands in the trace of an error
  const traces = `${script instanceof HTMLScriptElement && script.src} ${Error().stack}`;
  const own = /\bhttps?:[^\s?#]*\/embed\.js(?![^\s?#:)])/.exec(traces)?.[0];
  // a copy on the host’s own server, or a part of its bundle, has an address that leads to the host
  const isCopy = !own || new URL(own).origin === location.origin;
  const HOME = isCopy && PUBLISHED ? PUBLISHED : own ? new URL('.', own).href : '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);

  class FaultLinesStory extends HTMLElement {
    static observedAttributes = ['site', 'story', 'chapter', ...QUERY, 'width', 'height', 'load', 'title'];
    #root = this.attachShadow({ mode: 'open' });
    #room = document.createElement('span');
    #box = document.createElement('div');
    #image = document.createElement('img');
    #button = document.createElement('button');
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #ready = false;
    #asked = '';
    #stale = false;
    /** Height that suits the frame, as it said. @type {unknown} */
    #suits = 0;
    /** The element’s own size, which the host’s rules overrule. */
    #own = new CSSStyleSheet();
    /** @type {object[]} For a frame that does not listen yet. */
    #waiting = [];
    #near = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) this.#open();
      },
      { rootMargin: '400px' },
    );

    constructor() {
      super();
      const slot = document.createElement('slot');
      slot.onslotchange = () => this.#label();
      this.#image.alt = '';
      this.#button.type = 'button';
      this.#button.onclick = () => this.#open()?.focus();
      this.#own.insertRule(':host{}');
      this.#root.adoptedStyleSheets = [sheet, this.#own];
      const measured = document.createElement('span');
      measured.append(this.#box);
      this.#room.append(measured);
      this.#root.append(this.#room, slot);
    }

    connectedCallback() {
      addEventListener('message', this);
      this.#label();
      this.#measure();
      if (!this.#frame) this.#picture();
    }

    /** Moved by moveBefore(): the frame goes on as it was. */
    connectedMoveCallback() {}

    disconnectedCallback() {
      removeEventListener('message', this);
      this.#near.disconnect();
      this.#box.replaceChildren();
      this.#frame = null;
      this.#waiting = [];
    }

    /** @param {string} name @param {string | null} _was @param {string | null} value */
    attributeChangedCallback(name, _was, value) {
      if (!this.isConnected) return;
      if (name === 'title') this.#label();
      else if (name === 'height' || name === 'width') this.#measure();
      else if (name === 'theme' && this.#frame && THEMES.includes(`${value}`)) {
        this.#asked = this.#address();
        this.#tell({ type: 'theme', theme: value });
      } else if (!this.#stale) {
        // several attributes that change together ask for one new frame
        this.#stale = true;
        queueMicrotask(() => {
          this.#stale = false;
          if (!this.isConnected) return;
          if (!this.#frame || !this.#site) this.#picture();
          else if (this.#asked !== this.#address()) this.#open(true);
        });
      }
    }

    /** @param {string} step Id of a step. */
    go(step) {
      this.#open();
      this.#tell({ type: 'go', step });
    }
    next() {
      this.#open();
      this.#tell({ type: 'next' });
    }
    previous() {
      this.#open();
      this.#tell({ type: 'previous' });
    }

    /** @param {MessageEvent} event */
    handleEvent({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      let said;
      try {
        said = JSON.parse(data);
      } catch {
        return;
      }
      if (said?.['fault-lines'] !== 1 || !EVENTS.includes(said.type)) return;
      if (said.type === 'ready') {
        this.#ready = true;
        for (const message of this.#waiting.splice(0)) this.#tell(message);
      }
      if (said.type === 'resize') {
        this.#suits = said.height;
        this.#measure();
      }
      this.dispatchEvent(new CustomEvent(`fault-lines-${said.type}`, { detail: said, bubbles: true }));
    }

    /** @param {string} name An attribute’s value as a part of a path. */
    #part(name) {
      // unlike encodeURIComponent, never throws
      const query = new URLSearchParams({ '': this.getAttribute(name) ?? '' });
      return `${query}`.slice(1).replace(/^\.+$/, '') || (name === 'story' ? STORY : '');
    }

    #label() {
      const title = (this.title || `${this.textContent}`).trim() || SITE;
      this.#button.textContent = BUTTON.replace('{title}', () => title);
      if (this.#frame) this.#frame.title = title;
    }

    /** Takes the size that the attributes ask for: pixels, or any length of CSS; else the height that suits. */
    #measure() {
      const { style } = /** @type {CSSStyleRule} */ (this.#own.cssRules[0]);
      /** @param {string} name */
      const asked = (name) => (this.getAttribute(name) ?? '').trim().replace(/^\d[\d.]*$/, '$&px');
      const height = asked('height');
      const inPixels = /^\d[\d.]*px$/i.test(height);
      // a value that is no length leaves what was there
      style.width = style.height = '';
      style.width = asked('width');
      if (!inPixels) style.height = height;
      this.#room.classList.toggle('fill', style.height !== '');
      const pixels = (inPixels && Number.parseFloat(height)) || Number(this.#suits);
      const kept = pixels > 0 ? `${Math.min(Math.max(pixels, 320), 4000)}px` : '';
      this.#room.classList.toggle('sized', kept !== '');
      this.#room.style.setProperty('--height', kept);
    }

    /** Address of the story’s site, with a slash at its end; empty where nothing says it. */
    get #site() {
      const asked = this.getAttribute('site');
      if (!asked) return HOME;
      try {
        const { protocol, href } = new URL('.', new URL(asked.replace(/\/*$/, '/'), document.baseURI));
        return /^https?:$/.test(protocol) ? href : '';
      } catch {
        return '';
      }
    }

    /** The picture and its button; the frame follows once it is near, unless it is to wait. */
    #picture() {
      const site = this.#site;
      this.#room.hidden = !site;
      if (!site) {
        console.error(
          `<${NAME}> does not know its site, and shows its own words instead. Write site="https://…" into it.`,
        );
        return;
      }
      const [stills, chapter, from] = [
        `${site}stills/${this.#part('story')}/`,
        this.#part('chapter'),
        this.#part('from'),
      ];
      const dark = matchMedia('(prefers-color-scheme:dark)').matches;
      const theme = THEMES.find((name) => name === this.getAttribute('theme')) ?? THEMES[Number(dark)];
      this.#image.onerror = () => {
        this.#image.onerror = () => this.#image.remove();
        this.#image.src = `${stills}share.png`;
      };
      this.#image.src =
        stills + (from && !chapter ? `${from}-wide-${theme}.svg` : `share${chapter && `-${chapter}`}.png`);
      this.#box.replaceChildren(this.#image, this.#button);
      this.#near.disconnect();
      const waits = this.getAttribute('load') === 'click';
      this.#room.classList.toggle('tall', !waits);
      if (!waits) this.#near.observe(this);
    }

    #address() {
      const chapter = this.#part('chapter');
      const address = new URL(`${this.#site}embed/${this.#part('story')}/${chapter && `${chapter}/`}`);
      for (const name of QUERY) {
        const value = this.getAttribute(name);
        // of `predict` it counts that it stands there
        if (value || (value === '' && name === 'predict')) address.searchParams.set(name, value);
      }
      return address.href;
    }

    /** Puts the frame over the picture. Another address gets a new one: the history stays as it was. */
    #open(anew = false) {
      this.#near.disconnect();
      if (!this.#site || (this.#frame && !anew)) return this.#frame;
      const frame = document.createElement('iframe');
      frame.src = this.#asked = this.#address();
      frame.allowFullscreen = true;
      frame.onload = () => this.#image.remove();
      // who stands on what goes is taken along
      const stood = this.#root.activeElement;
      this.#frame?.remove();
      this.#frame = frame;
      this.#ready = false;
      this.#label();
      this.#room.classList.add('tall');
      this.#box.append(frame);
      this.#button.remove();
      if (stood) frame.focus();
      return frame;
    }

    /** @param {object} message */
    #tell(message) {
      if (!this.#ready) this.#waiting.push(message);
      else this.#frame?.contentWindow?.postMessage(JSON.stringify({ 'fault-lines': 1, ...message }), '*');
    }
  }

  customElements.define(NAME, FaultLinesStory);
})();
