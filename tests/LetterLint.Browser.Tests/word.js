// A stand-in for Word: the small part of Office.js that the pane asks for, over a real .docx that the test holds. It is given
// to the page in place of Office.js; window.standIn tells it what kind of Word it is, window.word what the pane has done to it.
(() => {
  const kind = Object.assign({ host: 'Word', version: 1.7, annotations: true, dark: false }, window.standIn);
  const seen = window.word = { selected: [], tracked: [], comments: [], drawn: 0, changes: [], tracking: 'Off', texts: [], listeners: [] };
  const call = (name, ...values) => window[`stand_${name}`](...values);
  const promised = (done, work) => work().then(value => done({ status: 'succeeded', value }), error => done({ status: 'failed', error: { message: String(error) } }));

  const part = xml => ({ getXmlAsync: done => promised(done, async () => xml), deleteAsync: done => promised(done, () => call('removePart', xml)) });
  window.Office = {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    FileType: { Compressed: 'compressed' },
    onReady: ready => window.addEventListener('DOMContentLoaded', () => ready({ host: kind.host })),
    context: {
      officeTheme: { bodyBackgroundColor: kind.dark ? '#262626' : '#ffffff' },
      requirements: { isSetSupported: (_, version) => kind.version >= Number(version) },
      document: {
        getFileAsync: (_, options, done) => promised(done, async () => {
          const bytes = Uint8Array.from(atob(await call('file')), character => character.charCodeAt(0));
          const size = 50000;
          return {
            size: bytes.length, sliceCount: Math.ceil(bytes.length / size), closeAsync() {},
            getSliceAsync: (index, read) => read({ status: 'succeeded', value: { data: [...bytes.slice(index * size, (index + 1) * size)] } }),
          };
        }),
        customXmlParts: {
          getByNamespaceAsync: (_, done) => promised(done, async () => (await call('parts')).map(part)),
          addAsync: (xml, done) => promised(done, () => call('addPart', xml)),
        },
      },
    },
  };

  class Range {
    constructor(paragraph, start, end) { Object.assign(this, { paragraph, start, end }); }
    get text() { return seen.texts[this.paragraph].slice(this.start, this.end); }
    select() { seen.selected.push({ paragraph: this.paragraph, start: this.start, text: this.text }); }
    insertComment(text) {
      const { paragraph, start, end } = this;
      const comment = { paragraph, start, end, content: text.replaceAll('\n', '\r'), authorName: 'Ann Author', resolved: false, replies: { items: [] } };
      seen.comments.push(comment);
      pending.push(keep());
    }
    expandTo(other) { return new Range(this.paragraph, this.start, other.end); }
    delete() { this.insertText(''); }
    insertText(text) {
      if (seen.tracking !== 'TrackAll') throw new Error('not tracked');
      seen.tracked.push({ before: this.text, after: text });
      const { paragraph, start } = this;
      const [before, after] = [this.text, text];
      seen.changes.push({ type: before === '' ? 'Added' : 'Deleted', text: before || after, author: 'Ann Author', date: 'today', reject: () => {
        const now = seen.texts[paragraph];
        seen.texts[paragraph] = now.slice(0, start) + before + now.slice(start + after.length);
        pending.push(call('setText', paragraph, seen.texts[paragraph]));
      } });
      const whole = seen.texts[this.paragraph];
      seen.texts[this.paragraph] = whole.slice(0, this.start) + text + whole.slice(this.end);
      pending.push(call('setText', this.paragraph, seen.texts[this.paragraph]));
    }
  }
  let pending = [];

  const paragraph = (text, index) => ({
    text,
    getRange: () => new Range(index, 0, text.length),
    search: words => {
      if (words.length > 255) throw new Error('too long to search');
      const [sought, items] = [words.replaceAll('^^', '^'), []];
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) items.push(new Range(index, at, at + sought.length));
      return { items, load() {} };
    },
    insertAnnotations: of => {
      if (!kind.annotations) throw new Error('GeneralException');
      seen.drawn += of.critiques.length;
      return { value: of.critiques.map((_, at) => `${index}-${seen.drawn}-${at}`) };
    },
  });
  // Word parts the lines of a comment in its own way.
  const keep = () => call('setComments', JSON.stringify(seen.comments.map(({ paragraph, start, end, content }) => ({ paragraph, start, end, content }))));
  const comments = () => ({ load() {}, items: seen.comments.map(comment => ({ ...comment, delete() { seen.comments.splice(seen.comments.indexOf(comment), 1); pending.push(keep()); } })) });
  const changes = () => ({ load() {}, items: seen.changes.map(change => ({ ...change, reject() { seen.changes.splice(seen.changes.findIndex(other => other.text === change.text && other.type === change.type), 1); change.reject(); } })) });
  const event = { add: listener => seen.listeners.push(listener) };

  window.Word = {
    ChangeTrackingMode: { trackAll: 'TrackAll' }, InsertLocation: { replace: 'Replace' }, CritiqueColorScheme: { red: 'Red', berry: 'Berry', blue: 'Blue' },
    run: async work => {
      seen.texts = await call('texts');
      const paragraphs = { items: [], load() { this.items = seen.texts.map(paragraph); } };
      return await work({
        sync: async () => { await Promise.all(pending); pending = []; },
        document: {
          body: { paragraphs, getComments: comments, getTrackedChanges: changes }, load() {}, getAnnotationById: () => ({ delete: () => { seen.drawn--; } }),
          onParagraphChanged: event, onParagraphAdded: event, onParagraphDeleted: event,
          get changeTrackingMode() { return seen.tracking; }, set changeTrackingMode(mode) { seen.tracking = mode; },
        },
      });
    },
  };
})();
