"use strict";
(() => {
  // src/dom.ts
  function element(tag, attributes = {}, ...children) {
    const made2 = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") made2.addEventListener(name, value);
      else if (value === true) made2.setAttribute(name, "");
      else if (value !== false) made2.setAttribute(name, value);
    }
    made2.append(...children);
    return made2;
  }
  var unseen = (title) => element("h2", { class: "unseen" }, title);
  var byId = (id) => document.getElementById(id);
  function button(label2, run, attributes = {}) {
    const made2 = element("button", { type: "button", ...attributes, click: () => void once(made2, run) }, label2);
    return made2;
  }
  async function once(control, run) {
    if (control.getAttribute("aria-busy") === "true") return;
    control.setAttribute("aria-busy", "true");
    try {
      await run();
    } finally {
      control.removeAttribute("aria-busy");
    }
  }
  function reconcile(parent, children) {
    const wanted = new Set(children);
    for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
    let at = parent.firstChild;
    for (const child of children) {
      if (child === at) at = at.nextSibling;
      else parent.insertBefore(child, at);
    }
  }
  var plural = (count, one2, many = `${one2}s`) => `${count} ${count === 1 ? one2 : many}`;

  // src/ask.ts
  function ask(question, yes, no) {
    return new Promise((resolve) => {
      const answer = (value, label2) => element("button", { type: "button", click: () => asked.close(value) }, label2);
      const asked = element("dialog", { class: "ask", "aria-labelledby": "asked", close: () => {
        asked.remove();
        resolve(asked.returnValue === "yes");
      } }, element("p", { id: "asked" }, question), element("div", { class: "actions" }, answer("no", no), answer("yes", yes)));
      document.body.append(asked);
      asked.showModal();
    });
  }

  // src/report.ts
  var severities = ["error", "warning", "info"];
  var words = { error: "Put right", warning: "Look at", info: "Consider" };
  var severityWord = (severity) => words[severity];
  function verdict(findings) {
    const standing = findings.filter((finding) => finding.waived === null);
    const counts = severities.map((severity) => ({ severity, count: standing.filter((finding) => finding.severity === severity).length })).filter(({ count }) => count > 0).map(({ severity, count }) => `${count} to ${words[severity].toLowerCase()}`);
    const waived = findings.length - standing.length;
    const line = counts.length === 0 ? "Nothing found" : counts.join(", ");
    return waived > 0 ? `${line}; ${waived} waived` : line;
  }
  var wholeLetter = "The letter as a whole";
  var sectionOf = (of) => of.section ?? wholeLetter;
  function keyed(findings) {
    const all = /* @__PURE__ */ new Map();
    for (const finding of findings) {
      let key = finding.identity;
      for (let number = 2; all.has(key); number++) key = `${finding.identity}-${number}`;
      all.set(key, finding);
    }
    return all;
  }

  // src/compare.ts
  function compare(before, now) {
    const standing = (findings) => keyed(findings.filter((finding) => finding.waived === null));
    const [then, today] = [standing(before), standing(now)];
    const came = new Set([...today].filter(([key]) => !then.has(key)).map(([, finding]) => finding));
    return { gone: [...then].filter(([key]) => !today.has(key)).map(([, finding]) => finding), stayed: today.size - came.size, came };
  }
  function changesNote(changes, isOnlyNew, onlyNew) {
    const { gone, stayed, came } = changes;
    const note = element(
      "section",
      { class: "changes", "aria-label": "Since the last check" },
      element("p", { role: "status" }, element("strong", {}, "Since the last check: "), `${gone.length} gone, ${stayed} stayed, ${came.size} came.`)
    );
    if (came.size > 0) {
      const only = button(`Show only what came (${came.size})`, () => {
        const isOnly = only.getAttribute("aria-pressed") !== "true";
        only.setAttribute("aria-pressed", String(isOnly));
        onlyNew(isOnly);
      }, { "aria-pressed": String(isOnlyNew) });
      note.append(only);
    }
    if (gone.length > 0) note.append(element("details", {}, element("summary", {}, `What is gone: ${plural(gone.length, "finding")}`), element("ul", {}, ...gone.map((finding) => element("li", {}, finding.message)))));
    return note;
  }

  // src/service.ts
  var NotRunning = class extends Error {
  };
  var Refused = class extends Error {
  };
  var tokenIn = (page) => page.querySelector("meta[name=letterlint-token]")?.content ?? "";
  var kept = "letterlint-token";
  var token = tokenIn(document) || ofAddress();
  function ofAddress() {
    const given = /^#([0-9a-f]{64})$/.exec(location.hash)?.[1];
    if (given !== void 0) {
      sessionStorage.setItem(kept, given);
      history.replaceState(null, "", location.pathname);
    }
    return given ?? sessionStorage.getItem(kept) ?? "";
  }
  async function ask2(path, init = {}) {
    let answer = await send(path, init);
    if (answer.status === 401 && tokenIn(document) !== "") {
      const page = await send("pane.html");
      token = tokenIn(new DOMParser().parseFromString(await page.text(), "text/html"));
      answer = await send(path, init);
    }
    if (answer.ok) return answer;
    if (answer.status === 401) throw new Refused("This page is from an earlier launch of LetterLint. Close it and open LetterLint again.");
    const problem = await answer.json().catch(() => null);
    throw new Refused(problem?.detail ?? "LetterLint did not understand the letter.");
  }
  async function send(path, init = {}) {
    try {
      return await fetch(path, { ...init, headers: { ...init.headers, "X-LetterLint-Token": token }, cache: "no-store" });
    } catch (problem) {
      if (init.signal?.aborted) throw problem;
      throw new NotRunning();
    }
  }
  function form(sent) {
    const made2 = new FormData();
    made2.append("letter", sent.letter.bytes, sent.letter.name);
    if (sent.previous !== null) made2.append("previous", sent.previous.bytes, sent.previous.name);
    if (sent.framework !== null) made2.append("framework", sent.framework);
    if (sent.waivers !== void 0) made2.append("waivers", JSON.stringify(sent.waivers));
    if (sent.grade !== void 0) made2.append("grade", JSON.stringify(sent.grade));
    return made2;
  }
  var check = async (sent, signal) => await (await ask2("v1/letter", { method: "POST", body: form(sent), signal })).json();
  async function better(kind, sent) {
    const answer = await ask2(`v1/${kind}`, { method: "POST", body: form(sent) });
    return { file: await answer.blob(), made: Number(answer.headers.get("X-LetterLint-Made")), left: Number(answer.headers.get("X-LetterLint-Left")) };
  }
  var rules = async () => new Map((await (await ask2("v1/rules")).json()).map((rule) => [rule.id, rule]));
  var frameworks = async () => await (await ask2("v1/frameworks")).json();
  async function opened() {
    const answer = await send("v1/opened");
    if (!answer.ok) return [];
    const names = await answer.json();
    return await Promise.all(names.map(async (name, at) => ({ name, bytes: await (await ask2(`v1/opened/${at}`)).blob() })));
  }
  async function alive() {
    const answer = await send("v1/alive");
    if (!answer.ok) return false;
    await answer.text().catch(() => "");
    return true;
  }

  // src/context.ts
  var around = 60;
  var longest = 240;
  var Contexts = class {
    constructor(blocks) {
      this.texts = blocks.flatMap(inside).filter((block) => block.text !== void 0).map((block) => ({ start: block.start, text: block.text })).sort((one2, other) => one2.start - other.start);
    }
    of(part) {
      const words3 = oneLine(part.quote);
      const shown = words3.length > longest ? `${words3.slice(0, longest / 2).trimEnd()} … ${words3.slice(-longest / 2).trimStart()}` : words3;
      const block = this.at(part.start.offset);
      if (block === null || words3.length > longest / 2) return { before: "", words: shown, after: "" };
      const from = part.start.offset - block.start;
      return { before: head(oneLine(readable(block.text.slice(0, from)))), words: shown, after: tail(oneLine(readable(block.text.slice(from + part.quote.length)))) };
    }
    at(offset) {
      let [low, high] = [0, this.texts.length - 1];
      while (low < high) {
        const middle = low + high + 1 >> 1;
        if (this.texts[middle].start <= offset) low = middle;
        else high = middle - 1;
      }
      const found = this.texts[low];
      return found !== void 0 && found.start <= offset && offset <= found.start + found.text.length ? found : null;
    }
  };
  var inside = (block) => block.rows === void 0 ? [block] : block.rows.flat(2);
  var readable = (text) => text.replace(/[\uE000-\uF8FF]/g, "•");
  var oneLine = (text) => text.replace(/\s+/g, " ");
  var head = (text) => text.length <= around ? text : `… ${text.slice(-around).replace(/^\S*\s/, "")}`;
  var tail = (text) => text.length <= around ? text : `${text.slice(0, around).replace(/\s\S*$/, "")} …`;

  // src/tried.ts
  var Tried = class {
    constructor(changes, answer) {
      this.changes = changes;
      this.contexts = new Contexts(answer.blocks);
      this.written = [...answer.changes].sort((one2, other) => one2.start - other.start);
    }
    context(part) {
      return this.contexts.of(part);
    }
    /** The place in the draft as it stands; the words that were tried out are those in whose place they would stand. */
    place(part) {
      return { ...part, start: { ...part.start, offset: this.before(part.start.offset, false) }, end: { ...part.end, offset: this.before(part.end.offset, true) } };
    }
    before(offset, isEnd) {
      let moved = 0;
      for (const { start: start2, end, text } of this.written) {
        const from = start2 + moved;
        if (offset < from || isEnd && offset === from) break;
        if (offset < from + text.length || isEnd && offset === from + text.length) return isEnd ? end : start2;
        moved += text.length - (end - start2);
      }
      return offset - moved;
    }
  };

  // src/draft.ts
  var Draft = class {
    constructor(file, number = 1) {
      this.file = file;
      this.number = number;
      this.answer = null;
      this.changes = null;
      this.problem = null;
      /** What became of a check that has left everything as it was. */
      this.cancelled = null;
      this.framework = null;
      this.previous = null;
      this.began = 0;
      /** Findings that may stand, and why; they are written into the draft only when it is saved. */
      this.waived = /* @__PURE__ */ new Map();
      /** Told whenever there is something new to show. */
      this.changed = () => {
      };
      this.working = null;
      this.closing = new AbortController();
      /** The waivers that were last saved. */
      this.saved = /* @__PURE__ */ new Map();
      /** What was found in the last copy that was recognised before this one; what came and went is told against it. */
      this.before = null;
      this.asked = { file, framework: null, previous: null };
    }
    /** The name on the page: drafts of one name from different folders are told apart. */
    get name() {
      return this.number === 1 ? this.file.name : `${this.file.name} (${this.number})`;
    }
    get isWorking() {
      return this.working !== null;
    }
    /** The file that is being read, or was read last, whatever came of it. */
    get reading() {
      return this.asked.file === this.file ? this.name : this.asked.file.name;
    }
    get letter() {
      return this.answer?.report.letters[0] ?? null;
    }
    /** The findings, those that were waived here among them. */
    get findings() {
      return [...keyed(this.letter?.diagnostics ?? [])].map(([key, finding]) => ({ ...finding, waived: finding.waived ?? this.waived.get(key) ?? null }));
    }
    /** How many waivers are in no file yet. */
    get unsaved() {
      return [...this.waived].filter(([key, because]) => this.saved.get(key) !== because).length;
    }
    /** Takes the edited file in place of the one before, to show what has changed. */
    renew(file) {
      if (this.answer === null) this.file = file;
      return this.check({ file });
    }
    /** Reads the draft, or what is named instead of it: an edited copy, another framework, another letter of last year. */
    async check(instead = {}) {
      this.working?.abort();
      const working = new AbortController();
      const asked = { ...this.working === null ? this.shown : this.asked, ...instead };
      this.working = working;
      this.asked = asked;
      this.problem = null;
      this.cancelled = null;
      this.began = Date.now();
      this.changed();
      try {
        const answer = await check({ letter: asked.file, framework: asked.framework, previous: asked.previous }, working.signal);
        if (working === this.working) this.take(asked, answer);
      } catch (problem) {
        if (working !== this.working) return;
        if (!working.signal.aborted) this.problem = problem instanceof Refused ? problem.message : problem instanceof NotRunning ? "LetterLint has ended. Open it again, then drop the draft once more." : "The draft could not be read. It may have been moved or changed since; drop it again.";
        else if (this.answer === null) this.problem = "Cancelled. Nothing was checked.";
        else this.cancelled = asked.file === this.file ? "Cancelled. What stands here was found before." : `Cancelled. ${asked.file.name} was not checked; what stands here is the copy before it.`;
      } finally {
        if (working === this.working) {
          this.working = null;
          this.changed();
        }
      }
    }
    /** Asks once more what could not be answered. */
    again() {
      return this.check(this.asked);
    }
    /** Goes on with what was read before, where a later copy could not be. */
    dismiss() {
      this.problem = null;
      this.changed();
    }
    cancel() {
      this.working?.abort();
    }
    /** Nothing more is asked of it, and nothing more is told. */
    close() {
      this.changed = () => {
      };
      this.working?.abort();
      this.closing.abort();
    }
    /** What would change in the findings if another grade stood there. */
    async tryOut(judgement, level, signal) {
      const answer = await check({ ...this.sent(), grade: { aspect: judgement.aspect, level: level.name } }, AbortSignal.any([signal, this.closing.signal]));
      if (answer.judgements.find((each) => each.aspect === judgement.aspect)?.levels.find((each) => each.given)?.name !== level.name) throw new Error(`“${level.name}” cannot be tried out here: it would not be read as the judgement of ${judgement.aspect}.`);
      return new Tried(compare(this.letter?.diagnostics ?? [], answer.report.letters[0].diagnostics), answer);
    }
    async save(kind) {
      const waivers = this.waivers;
      const waived = new Map(this.waived);
      const better2 = await better(kind, waivers.length === 0 ? this.sent() : { ...this.sent(), waivers });
      if (kind === "waive") this.saved = waived;
      return better2;
    }
    /** What was waived here; what the draft itself waives, it says itself. */
    get waivers() {
      return [...keyed(this.letter?.diagnostics ?? [])].filter(([key, finding]) => finding.waived === null && this.waived.has(key)).map(([key, finding]) => ({ rule: finding.rule, finding: finding.identity, because: this.waived.get(key) }));
    }
    take(asked, answer) {
      const letter = answer.report.letters[0];
      const isCopy = this.answer !== null && asked.file !== this.file;
      if (isCopy && this.letter?.framework !== null) this.before = this.letter?.diagnostics ?? null;
      Object.assign(this, asked);
      this.answer = answer;
      this.changes = this.before === null || letter.framework === null ? null : compare(this.before, letter.diagnostics);
    }
    get shown() {
      return { file: this.file, framework: this.framework, previous: this.previous };
    }
    sent() {
      return { letter: this.file, framework: this.framework, previous: this.previous };
    }
  };

  // src/files.ts
  var endings = [".docx", ".md", ".txt", ".pdf"];
  function chooser(label2, isMany, chosen, attributes = {}) {
    const input = element("input", { type: "file", accept: endings.join(","), multiple: isMany, hidden: true, tabindex: "-1", "aria-hidden": "true", change: () => {
      const files = named(input.files);
      input.value = "";
      if (files.length > 0) chosen(files);
    } });
    return [element("button", { type: "button", ...attributes, click: () => input.click() }, label2), input];
  }
  var named = (files) => [...files ?? []].map((file) => ({ name: file.name, bytes: file }));
  function dropZone(dropped) {
    let inside2 = 0;
    const isFile = (event) => [...event.dataTransfer?.types ?? []].includes("Files");
    const over = (isOver) => {
      document.body.classList.toggle("dropping", isOver);
    };
    addEventListener("dragenter", (event) => {
      if (!isFile(event)) return;
      inside2++;
      over(true);
    });
    addEventListener("dragleave", (event) => {
      if (!isFile(event)) return;
      inside2 = Math.max(0, inside2 - 1);
      if (inside2 === 0) over(false);
    });
    addEventListener("dragover", (event) => {
      if (isFile(event)) event.preventDefault();
    });
    addEventListener("drop", (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      inside2 = 0;
      over(false);
      const files = named(event.dataTransfer?.files);
      if (files.length > 0) dropped(files);
    });
  }
  function download(file, name) {
    const url = URL.createObjectURL(file);
    const link = element("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1e4);
  }
  var beside = (name, what, ending = name.slice(name.lastIndexOf("."))) => `${name.replace(/\.[^.]*$/, "")} (${what})${ending}`;
  var draftOf = (name) => name.replace(/(?: \((?:comments|fixes|waivers)\)(?: ?\(\d+\))?)+(?=\.[^.]*$)/, "");
  var isWord = (name) => name.toLowerCase().endsWith(".docx");

  // src/checked.ts
  var groups = [
    { status: "stopped", title: "Stopped: their silence says nothing" },
    { status: "failed", title: "Looked for and found" },
    { status: "passed", title: "Passed: looked for and not found" },
    { status: "not-applicable", title: "The letter has nothing to examine for these" }
  ];
  function checkedLine(checked, rules2) {
    const count = (status) => checked.filter((each) => each.status === status).length;
    const examined = checked.length - count("not-applicable");
    const stopped = count("stopped") > 0 ? `, ${count("stopped")} stopped` : "";
    return element(
      "details",
      { class: "checked" },
      element("summary", {}, `${plural(checked.length, "rule")}, ${examined} had something to examine, ${count("passed")} passed${stopped}`),
      ...groups.filter(({ status }) => count(status) > 0).map(({ status, title }) => element(
        "section",
        { class: status },
        element("h2", {}, `${title} (${count(status)})`),
        element("ul", {}, ...checked.filter((each) => each.status === status).map((each) => element("li", {}, one(each, rules2.get(each.rule)))))
      ))
    );
  }
  function one(check2, rule) {
    const examined = check2.examined > 0 ? `– ${check2.examined} examined` : "";
    return rule === void 0 ? element("span", {}, `${check2.rule} ${examined}`) : element("details", {}, element("summary", {}, `${rule.title} `, element("span", { class: "examined" }, examined)), element("p", {}, rule.why), element("p", {}, element("code", {}, rule.id)));
  }

  // src/evidence.ts
  var words2 = {
    evidenced: "The letter shows the need",
    "weakly-evidenced": "Look here: something comes near, but not to its subject",
    elsewhere: "Only another section shows the need",
    contradicted: "The letter only praises this",
    unevidenced: "No sentence shows the need",
    "self-evidencing": "Is itself a finding"
  };
  function evidenceMap(developments, show) {
    if (developments.length === 0) return [element("p", {}, "The letter has no area for development.")];
    const sections = [...new Set(developments.map(sectionOf))];
    return sections.flatMap((section) => [
      element("h3", {}, section),
      element("ul", {}, ...developments.filter((development) => sectionOf(development) === section).map((development) => element("li", {}, item(development, show))))
    ]);
  }
  function item(development, show) {
    const place = (part, text) => element(
      "button",
      { type: "button", class: "quote", title: "Show in the letter", click: () => show(part) },
      element("span", { class: "words" }, text)
    );
    return element(
      "article",
      { class: `item ${development.status}` },
      element("h4", {}, place(development, development.item)),
      element("p", { class: "status" }, words2[development.status] ?? development.status),
      ...lacks(development),
      element(
        "ul",
        {},
        ...development.evidence.map((evidence) => element("li", {}, chance(likely(evidence.score)), place(evidence, evidence.quote))),
        ...development.nearest.map((near) => element("li", {}, chance("Near its subject"), place(near, near.quote)))
      )
    );
  }
  var chance = (words3) => element("span", { class: "chance" }, words3);
  var likely = (score) => score >= 0.8 ? "Very likely" : score >= 0.5 ? "Likely" : score >= 0.2 ? "Perhaps" : "Hardly";
  var lacks = ({ status, unmet }) => unmet !== null && (status === "weakly-evidenced" || status === "unevidenced") ? [element("p", { class: "lacks" }, `Nothing near it speaks of “${unmet}”.`)] : [];

  // src/letter.ts
  var beside2 = { header: "At the head of the pages:", footer: "At the foot of the pages:", title: "In the properties of the file:" };
  var LetterView = class {
    constructor() {
      this.element = element("article", { class: "letter", "aria-label": "The letter" });
      /** Told which findings somebody has pointed at in the letter. */
      this.pointed = () => {
      };
      this.pieces = [];
      this.blocks = [];
      this.hasHeading = false;
      this.texts = [];
      this.element.addEventListener("click", (event) => {
        const keys2 = event.target.closest("[data-keys]")?.dataset.keys;
        if (keys2 !== void 0 && getSelection()?.isCollapsed !== false) this.pointed(keys2.split(" "));
      });
    }
    show(blocks, findings) {
      const stretches = stretchesOf(findings);
      this.blocks = [];
      this.texts = [];
      this.pieces = [];
      this.hasHeading = false;
      this.forget();
      const cursor = new Cursor(stretches);
      this.element.replaceChildren(...blocks.map((block) => this.block(block, cursor)));
    }
    /** Marks only the words of these findings. */
    sift(keys2) {
      for (const { node, over } of this.pieces) mark(node, over.filter(({ key }) => keys2.has(key)));
    }
    /** Marks both halves of a contradiction; null marks none. */
    activate(key) {
      for (const piece of this.element.querySelectorAll(".active, .other")) piece.classList.remove("active", "other");
      if (key === null) return;
      for (const piece of this.piecesOf(key, "keys")) piece.classList.add("active");
      for (const piece of this.piecesOf(key, "others")) piece.classList.add("other");
    }
    piecesOf(key, of) {
      return [...this.element.querySelectorAll(`[data-${of}~="${key}"]`)];
    }
    /** The element that shows a place: the marked words, else the block that they stand in. */
    at(part) {
      const offset = part.start.offset;
      const piece = [...this.element.querySelectorAll("[data-start]")].find((each) => Number(each.dataset.start) <= offset && offset < Number(each.dataset.end));
      return piece ?? this.nearest(offset);
    }
    /** Marks exactly the words of a place, however many findings cut through them, until another place is shown. */
    highlight(part) {
      const [start2, end] = [part.start.offset, part.end.offset];
      const ranges = this.texts.filter((text) => text.start < end && start2 < text.end).map((text) => {
        const range = document.createRange();
        range.setStart(text.node, Math.max(0, start2 - text.start));
        range.setEnd(text.node, Math.min(text.node.length, end - text.start));
        return range;
      });
      CSS.highlights?.set("shown", new Highlight(...ranges));
    }
    /** Takes away the mark of a place of this letter; another that is open keeps its own. */
    forget() {
      const [range] = CSS.highlights?.get("shown") ?? [];
      if (range !== void 0 && this.element.contains(range.startContainer)) CSS.highlights.delete("shown");
    }
    /** The block at an offset or, for what stands in no block, the nearest one before. */
    nearest(offset) {
      let found = this.blocks[0]?.node ?? null;
      let from = -1;
      for (const block of this.blocks) {
        if (block.start <= offset && block.start > from) [found, from] = [block.node, block.start];
      }
      return found;
    }
    block(block, cursor) {
      if (block.rows !== void 0) {
        return element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Table" }, element("table", {}, element("tbody", {}, ...block.rows.map((row2) => element("tr", {}, ...row2.map((cell) => element("td", {}, ...cell.map((inner) => this.block(inner, cursor)))))))));
      }
      if (block.kind === "heading") this.hasHeading = true;
      const isHeading = block.kind === "heading" || block.kind === "subheading" || block.kind === "label";
      const tag = !isHeading ? "p" : block.kind === "heading" || !this.hasHeading ? "h3" : "h4";
      const mark2 = block.mark ?? beside2[block.kind];
      const made2 = element(tag, { class: block.kind }, ...mark2 === void 0 ? [] : [element("span", { class: "list-mark" }, `${mark2} `)], ...this.cut(block, cursor.within(block)));
      this.blocks.push({ start: block.start, end: block.end, node: made2 });
      return made2;
    }
    cut(block, stretches) {
      const text = block.text ?? "";
      const cuts = /* @__PURE__ */ new Set([block.start, block.end]);
      const add2 = (offset) => {
        if (offset > block.start && offset < block.end) cuts.add(offset);
      };
      for (const { start: start2, end } of [...stretches, ...block.leftOut ?? []]) {
        add2(start2);
        add2(end);
      }
      const sorted = [...cuts].sort((one2, other) => one2 - other);
      const made2 = [];
      for (let index = 0; index + 1 < sorted.length; index++) {
        const [from, to] = [sorted[index], sorted[index + 1]];
        if (block.leftOut?.some((left) => left.start <= from && to <= left.end)) continue;
        const node = document.createTextNode(readable(text.slice(from - block.start, to - block.start)));
        const over = stretches.filter((each) => each.start <= from && to <= each.end);
        this.texts.push({ start: from, end: to, node });
        if (over.length === 0) {
          made2.push(node);
          continue;
        }
        const marked = element("span", { "data-start": String(from), "data-end": String(to) }, node);
        mark(marked, over);
        this.pieces.push({ node: marked, over });
        made2.push(marked);
      }
      return made2;
    }
  };
  var Cursor = class {
    constructor(stretches) {
      this.stretches = stretches;
      this.from = 0;
      this.at = 0;
    }
    within(block) {
      if (block.start < this.at) this.from = 0;
      this.at = block.start;
      while (this.from < this.stretches.length && this.stretches[this.from].end <= block.start && this.stretches[this.from].start < block.start) this.from++;
      const found = [];
      for (let index = this.from; index < this.stretches.length && this.stretches[index].start < block.end; index++) {
        if (this.stretches[index].end > block.start) found.push(this.stretches[index]);
      }
      return found;
    }
  };
  function stretchesOf(findings) {
    const all = [];
    for (const [key, finding] of keyed(findings)) {
      const add2 = (part, isOther) => {
        if (part.end.offset > part.start.offset) all.push({ start: part.start.offset, end: part.end.offset, key, finding, isOther });
      };
      add2(finding, false);
      for (const other of finding.related) if (!other.path) add2(other, true);
    }
    return all.sort((one2, other) => one2.start - other.start);
  }
  function mark(node, over) {
    const own = over.filter((each) => !each.isOther);
    const others = over.filter((each) => each.isOther);
    const standing = own.filter((each) => each.finding.waived === null).map((each) => each.finding.severity);
    const worst = severities.find((severity) => standing.includes(severity));
    node.classList.remove("half", "mark", "waived", ...severities);
    node.classList.add(...own.length === 0 ? ["half"] : ["mark", worst ?? "waived"]);
    set(node, "keys", own);
    set(node, "others", others);
  }
  function set(node, name, of) {
    if (of.length === 0) delete node.dataset[name];
    else node.dataset[name] = of.map((each) => each.key).join(" ");
  }

  // src/card.ts
  function quotation(what, { before, words: words3, after }, show) {
    return element(
      "button",
      { type: "button", class: "quote", title: "Show in the letter", click: show },
      ...what === "" ? [] : [element("span", { class: "what" }, `${what[0].toUpperCase()}${what.slice(1)}`)],
      ...words3 === "" ? [element("span", {}, "Show the place")] : [element("span", { class: "around" }, before), element("span", { class: "words" }, words3), element("span", { class: "around" }, after)]
    );
  }
  var Card = class {
    constructor(input) {
      this.input = input;
      this.gone = element("p", { class: "gone", role: "status" });
      const finding = input.finding();
      const kind = finding.waived === null ? severityWord(finding.severity) : "Waived";
      this.head = element(
        "button",
        { type: "button", class: "head stop", "aria-expanded": "false", tabindex: "-1", click: () => this.toggle() },
        element("span", { class: "severity" }, kind),
        " ",
        element("span", { class: "message" }, finding.message),
        ...finding.waived === null ? [] : [element("span", { class: "reason" }, `May stand: ${finding.waived}`)]
      );
      this.body = element("div", { class: "body", hidden: true });
      this.element = element("article", { class: `finding ${finding.waived === null ? finding.severity : "waived"}`, "data-key": input.key, "data-identity": finding.identity, "data-rule": finding.rule }, this.head, this.body);
    }
    get reason() {
      return this.body.querySelector("textarea");
    }
    get isOpen() {
      return !this.body.hidden;
    }
    /** Says that the letter no longer has the finding, or has it again; a reason is given only for what is there. */
    set isGone(isGone) {
      this.element.classList.toggle("is-gone", isGone);
      this.element.querySelector(".waiver [type=submit]")?.toggleAttribute("disabled", isGone);
      const says = isGone ? "This finding has gone from the letter. What you have written stays here until you cancel it, in case the finding comes back." : "";
      if (this.gone.textContent !== says) this.gone.textContent = says;
    }
    open(isOpen) {
      if (isOpen && this.body.childElementCount === 0) this.body.append(...this.contents());
      this.body.hidden = !isOpen;
      this.head.setAttribute("aria-expanded", String(isOpen));
      this.element.classList.toggle("open", isOpen);
    }
    toggle() {
      this.open(!this.isOpen);
      if (this.isOpen) void this.input.host.opened(this.input.finding());
      this.input.toggled();
    }
    contents() {
      const { finding, rule, host } = this.input;
      const now = finding();
      const parts = [];
      parts.push(this.quote("", now, () => finding()));
      now.related.forEach((other, at) => {
        if (other.path) parts.push(element("p", { class: "elsewhere" }, `${other.message} (${other.path}): “${other.quote}”`));
        else parts.push(this.quote(other.message, other, () => finding().related[at] ?? other));
      });
      if (rule !== void 0) parts.push(element("details", { class: "why", toggle: () => this.input.toggled() }, element("summary", {}, "Why this matters"), element("p", {}, rule.why), element("p", { class: "rule" }, rule.title, " · ", element("code", {}, rule.id))));
      const left = element("div", { class: "actions" });
      if (now.waived === null) parts.push(left, ...this.choices(now, left));
      else parts.push(element("div", { class: "actions" }, button("Withdraw the waiver", () => host.withdraw(finding()))));
      return parts;
    }
    quote(what, part, now) {
      return quotation(what, this.input.context(part), () => void this.input.host.show(now()));
    }
    choices(now, row2) {
      const { host, finding } = this.input;
      const left = [];
      now.fixes.forEach((fix, at) => {
        if (host.canChange(now, fix)) row2.append(button(fix.title, () => host.change(finding(), finding().fixes[at] ?? fix), { title: "Written as a tracked change", class: "fix" }));
        else left.push(element("p", { class: "possible" }, `${fix.certain ? "Certain" : "Possible"}: ${fix.title}.`));
      });
      const form2 = this.waiverForm(() => {
        form2.hidden = true;
        toggle.setAttribute("aria-expanded", "false");
        toggle.focus();
        this.input.toggled();
        this.input.cancelled();
      });
      const toggle = button("May stand …", () => {
        form2.hidden = !form2.hidden;
        toggle.setAttribute("aria-expanded", String(!form2.hidden));
        if (!form2.hidden) form2.querySelector("textarea").focus();
        this.input.toggled();
      }, { "aria-expanded": "false" });
      row2.append(toggle);
      return [...left, this.gone, form2];
    }
    waiverForm(cancel) {
      const reason = element("textarea", { rows: "2", required: true, keydown: (event) => {
        const { key, shiftKey, isComposing } = event;
        if (key !== "Enter" || shiftKey || isComposing) return;
        event.preventDefault();
        form2.requestSubmit();
      } });
      const form2 = element("form", {
        hidden: true,
        class: "waiver",
        submit: (event) => {
          event.preventDefault();
          const because = reason.value.trim();
          if (because !== "" && !this.element.classList.contains("is-gone")) void once(form2, () => this.input.host.waive(this.input.finding(), because));
        }
      }, element("label", {}, "Why may this stand?", reason), element("div", { class: "actions" }, element("button", { type: "submit" }, "Waive"), button("Cancel", () => {
        reason.value = "";
        cancel();
      })));
      return form2;
    }
  };

  // src/filters.ts
  var Filters = class {
    constructor(filtered, step, openAll) {
      this.filtered = filtered;
      /** What else a finding must pass, such as being new since the last check. */
      this.also = null;
      this.hidden = /* @__PURE__ */ new Set();
      this.chips = element("div", { class: "chips", role: "group", "aria-label": "Kinds of findings" });
      this.family = element("select", { "aria-label": "Family", change: () => this.filtered() });
      this.section = element("select", { "aria-label": "Section", change: () => this.filtered() });
      this.where = element("span", { class: "where", role: "status" });
      this.families = /* @__PURE__ */ new Map();
      this.findings = [];
      const all = button("Open all", () => {
        const isOpen = all.getAttribute("aria-pressed") !== "true";
        all.setAttribute("aria-pressed", String(isOpen));
        all.textContent = isOpen ? "Close all" : "Open all";
        openAll(isOpen);
      }, { "aria-pressed": "false" });
      this.element = element(
        "div",
        { class: "filters" },
        this.chips,
        element("div", { class: "choices" }, this.family, this.section),
        element("div", { class: "steps" }, button("Previous", () => step(-1), { title: "Previous finding (K)", class: "previous" }), this.where, button("Next", () => step(1), { title: "Next finding (J)", class: "next" }), all)
      );
    }
    passes(finding) {
      return !this.hidden.has(kindOf(finding)) && (this.family.value === "" || this.families.get(finding.rule) === this.family.value) && (this.section.value === "" || sectionOf(finding) === this.section.value) && (this.also === null || this.also(finding));
    }
    update(findings, rules2) {
      this.findings = findings;
      this.families = new Map([...rules2.values()].map((rule) => [rule.id, rule.family]));
      this.element.hidden = findings.length === 0;
      this.drawChips();
      fill(this.family, "All families", findings.map((finding) => this.families.get(finding.rule) ?? "").filter((family) => family !== "").sort());
      fill(this.section, "All sections", findings.map(sectionOf));
    }
    /** Leaves nothing out. */
    clear() {
      this.hidden.clear();
      this.also = null;
      this.family.value = this.section.value = "";
      this.drawChips();
      this.filtered();
    }
    /** Shows one section alone, or all. */
    only(section) {
      this.section.value = section;
      this.filtered();
    }
    /** Says where somebody is in the list. */
    place(at, of) {
      this.where.textContent = at < 0 ? `${of === 0 ? "none" : of} shown` : `${at + 1} of ${of}`;
    }
    drawChips() {
      const kinds = [...severities, "waived"];
      const focused = document.activeElement?.dataset?.kind;
      this.chips.replaceChildren(...kinds.flatMap((kind) => {
        const count = this.findings.filter((finding) => kindOf(finding) === kind).length;
        if (count === 0) return [];
        const chip = element("button", { type: "button", class: `chip ${kind}`, "data-kind": kind, "aria-pressed": String(!this.hidden.has(kind)), title: "Show or hide", click: () => {
          if (!this.hidden.delete(kind)) this.hidden.add(kind);
          chip.setAttribute("aria-pressed", String(!this.hidden.has(kind)));
          this.filtered();
        } }, element("span", { class: "number" }, String(count)), ` ${kind === "waived" ? "Waived" : severityWord(kind)}`);
        return [chip];
      }));
      if (focused !== void 0) this.chips.querySelector(`[data-kind=${focused}]`)?.focus();
    }
  };
  var kindOf = (finding) => finding.waived === null ? finding.severity : "waived";
  function fill(select, all, values) {
    const chosen = select.value;
    const counts = /* @__PURE__ */ new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    select.replaceChildren(element("option", { value: "" }, all), ...[...counts].map(([value, count]) => element("option", { value }, `${value} (${count})`)));
    select.value = counts.has(chosen) ? chosen : "";
    select.hidden = counts.size < 2 && select.value === "";
  }

  // src/list.ts
  var FindingsList = class {
    constructor(host) {
      this.host = host;
      this.cards = element("div", { class: "cards" });
      /** Told whenever cards open, close, come or go. */
      this.changed = () => {
      };
      /** Told which finding somebody has come to, or null. */
      this.activated = () => {
      };
      /** Told whenever other findings pass the filter than before. */
      this.sifted = () => {
      };
      this.none = element("p", { class: "none" });
      this.made = /* @__PURE__ */ new Map();
      this.groups = /* @__PURE__ */ new Map();
      this.findings = /* @__PURE__ */ new Map();
      /** Findings that the letter no longer has, but for which somebody is writing a reason. */
      this.gone = /* @__PURE__ */ new Map();
      this.rules = /* @__PURE__ */ new Map();
      this.contexts = new Contexts([]);
      this.layout = "sections";
      this.active = null;
      this.filters = new Filters(() => this.render(), (step) => this.step(step), (isOpen) => this.openAll(isOpen));
      this.cards.addEventListener("keydown", (event) => this.arrows(event));
      this.cards.addEventListener("focusin", (event) => this.rove(event.target));
    }
    /** Shows what is found; a card whose finding is the same stays as it is, with whatever somebody is writing in it. */
    show(findings, blocks, rules2) {
      const before = new Map([...this.findings, ...this.gone]);
      this.findings = keyed(findings);
      this.rules = rules2;
      this.contexts = new Contexts(blocks);
      this.part(before);
      this.filters.update(findings, rules2);
      this.render();
    }
    /** Parts what is gone for good from what somebody is still writing about. */
    part(before) {
      this.gone.clear();
      for (const [key, { card }] of this.made) {
        const finding = before.get(key);
        const isGone = !this.findings.has(key);
        if (isGone && finding !== void 0 && isWritten(card)) this.gone.set(key, finding);
        else if (isGone) this.made.delete(key);
        card.isGone = isGone;
      }
    }
    cancelled(key) {
      if (!this.gone.delete(key)) return;
      this.made.delete(key);
      this.render();
      this.cards.querySelector(".stop")?.focus();
    }
    lay(layout) {
      this.layout = layout;
      this.render();
    }
    /** The cards that pass the filter, in the order of the letter. */
    get shown() {
      return [...[...this.findings].filter(([, finding]) => this.filters.passes(finding)), ...this.gone].map(([key, finding]) => ({ key, finding, card: this.cardOf(key, finding) }));
    }
    get activeCard() {
      return this.active === null ? null : this.made.get(this.active)?.card ?? null;
    }
    get activeFinding() {
      return this.active === null ? null : this.findings.get(this.active) ?? this.gone.get(this.active) ?? null;
    }
    /** Whether somebody has begun to write why a finding may stand. */
    get isWritten() {
      return [...this.made.values()].some(({ card }) => isWritten(card));
    }
    /** Goes to the next finding, or the one before. */
    step(by) {
      const shown = this.shown;
      if (shown.length === 0) return;
      const at = shown.findIndex(({ card }) => card === this.activeCard);
      const to = shown[at < 0 ? by > 0 ? 0 : shown.length - 1 : (at + by + shown.length) % shown.length];
      this.choose(to.finding);
      to.card.head.focus({ preventScroll: this.layout === "margin" });
    }
    /** Opens a finding and shows its words. */
    choose(finding, isShown = true) {
      const key = [...this.findings, ...this.gone].find(([, other]) => other === finding)?.[0];
      if (key === void 0) return;
      const before = this.activeCard;
      this.active = key;
      const card = this.cardOf(key, finding);
      if (before !== null && before !== card && before.element.querySelector("form:not([hidden])") === null) before.open(false);
      this.groups.get(sectionOf(finding))?.list.toggleAttribute("hidden", false);
      this.groups.get(sectionOf(finding))?.head.setAttribute("aria-expanded", "true");
      card.open(true);
      this.mark();
      this.activated(finding);
      if (isShown) void this.host.opened(finding);
    }
    /** Closes what is open. */
    leave() {
      this.activeCard?.open(false);
      this.active = null;
      this.mark();
      this.activated(null);
    }
    openAll(isOpen) {
      for (const { card } of this.shown) card.open(isOpen);
      for (const { list, head: head2 } of this.groups.values()) {
        list.hidden = false;
        head2.setAttribute("aria-expanded", "true");
      }
      this.changed();
    }
    render() {
      const focused = document.activeElement?.closest("[data-key]")?.dataset.key;
      const shown = this.shown;
      if (this.active !== null && !shown.some(({ key }) => key === this.active)) {
        this.active = null;
        this.activated(null);
      }
      if (shown.length === 0 && this.findings.size > 0) reconcile(this.cards, [this.nothing()]);
      else reconcile(this.cards, this.layout === "margin" ? shown.map(({ card }) => card.element) : this.sections(shown));
      this.cards.classList.toggle("in-margin", this.layout === "margin");
      if (focused !== void 0 && document.activeElement?.closest("[data-key]") === null) this.made.get(focused)?.card.head.focus();
      this.sifted();
      this.mark();
    }
    nothing() {
      const count = this.findings.size;
      this.none.replaceChildren(`${count === 1 ? "The one finding is" : `All ${plural(count, "finding")} are`} left out by the filters above. `, button("Show all", () => {
        this.filters.clear();
        this.cards.querySelector(".stop")?.focus();
      }));
      return this.none;
    }
    sections(shown) {
      const bySection = /* @__PURE__ */ new Map();
      for (const { finding, card } of shown) bySection.set(sectionOf(finding), [...bySection.get(sectionOf(finding)) ?? [], card]);
      return [...bySection].map(([name, cards]) => {
        const group = this.groupOf(name);
        group.head.querySelector(".count").textContent = String(cards.length);
        reconcile(group.list, cards.map((card) => card.element));
        return group.section;
      });
    }
    groupOf(name) {
      const known2 = this.groups.get(name);
      if (known2 !== void 0) return known2;
      const list = element("div", { class: "group" });
      const head2 = element("button", { type: "button", class: "stop", "aria-expanded": "true", tabindex: "-1", click: () => {
        list.hidden = !list.hidden;
        head2.setAttribute("aria-expanded", String(!list.hidden));
        this.changed();
      } }, name, " ", element("span", { class: "count" }));
      const made2 = { section: element("section", { class: "of-section" }, element("h3", {}, head2), list), head: head2, list };
      this.groups.set(name, made2);
      return made2;
    }
    cardOf(key, finding) {
      const says = JSON.stringify([finding.severity, finding.message, finding.quote, finding.related.map((other) => [other.message, other.quote]), finding.fixes.map((fix) => fix.title), finding.waived, this.contexts.of(finding), this.rules.has(finding.rule)]);
      const known2 = this.made.get(key);
      if (known2 !== void 0 && (known2.says === says || this.gone.has(key) || isWritten(known2.card) && finding.waived === null)) return known2.card;
      const card = new Card({ key, finding: () => this.findings.get(key) ?? finding, rule: this.rules.get(finding.rule), context: (part) => this.contexts.of(part), host: this.host, toggled: () => this.toggled(key), cancelled: () => this.cancelled(key) });
      if (known2?.card.isOpen) card.open(true);
      this.made.set(key, { card, says });
      return card;
    }
    toggled(key) {
      const card = this.made.get(key)?.card;
      if (card?.isOpen) {
        this.active = key;
        this.activated(this.findings.get(key) ?? null);
      } else if (this.active === key) {
        this.active = null;
        this.activated(null);
      }
      this.mark();
    }
    mark() {
      const shown = this.shown;
      this.cards.querySelectorAll(".finding.active").forEach((card) => card.classList.remove("active"));
      this.activeCard?.element.classList.add("active");
      this.filters.place(shown.findIndex(({ card }) => card === this.activeCard), shown.length);
      const stops = this.stops();
      const stop = stops.find((each) => each === document.activeElement) ?? (this.activeCard !== null && stops.includes(this.activeCard.head) ? this.activeCard.head : stops[0]);
      if (stop !== void 0) this.rove(stop);
      this.changed();
    }
    stops() {
      return [...this.cards.querySelectorAll(".stop")].filter((stop) => !this.cards.contains(stop.closest("[hidden]")));
    }
    /** One stop of the tabulator for the whole list; arrows go from finding to finding. */
    rove(to) {
      if (!to.classList.contains("stop")) return;
      for (const stop of this.stops()) stop.tabIndex = stop === to ? 0 : -1;
    }
    arrows(event) {
      const target = event.target;
      if (!target.classList.contains("stop") || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
      event.preventDefault();
      const stops = this.stops();
      const at = stops.indexOf(target);
      const to = event.key === "Home" ? 0 : event.key === "End" ? stops.length - 1 : at + (event.key === "ArrowDown" ? 1 : -1);
      stops[Math.min(Math.max(to, 0), stops.length - 1)].focus();
    }
  };
  var isWritten = ({ reason }) => reason !== null && (reason.value !== "" || reason === document.activeElement);

  // src/margin.ts
  var gap = 8;
  var Margin = class {
    constructor(list, letter, paper, joins) {
      this.list = list;
      this.letter = letter;
      this.paper = paper;
      this.joins = joins;
      this.pending = 0;
      this.watched = new ResizeObserver(() => this.soon());
      this.isWide = true;
      this.watched.observe(paper);
    }
    soon() {
      if (this.pending !== 0) return;
      this.pending = requestAnimationFrame(() => {
        this.pending = 0;
        this.place();
      });
    }
    close() {
      this.watched.disconnect();
      cancelAnimationFrame(this.pending);
    }
    place() {
      const cards = this.list.cards;
      const top = this.paper.getBoundingClientRect().top;
      this.join(top);
      if (!this.isWide) {
        cards.style.minHeight = "";
        for (const { card } of this.list.shown) card.element.style.top = "";
        return;
      }
      const places = this.list.shown.map(({ key, finding, card }, order) => ({ card, order, wanted: this.topOf(finding, key) - top, height: card.element.offsetHeight, top: 0 })).sort((one2, other) => one2.wanted - other.wanted || one2.order - other.order);
      let behind = 0;
      for (const place of places) {
        place.top = Math.max(place.wanted, behind);
        behind = place.top + place.height + gap;
      }
      const active = places.findIndex(({ card }) => card === this.list.activeCard);
      if (active >= 0) {
        places[active].top = Math.max(places[active].wanted, 0);
        let before = places[active].top - gap;
        for (let at = active - 1; at >= 0; at--) {
          places[at].top = Math.min(places[at].top, before - places[at].height);
          before = places[at].top - gap;
        }
        let least = 0;
        for (let at = 0; at < places.length; at++) {
          places[at].top = at <= active ? Math.max(places[at].top, least) : Math.max(places[at].wanted, least);
          least = places[at].top + places[at].height + gap;
        }
      }
      for (const { card, top: at } of places) card.element.style.top = `${Math.round(at)}px`;
      const last = places[places.length - 1];
      cards.style.minHeight = last === void 0 ? "" : `${Math.ceil(last.top + last.height + 40)}px`;
    }
    topOf(finding, key) {
      const place = this.letter.piecesOf(key, "keys")[0] ?? this.letter.nearest(finding.start.offset);
      return place?.getBoundingClientRect().top ?? 0;
    }
    /** A line beside the letter from one half of the open contradiction to each other half. */
    join(top) {
      this.joins.replaceChildren();
      const from = this.letter.element.querySelector(".active");
      if (from === null) return;
      const edge = parseFloat(getComputedStyle(this.letter.element).paddingLeft);
      const middle = (piece) => {
        const box = piece.getClientRects()[0] ?? piece.getBoundingClientRect();
        return box.top + box.height / 2 - top;
      };
      const start2 = middle(from);
      const ends = new Set([...this.letter.element.querySelectorAll(".other")].map(middle));
      for (const end of ends) {
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        const [x, bow] = [edge - 8, Math.min(edge - 14, 34)];
        path.setAttribute("d", `M ${x} ${start2} C ${x - bow} ${start2}, ${x - bow} ${end}, ${x} ${end}`);
        this.joins.append(path);
      }
    }
  };

  // src/outline.ts
  function outline(blocks, findings, goTo, only) {
    const sections = /* @__PURE__ */ new Map();
    for (const finding of findings.filter((each) => each.waived === null)) sections.set(sectionOf(finding), [...sections.get(sectionOf(finding)) ?? [], finding]);
    const left = new Set(sections.keys());
    const rows = blocks.filter((block) => block.kind === "heading" || block.kind === "subheading").map((heading) => ({ name: oneLine2(heading.text), kind: heading.kind, start: heading.start, section: null }));
    for (const isOf of [(name, section) => name === section, (name, section) => name.startsWith(`${section} `)]) {
      for (const section of left) {
        const its = rows.find((each) => each.section === null && isOf(plain(each.name), plain(section)));
        if (its === void 0) continue;
        its.section = section;
        left.delete(section);
      }
    }
    for (const section of left) {
      const start2 = section === wholeLetter ? -1 : Math.min(...sections.get(section).map((finding) => finding.start.offset));
      rows.push({ name: section, kind: "heading", start: start2, section });
    }
    rows.sort((one2, other) => one2.start - other.start);
    return [element("ul", { class: "outline" }, ...rows.map((each) => row(each, each.section === null ? [] : sections.get(each.section), () => goTo(Math.max(0, each.start)), only)))];
  }
  var plain = (text) => oneLine2(text).replace(/[‘’]/g, "'").toLowerCase();
  var oneLine2 = (text) => text.replace(/\s+/g, " ").trim();
  function row({ name, kind, section }, found, go, only) {
    const counts = severities.map((severity) => ({ severity, count: found.filter((finding) => finding.severity === severity).length })).filter(({ count }) => count > 0);
    const line = element("li", { class: kind }, element("button", { type: "button", class: "to-section", click: go }, name));
    if (section !== null) {
      const said = counts.map(({ severity, count }) => `${count} to ${severityWord(severity).toLowerCase()}`).join(", ");
      line.append(element(
        "button",
        { type: "button", class: "of-section-count", title: `${said}: show these alone`, "aria-label": `${counts.map(({ count }) => count).join(" ")}: ${said} in ${name}. Show these alone`, click: () => only(section) },
        ...counts.flatMap(({ severity, count }, at) => [...at > 0 ? [" "] : [], element("span", { class: `dot ${severity}` }, String(count))])
      ));
    }
    return line;
  }

  // src/reading.ts
  var readingOf = (draft, frameworks2) => element(
    "div",
    { class: "choices-of-draft" },
    kindOf2(draft, frameworks2),
    previousOf(draft),
    ...chooser("Check the edited draft …", false, (files) => void draft.renew(files[0]), { title: "Or drop it on the page: you then see what went, what stayed and what came", class: "again" })
  );
  function kindOf2(draft, frameworks2) {
    const now = draft.letter?.framework ?? null;
    const select = element(
      "select",
      { change: () => void draft.check({ framework: select.value === "" ? null : select.value }) },
      element("option", { value: "" }, now === null ? "Choose …" : "Recognise it"),
      ...frameworks2.map((each) => element("option", { value: each.id, selected: each.id === now }, each.name))
    );
    return element("label", { class: "kind" }, now !== null && draft.framework === null ? "Recognised as" : "Checked as", " ", select);
  }
  var previousOf = (draft) => draft.previous === null ? element("span", { class: "previous" }, ...chooser("Compare with last year’s letter …", false, (files) => void draft.check({ previous: files[0] }))) : element("span", { class: "previous" }, `Last year’s letter: ${draft.previous.name} `, button("Without it", () => draft.check({ previous: null })));

  // src/tabs.ts
  function tabs(of, label2, within) {
    const before = within?.querySelector("[role=tab][aria-selected=true]")?.dataset.tab;
    const panels = of.map(({ id, content }) => element("div", { role: "tabpanel", id, "aria-labelledby": `tab-${id}`, class: "panel", hidden: true, tabindex: "0" }, ...content));
    const all = of.map(({ id, label: name }, at) => element("button", { type: "button", role: "tab", id: `tab-${id}`, "data-tab": id, "aria-controls": id, click: () => choose2(at), keydown: (event) => {
      const key = event.key;
      if (key !== "ArrowRight" && key !== "ArrowLeft") return;
      choose2((at + (key === "ArrowRight" ? 1 : all.length - 1)) % all.length);
      all.find((tab) => tab.tabIndex === 0).focus();
    } }, name));
    const choose2 = (chosen) => all.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      panels[at].hidden = at !== chosen;
    });
    choose2(Math.max(0, of.findIndex(({ id }) => id === before)));
    return [element("div", { role: "tablist", "aria-label": label2 }, ...all), ...panels];
  }

  // src/whatif.ts
  function whatIf(judgements, tried, show) {
    if (judgements.length === 0) return [element("p", {}, "LetterLint sees no judgement in this draft that could be another.")];
    let asking = new AbortController();
    const rows = judgements.map((judgement) => {
      const given = judgement.levels.findIndex((level) => level.given);
      const select = element(
        "select",
        { change: () => void ask3(row2, judgement.levels[Number(select.value)]) },
        ...given < 0 ? [element("option", { value: "-1", selected: true }, judgement.says)] : [],
        ...judgement.levels.map((level, at) => element("option", { value: String(at), selected: level.given }, level.given ? `${level.name}, as it is` : level.name))
      );
      const row2 = {
        judgement,
        element: element("div", { class: "judgement" }, element("label", {}, element("span", {}, judgement.aspect), select), button("Show", () => show(judgement), { title: "Show in the letter", "aria-label": `Show ${judgement.aspect} in the letter` })),
        told: element("div", { class: "told", role: "status" }),
        reset: () => {
          select.value = String(given);
        }
      };
      return row2;
    });
    const tell = ({ element: row2, told }, ...what) => {
      told.replaceChildren(...what);
      told.scrollIntoView({ block: "nearest" });
      row2.scrollIntoView({ block: "nearest" });
    };
    const ask3 = async (row2, level) => {
      asking.abort();
      const now = asking = new AbortController();
      for (const each of rows) {
        if (each === row2) continue;
        each.reset();
        each.told.replaceChildren();
      }
      if (level === void 0 || level.given) return row2.told.replaceChildren();
      tell(row2, element("p", {}, "Reading the letter with this grade …"));
      try {
        const answer = await tried(row2.judgement, level, now.signal);
        if (!now.signal.aborted) tell(row2, ...result(row2.judgement, level, answer, show));
      } catch (problem) {
        if (!now.signal.aborted) tell(row2, element("p", {}, problem instanceof Error && problem.message !== "" ? problem.message : "This could not be tried out."));
      }
    };
    return [element("p", { class: "hint" }, "Choose another grade to see what would then contradict it. The draft stays as it is."), ...rows.flatMap((row2) => [row2.element, row2.told])];
  }
  function result(judgement, level, tried, show) {
    const { gone, came } = tried.changes;
    const quote = (what, part) => quotation(what, tried.context(part), () => show(tried.place(part)));
    const item2 = (finding) => element(
      "li",
      { class: `finding ${finding.severity}` },
      element("p", {}, element("span", { class: "severity" }, severityWord(finding.severity)), " ", element("span", { class: "message" }, finding.message)),
      quote("", finding),
      ...finding.related.map((other) => other.path ? element("p", { class: "elsewhere" }, `${other.message} (${other.path}): “${other.quote}”`) : quote(other.message, other))
    );
    return [
      element("h3", {}, `If ${judgement.aspect} were “${level.name}”`),
      element("p", {}, came.size === 0 ? "Nothing more would contradict it." : `${plural(came.size, "finding")} would come:`),
      ...came.size === 0 ? [] : [element("ul", {}, ...[...came].map(item2))],
      ...gone.length === 0 ? [] : [element("p", {}, `${plural(gone.length, "finding")} would go:`), element("ul", {}, ...gone.map((finding) => element("li", { class: "gone" }, finding.message)))]
    ];
  }

  // src/view.ts
  var made = 0;
  var wide = matchMedia("(min-width: 62rem)");
  var DraftView = class {
    constructor(draft, rules2, frameworks2, closer) {
      this.draft = draft;
      this.rules = rules2;
      this.frameworks = frameworks2;
      this.element = element("div", { class: "draft" });
      this.head = element("div", { class: "draft-head" });
      this.body = element("div", { class: "draft-body", "data-view": "findings" });
      this.paper = element("div", { class: "paper" });
      this.letter = new LetterView();
      this.note = element("p", { class: "note", role: "status" });
      this.side = element("div", { class: "panels" });
      this.number = ++made;
      this.shownAnswer = null;
      this.closing = new AbortController();
      this.bar = new ResizeObserver(() => this.body.style.setProperty("--bar", `${this.list.filters.element.offsetHeight}px`));
      const host = {
        show: (part) => this.show(part),
        opened: (finding) => {
          if (wide.matches) this.bring(this.letter.at(finding));
        },
        canChange: () => false,
        change: async () => {
        },
        waive: async (finding, because) => this.waive(finding, because),
        withdraw: async (finding) => this.waive(finding, null)
      };
      this.list = new FindingsList(host);
      const joins = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      joins.setAttribute("class", "joins");
      joins.setAttribute("aria-hidden", "true");
      this.paper.append(joins, unseen("The letter"), this.letter.element);
      this.margin = new Margin(this.list, this.letter, this.paper, joins);
      this.list.changed = () => this.margin.soon();
      this.list.sifted = () => this.sift();
      this.list.activated = (finding) => this.activate(finding);
      this.letter.pointed = (keys2) => this.point(keys2);
      const region = element("section", { class: "margin", "aria-label": "Findings" }, unseen("Findings"), this.list.cards);
      this.body.append(this.views(), this.list.filters.element, element("aside", { class: "side", "aria-label": "About the letter" }, unseen("About the letter"), this.side), this.paper, region);
      this.element.append(element("div", { class: "draft-top" }, this.head, closer), this.body);
      draft.changed = () => this.render();
      this.bar.observe(this.list.filters.element);
      wide.addEventListener("change", () => this.lay(), { signal: this.closing.signal });
      this.lay();
      this.render();
    }
    step(by) {
      this.list.step(by);
    }
    leave() {
      this.list.leave();
    }
    /** Places the cards again, for a page that was hidden has no lines. */
    refresh() {
      this.margin.soon();
    }
    focus() {
      this.head.querySelector("h1")?.focus();
    }
    /** Whether somebody has begun to write why a finding may stand. */
    get isWritten() {
      return this.list.isWritten;
    }
    close() {
      clearInterval(this.clock);
      this.closing.abort();
      this.bar.disconnect();
      this.margin.close();
      this.letter.forget();
    }
    lay() {
      this.margin.isWide = wide.matches;
      this.list.lay(wide.matches ? "margin" : "sections");
      this.margin.soon();
    }
    /** Where the window is narrow, one thing at a time. */
    views() {
      const names = { findings: "Findings", letter: "Letter", side: "Sections and evidence" };
      return element("div", { class: "views", role: "group", "aria-label": "What to see" }, ...Object.entries(names).map(([view, label2]) => element("button", { type: "button", "data-shows": view, "aria-pressed": String(view === "findings"), click: () => this.view(view) }, label2)));
    }
    view(view) {
      this.body.dataset.view = view;
      for (const each of this.body.querySelectorAll("[data-shows]")) each.setAttribute("aria-pressed", String(each.dataset.shows === view));
      this.margin.soon();
    }
    render() {
      const { draft } = this;
      clearInterval(this.clock);
      const isNew = draft.answer !== null && draft.answer !== this.shownAnswer;
      if (isNew) this.list.filters.also = null;
      const hadFocus = this.head.contains(document.activeElement);
      this.head.replaceChildren(...this.heading());
      if (hadFocus) this.head.querySelector("h1")?.focus();
      if (draft.isWorking) this.clock = window.setInterval(() => this.tick(), 1e3);
      this.body.hidden = draft.answer === null || draft.letter?.framework === null;
      this.body.classList.toggle("stale", draft.isWorking || draft.problem !== null);
      if (isNew) {
        this.shownAnswer = draft.answer;
        this.renderAnswer();
      }
    }
    renderAnswer() {
      const { answer, letter } = this.draft;
      if (answer === null || letter === null) return;
      this.letter.show(answer.blocks, this.draft.findings);
      this.list.show(this.draft.findings, answer.blocks, this.rules);
      const show = (part) => this.show(part);
      this.side.replaceChildren(...tabs([
        { id: `sections-${this.number}`, label: "Sections", content: outline(answer.blocks, this.draft.findings, (start2) => this.goTo(start2), (section) => this.list.filters.only(section)) },
        { id: `evidence-${this.number}`, label: "Evidence", content: evidenceMap(letter.developments, show) },
        { id: `whatif-${this.number}`, label: "What if", content: whatIf(answer.judgements, (judgement, level, signal) => this.draft.tryOut(judgement, level, signal), show) }
      ], "About the letter", this.side));
      this.margin.soon();
    }
    heading() {
      const { draft } = this;
      const title = element("h1", { tabindex: "-1" }, draft.letter?.authority ?? draft.name, ...draft.letter?.authority ? [element("span", { class: "file" }, draft.name)] : []);
      if (draft.isWorking) return [title, this.progress()];
      const trouble = this.trouble();
      if (draft.letter === null) return [title, ...trouble];
      if (draft.letter.framework === null) return [title, ...trouble, ...this.unknown()];
      return [
        ...trouble,
        element("div", { class: "title" }, title, this.saving()),
        element("p", { class: "verdict", role: "status" }, verdict(draft.findings)),
        ...draft.findings.length === 0 ? [element("p", { class: "nothing" }, "Nothing in this letter contradicts itself or its framework, as far as LetterLint can see. What it looked at stands in the line below.")] : [],
        this.note,
        ...draft.changes === null ? [] : [changesNote(draft.changes, this.list.filters.also !== null, (isOnly) => this.onlyNew(isOnly))],
        checkedLine(draft.letter.checked, this.rules),
        readingOf(draft, this.frameworks),
        ...draft.answer.previousProblem === null ? [] : [element("p", { class: "problem" }, draft.answer.previousProblem)]
      ];
    }
    progress() {
      return element("div", { class: "progress", role: "status" }, element("label", {}, `Reading and checking ${this.draft.reading} `, element("progress", {})), element("span", { class: "clock", "aria-hidden": "true" }), button("Cancel", () => this.draft.cancel()));
    }
    tick() {
      const clock = this.head.querySelector(".clock");
      const seconds = Math.round((Date.now() - this.draft.began) / 1e3);
      if (clock !== null) clock.textContent = `${plural(seconds, "second")}${seconds > 5 ? "; long reports take a while" : ""}`;
    }
    /** What became of the last check, where it has not led to what stands here. */
    trouble() {
      const { draft } = this;
      if (draft.cancelled !== null) return [element("p", { class: "cancelled", role: "status" }, draft.cancelled)];
      if (draft.problem === null) return [];
      const again = button("Try again", () => draft.again());
      if (draft.answer === null) return [element("p", { class: "problem", role: "alert" }, draft.problem), element("div", { class: "actions" }, again)];
      return [
        element("p", { class: "problem", role: "alert" }, `${draft.reading}: ${draft.problem} What stands below was read before.`),
        element("div", { class: "actions" }, again, button("Go on with what was read before", () => draft.dismiss()))
      ];
    }
    unknown() {
      return [element("p", { class: "problem", role: "alert" }, "No inspection framework recognises this letter, so it cannot be checked yet. What kind of letter is it?"), kindOf2(this.draft, this.frameworks)];
    }
    saving() {
      const { draft } = this;
      const certain = draft.findings.filter((finding) => finding.waived === null && finding.fixes.some((fix) => fix.certain)).length;
      const waived = draft.waived.size;
      const menu = element("details", { class: "save" }, element("summary", {}, "Save …"));
      const item2 = (label2, kind, what, ending) => button(label2, async () => {
        try {
          const { file, made: made2, left } = await draft.save(kind);
          download(file, beside(draft.file.name, what, ending));
          this.note.textContent = kind === "fix" ? `${plural(made2, "fix", "fixes")} made${left > 0 ? `, ${left} left to you` : ""}.` : "";
        } catch (problem) {
          this.note.textContent = problem instanceof Error && problem.message !== "" ? problem.message : "This could not be saved.";
        }
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      menu.append(element(
        "div",
        { class: "menu" },
        ...isWord(draft.file.name) ? [item2("The draft with the findings as comments", "annotate", "comments")] : [],
        ...certain > 0 && !/\.pdf$/i.test(draft.file.name) ? [item2(`The draft with ${plural(certain, "certain fix", "certain fixes")}${isWord(draft.file.name) ? " as tracked changes" : ""}`, "fix", "fixes")] : [],
        ...waived > 0 && !/\.pdf$/i.test(draft.file.name) ? [item2(`The draft with ${plural(waived, "waiver")}`, "waive", "waivers")] : [],
        item2("A report of the findings", "report", "findings", ".html")
      ));
      menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      return menu;
    }
    onlyNew(isOnly) {
      const came = new Set([...this.draft.changes?.came ?? []].map((finding) => finding.identity));
      this.list.filters.also = isOnly ? (finding) => came.has(finding.identity) : null;
      this.list.lay(wide.matches ? "margin" : "sections");
    }
    async waive(finding, because) {
      const key = [...keyed(this.draft.letter?.diagnostics ?? [])].find(([, other]) => other.identity === finding.identity && other.start.offset === finding.start.offset)?.[0];
      if (key === void 0) return;
      if (because === null) {
        if (!this.draft.waived.delete(key)) this.note.textContent = "This waiver stands in the draft itself; take it out there.";
      } else this.draft.waived.set(key, because);
      this.renderAnswerAgain();
    }
    renderAnswerAgain() {
      this.render();
      this.letter.show(this.draft.answer.blocks, this.draft.findings);
      this.list.show(this.draft.findings, this.draft.answer.blocks, this.rules);
      this.activate(this.list.activeFinding);
    }
    /** The letter marks what the list shows, and nothing else. */
    sift() {
      this.letter.sift(new Set(this.list.shown.map(({ key }) => key)));
      this.head.querySelector(".changes > button")?.setAttribute("aria-pressed", String(this.list.filters.also !== null));
    }
    activate(finding) {
      const key = finding === null ? null : [...keyed(this.draft.findings)].find(([, other]) => other.identity === finding.identity && other.start.offset === finding.start.offset)?.[0] ?? null;
      this.letter.activate(key);
      this.margin.soon();
    }
    /** Somebody has pointed at marked words: the next of their findings opens. */
    point(keys2) {
      const shown = this.list.shown.filter(({ card: card2 }) => keys2.includes(card2.element.dataset.key));
      if (shown.length === 0) return;
      const at = shown.findIndex(({ card: card2 }) => card2 === this.list.activeCard);
      const { finding, card } = shown[(at + 1) % shown.length];
      this.list.choose(finding, false);
      if (!wide.matches) this.view("findings");
      card.element.scrollIntoView({ block: "nearest" });
      card.head.focus({ preventScroll: true });
    }
    show(part) {
      if (!wide.matches) this.view("letter");
      this.letter.highlight(part);
      this.bring(this.letter.at(part));
    }
    goTo(offset) {
      if (!wide.matches) this.view("letter");
      this.bring(this.letter.at({ start: { offset } }));
    }
    bring(place) {
      if (place === null) return;
      this.margin.place();
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      place.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
      place.classList.add("flash");
      setTimeout(() => place.classList.remove("flash"), 1500);
    }
  };

  // src/page.ts
  var open = [];
  var current = null;
  var known = Promise.all([rules(), frameworks()]);
  async function take(files) {
    const [rules2, frameworks2] = await known;
    const [before, taken] = [[...open], /* @__PURE__ */ new Set()];
    for (const file of files) {
      const copied = earlier(file.name, before.filter((each) => !taken.has(each)));
      if (copied !== void 0) void copied.draft.renew(file);
      taken.add(copied ?? add(file, rules2, frameworks2));
    }
    const [first] = taken;
    if (first !== void 0) choose(first);
  }
  function earlier(name, among) {
    const likeness = (each) => (each.draft.file.name === name ? 2 : 0) + (each === current ? 1 : 0);
    return among.filter(({ draft }) => draftOf(draft.file.name) === draftOf(name)).sort((one2, other) => likeness(other) - likeness(one2))[0];
  }
  function add(file, rules2, frameworks2) {
    let number = 1;
    while (open.some(({ draft: other }) => other.name === (number === 1 ? file.name : `${file.name} (${number})`))) number++;
    const draft = new Draft(file, number);
    const closer = () => button("×", () => close(opened2), { class: "close" });
    const alone = closer();
    const view = new DraftView(draft, rules2, frameworks2, alone);
    const tab = element("button", { type: "button", class: "draft-tab", click: () => choose(opened2) });
    const beside3 = closer();
    const place = element("div", { class: "draft-place" }, tab, beside3);
    const opened2 = { draft, view, place, tab, closers: [alone, beside3] };
    const render = draft.changed;
    draft.changed = () => {
      render();
      label(opened2);
    };
    open.push(opened2);
    byId("drafts").append(place);
    byId("views").append(view.element);
    void draft.check();
    return opened2;
  }
  function label({ draft, tab, closers }) {
    const says = draft.isWorking ? "checking …" : draft.problem !== null ? "not checked" : draft.letter?.framework === null ? "what kind of letter?" : verdict(draft.findings);
    tab.replaceChildren(element("span", { class: "name" }, draft.name), element("span", { class: "says" }, says));
    for (const closer of closers) {
      closer.setAttribute("aria-label", `Close ${draft.name}`);
      closer.title = "Close this draft; its file stays as it is";
    }
  }
  function choose(chosen) {
    current = chosen;
    for (const each of open) {
      each.view.element.hidden = each !== chosen;
      each.tab.setAttribute("aria-pressed", String(each === chosen));
      label(each);
    }
    lay();
    reveal(chosen.place);
    document.title = `${chosen.draft.name} – LetterLint`;
    chosen.view.refresh();
  }
  function reveal(place) {
    const strip = byId("drafts");
    const [top, end] = [place.offsetTop, place.offsetTop + place.offsetHeight];
    if (top < strip.scrollTop) strip.scrollTop = top;
    else if (end > strip.scrollTop + strip.clientHeight) strip.scrollTop = end - strip.clientHeight;
  }
  function lay() {
    byId("drafts").hidden = open.length < 2;
    for (const { closers: [alone] } of open) alone.hidden = open.length > 1;
    byId("welcome").hidden = open.length > 0;
    byId("more").hidden = open.length === 0;
  }
  async function close(closed) {
    const lost = losses(closed);
    if (lost !== "" && !await ask(`${closed.draft.name} has ${lost}. Close it all the same?`, "Close it", "Keep it open")) return;
    const at = open.indexOf(closed);
    closed.draft.close();
    closed.view.close();
    closed.place.remove();
    closed.view.element.remove();
    open.splice(at, 1);
    const neighbour = open[Math.min(at, open.length - 1)];
    if (neighbour === void 0) {
      current = null;
      lay();
      document.title = "LetterLint";
      byId("choose").querySelector("button").focus();
      return;
    }
    if (closed === current) choose(neighbour);
    else lay();
    if (open.length > 1) neighbour.tab.focus();
    else neighbour.view.focus();
  }
  var losses = ({ draft, view }) => [
    ...draft.unsaved > 0 ? [`${plural(draft.unsaved, "waiver")} that ${draft.unsaved === 1 ? "is" : "are"} not saved`] : [],
    ...view.isWritten ? ["a reason that is only half written"] : []
  ].join(" and ");
  function keys(event) {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, dialog") !== null) return;
    if (event.key === "j" || event.key === "J") current?.view.step(1);
    else if (event.key === "k" || event.key === "K") current?.view.step(-1);
    else if (event.key === "Escape" && byId("help").hasAttribute("open")) byId("help").removeAttribute("open");
    else if (event.key === "Escape") current?.view.leave();
    else if (event.key === "?") byId("help").toggleAttribute("open");
    else return;
    event.preventDefault();
  }
  async function watch() {
    try {
      if (!await alive()) return;
    } catch {
    }
    byId("ended").textContent = "LetterLint has ended. What stands here can still be read; to check or save more, open LetterLint again.";
  }
  function failed(problem) {
    byId("ended").textContent = problem instanceof Refused ? problem.message : "LetterLint is not running. Open it again.";
  }
  async function start() {
    byId("choose").append(...chooser("Choose a draft …", true, (files) => void take(files).catch(failed), { class: "main" }));
    byId("more").append(...chooser("Another draft …", true, (files) => void take(files).catch(failed)));
    dropZone((files) => void take(files).catch(failed));
    document.addEventListener("keydown", keys);
    window.addEventListener("beforeunload", (event) => {
      if (open.some((each) => losses(each) !== "")) event.preventDefault();
    });
    byId("close-help").append(button("Close", () => byId("help").removeAttribute("open")));
    try {
      await known;
      void watch();
      await take(await opened());
    } catch (problem) {
      failed(problem);
    }
    document.body.removeAttribute("aria-busy");
  }
  void start();
})();
