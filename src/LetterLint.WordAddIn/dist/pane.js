"use strict";
(() => {
  // src/parts.ts
  var last = Promise.resolve();
  function inTurn(run) {
    const next = last.then(run, run);
    last = next.catch(() => {
    });
    return next;
  }
  async function partOf(namespace3, name) {
    const parts = await asked((done2) => Office.context.document.customXmlParts.getByNamespaceAsync(namespace3, done2));
    const before = parts[0];
    const xml = before === void 0 ? `<${name} xmlns="${namespace3}"/>` : await asked((done2) => before.getXmlAsync(done2));
    return { root: new DOMParser().parseFromString(xml, "application/xml").documentElement, before };
  }
  async function writePart({ root, before }) {
    await asked((done2) => Office.context.document.customXmlParts.addAsync(new XMLSerializer().serializeToString(root.ownerDocument), done2));
    if (before !== void 0) await asked((done2) => before.deleteAsync(done2));
  }
  var asked = (start) => new Promise((resolve, reject2) => start((result) => result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject2(new Error(result.error.message))));

  // src/choices.ts
  var namespace = "urn:letterlint:choices";
  var keepFramework = (id) => change((choices) => {
    if (id === null) choices.removeAttribute("framework");
    else choices.setAttribute("framework", id);
  });
  async function keepPrevious(letter) {
    const words3 = letter === null ? "" : await base64(letter.bytes);
    await change((choices) => {
      for (const before of [...choices.getElementsByTagNameNS(namespace, "previous")]) before.remove();
      if (letter === null) return;
      const previous = choices.ownerDocument.createElementNS(namespace, "previous");
      previous.setAttribute("name", letter.name);
      previous.textContent = words3;
      choices.append(previous);
    });
  }
  var change = (edit2) => inTurn(async () => {
    const part = await partOf(namespace, "choices");
    edit2(part.root);
    await writePart(part);
  });
  var base64 = (bytes) => new Promise((resolve, reject2) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject2(new Error("The file could not be read."));
    reader.readAsDataURL(bytes);
  });

  // src/dom.ts
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") made.addEventListener(name, value);
      else if (value === true) made.setAttribute(name, "");
      else if (value !== false) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }
  var unseen = (title) => element("h2", { class: "unseen" }, title);
  var byId = (id) => document.getElementById(id);
  function button(label, run, attributes = {}) {
    const made = element("button", { type: "button", ...attributes, click: () => void once(made, run) }, label);
    return made;
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

  // src/checked.ts
  var groups = [
    { status: "stopped", title: "Stopped: their silence says nothing" },
    { status: "failed", title: "Looked for and found" },
    { status: "passed", title: "Passed: looked for and not found" },
    { status: "not-applicable", title: "The letter has nothing to examine for these" }
  ];
  function checkedLine(checked, rules3) {
    const count = (status) => checked.filter((each) => each.status === status).length;
    const examined2 = checked.length - count("not-applicable");
    const stopped = count("stopped") > 0 ? `, ${count("stopped")} stopped` : "";
    return element(
      "details",
      { class: "checked" },
      element("summary", {}, `${plural(checked.length, "rule")}, ${examined2} had something to examine, ${count("passed")} passed${stopped}`),
      ...groups.filter(({ status }) => count(status) > 0).map(({ status, title }) => element(
        "section",
        { class: status },
        element("h2", {}, `${title} (${count(status)})`),
        element("ul", {}, ...checked.filter((each) => each.status === status).map((each) => element("li", {}, one(each, rules3.get(each.rule)))))
      ))
    );
  }
  function one(check3, rule) {
    const examined2 = check3.examined > 0 ? `– ${check3.examined} examined` : "";
    return rule === void 0 ? element("span", {}, `${check3.rule} ${examined2}`) : element("details", {}, element("summary", {}, `${rule.title} `, element("span", { class: "examined" }, examined2)), element("p", {}, rule.why), element("p", {}, element("code", {}, rule.id)));
  }

  // src/remark.ts
  var tool = "LetterLint";
  function isSigned(text) {
    const signed = /^(LetterLint finds: [^]*)\([a-z ]+, [a-z0-9-]+, ([0-9a-f]{8})\)\s*$/.exec(text);
    return signed !== null && signOf(signed[1]) === signed[2];
  }
  var isSame = (one2, other) => bare(one2) === bare(other);
  var bare = (text) => text.replace(/[\s\u0085]+/g, "");
  function signOf(text) {
    let hash = 2166136261;
    const words3 = bare(text);
    for (let at = 0; at < words3.length; at++) hash = Math.imul(hash ^ words3.charCodeAt(at), 16777619);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }

  // src/anchor.ts
  var raised = "¹²³";
  var folded = (text) => text.replace(/\s/g, " ").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[¹²³]/g, (figure) => String(raised.indexOf(figure) + 1));
  function find(then2, now, words3, paragraph, column) {
    const from = Math.min(Math.max(moved(then2, now, paragraph), 0), now.length - 1);
    const whole = { paragraph: from, start: 0, words: "", occurrence: 0 };
    const sought = folded(words3);
    if (sought.trim() === "") return from >= 0 ? whole : null;
    for (let distance = 0; distance < now.length; distance++) {
      for (const at of distance === 0 ? [from] : [from + distance, from - distance]) {
        const text = now[at];
        if (text === void 0) continue;
        const places = occurrences(folded(text), sought);
        if (places.length === 0) continue;
        const occurrence = text === then2[paragraph] ? Math.min(places.filter((place) => place < column - 1).length, places.length - 1) : 0;
        const start = places[occurrence];
        return { paragraph: at, start, words: text.slice(start, start + words3.length), occurrence };
      }
    }
    return from >= 0 && now[from] === then2[paragraph] ? whole : null;
  }
  function moved(then2, now, paragraph) {
    const least = Math.min(then2.length, now.length);
    let head2 = 0;
    while (head2 < least && then2[head2] === now[head2]) head2++;
    let tail2 = 0;
    while (tail2 < least - head2 && then2[then2.length - 1 - tail2] === now[now.length - 1 - tail2]) tail2++;
    return paragraph >= then2.length - tail2 ? paragraph + now.length - then2.length : paragraph;
  }
  function occurrences(text, words3) {
    const places = [];
    for (let at = text.indexOf(words3); at >= 0; at = text.indexOf(words3, at + words3.length)) places.push(at);
    return places;
  }

  // src/word.ts
  var longest = 200;
  var Moved = class extends Error {
  };
  var spotOf = (part, quote) => ({ quote, paragraph: part.paragraph, column: part.start.column });
  var then = [];
  var remember = () => Word.run(async (context) => {
    then = (await load(context)).items.map((paragraph) => paragraph.text);
  });
  var has = (version) => Office.context.requirements.isSetSupported("WordApi", version);
  function file() {
    return new Promise((resolve, reject2) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4194304 }, async (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) return reject2(new Error(opened.error.message));
      const of = opened.value;
      const whole = new Uint8Array(of.size);
      try {
        let at = 0;
        for (let index = 0; index < of.sliceCount; index++) {
          const data = await slice(of, index);
          whole.set(data, at);
          at += data.length;
        }
        resolve(whole);
      } catch (problem) {
        reject2(problem);
      } finally {
        of.closeAsync();
      }
    }));
  }
  var slice = (of, index) => new Promise((resolve, reject2) => of.getSliceAsync(index, (read) => read.status === Office.AsyncResultStatus.Succeeded ? resolve(read.value.data) : reject2(new Error(read.error.message))));
  var select = (spot) => Word.run(async (context) => {
    (await range(context, spot)).select();
    await context.sync();
  });
  var replace = (spot, text) => Word.run(async (context) => {
    const words3 = await range(context, spot);
    const document2 = context.document;
    document2.load("changeTrackingMode");
    await context.sync();
    const before = document2.changeTrackingMode;
    document2.changeTrackingMode = Word.ChangeTrackingMode.trackAll;
    await context.sync();
    try {
      if (text === "") words3.delete();
      else words3.insertText(text, Word.InsertLocation.replace);
      await context.sync();
    } finally {
      document2.changeTrackingMode = before;
      await context.sync();
    }
  });
  async function trackedChanges() {
    if (!has("1.6")) return null;
    return await Word.run(async (context) => (await changesIn(context)).items.map(nameOf));
  }
  var reject = (changes2) => Word.run(async (context) => {
    const wanted = /* @__PURE__ */ new Map();
    for (const change4 of changes2) wanted.set(change4, (wanted.get(change4) ?? 0) + 1);
    let rejected = 0;
    for (const change4 of (await changesIn(context)).items) {
      const left = wanted.get(nameOf(change4)) ?? 0;
      if (left === 0) continue;
      wanted.set(nameOf(change4), left - 1);
      change4.reject();
      rejected++;
    }
    await context.sync();
    return rejected;
  });
  async function changesIn(context) {
    const changes2 = context.document.body.getTrackedChanges();
    changes2.load("items/author,items/date,items/text,items/type");
    await context.sync();
    return changes2;
  }
  var nameOf = (change4) => JSON.stringify([change4.type, change4.text, change4.author, String(change4.date)]);
  var ownComments = () => has("1.4") ? Word.run(async (context) => {
    const comments2 = context.document.body.getComments();
    comments2.load("items/content,items/authorName,items/resolved,items/replies/items/id");
    await context.sync();
    return comments2.items.filter((comment2) => isOwn(comment2) && !isTakenUp(comment2)).length;
  }) : Promise.resolve(0);
  var isOwn = (comment2) => comment2.authorName === tool || isSigned(comment2.content);
  var isTakenUp = (comment2) => comment2.resolved || comment2.replies.items.length > 0;
  var clearComments = () => Word.run(async (context) => {
    const comments2 = context.document.body.getComments();
    comments2.load("items/content,items/authorName,items/resolved,items/replies/items/id");
    await context.sync();
    const kept2 = [];
    for (const comment2 of comments2.items) {
      if (!isOwn(comment2)) continue;
      if (isTakenUp(comment2)) kept2.push(comment2.content);
      else comment2.delete();
    }
    await context.sync();
    return kept2;
  });
  var comment = (spot, text) => Word.run(async (context) => {
    (await range(context, spot)).insertComment(text);
    await context.sync();
  });
  async function range(context, spot) {
    const paragraphs = await load(context);
    const line = spot.quote.split(/[\r\n\v]/).find((part) => part.trim() !== "") ?? "";
    const anchor = find(then, paragraphs.items.map((paragraph2) => paragraph2.text), line, spot.paragraph ?? 0, spot.column);
    if (anchor === null) throw new Moved();
    const paragraph = paragraphs.items[anchor.paragraph];
    const { words: words3, occurrence } = anchor;
    if (words3 === "") return paragraph.getRange();
    const head2 = await search(context, paragraph, words3.slice(0, longest));
    const start = head2[Math.min(occurrence, head2.length - 1)];
    if (start === void 0) return paragraph.getRange();
    if (words3.length <= longest) return start;
    const tail2 = await search(context, paragraph, words3.slice(-longest));
    return tail2.length === 0 ? start : start.expandTo(tail2[tail2.length - 1]);
  }
  async function load(context) {
    const paragraphs = context.document.body.paragraphs;
    paragraphs.load("items/text");
    await context.sync();
    return paragraphs;
  }
  async function search(context, paragraph, words3) {
    const found = paragraph.search(words3.replace(/\^/g, "^^"), { matchCase: true });
    found.load("items");
    await context.sync();
    return found.items;
  }
  async function onEdited(edited) {
    if (!has("1.6")) return false;
    try {
      await Word.run(async (context) => {
        const listener = async () => edited();
        context.document.onParagraphChanged.add(listener);
        context.document.onParagraphAdded.add(listener);
        context.document.onParagraphDeleted.add(listener);
        await context.sync();
      });
      return true;
    } catch {
      return false;
    }
  }

  // src/comments.ts
  async function leaveComments(remarks, told) {
    const kept2 = await clearComments();
    let left = 0;
    for (const remark of remarks) {
      told(left);
      try {
        if (!kept2.some((other) => isSame(other, remark.text))) await comment(spotOf(remark, remark.quote), remark.text);
        left++;
      } catch (problem) {
        if (!(problem instanceof Moved)) throw problem;
      }
    }
    return left;
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

  // src/evidence.ts
  var words2 = {
    evidenced: "The letter shows the need",
    "weakly-evidenced": "Look here: something comes near, but not to its subject",
    elsewhere: "Only another section shows the need",
    contradicted: "The letter only praises this",
    unevidenced: "No sentence shows the need",
    "self-evidencing": "Is itself a finding"
  };
  function evidenceMap(developments, show2) {
    if (developments.length === 0) return [element("p", {}, "The letter has no area for development.")];
    const sections = [...new Set(developments.map(sectionOf))];
    return sections.flatMap((section) => [
      element("h3", {}, section),
      element("ul", {}, ...developments.filter((development) => sectionOf(development) === section).map((development) => element("li", {}, item(development, show2))))
    ]);
  }
  function item(development, show2) {
    const place = (part, text) => element(
      "button",
      { type: "button", class: "quote", title: "Show in the letter", click: () => show2(part) },
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
        ...development.evidence.map((evidence2) => element("li", {}, chance(likely(evidence2.score)), place(evidence2, evidence2.quote))),
        ...development.nearest.map((near) => element("li", {}, chance("Near its subject"), place(near, near.quote)))
      )
    );
  }
  var chance = (words3) => element("span", { class: "chance" }, words3);
  var likely = (score) => score >= 0.8 ? "Very likely" : score >= 0.5 ? "Likely" : score >= 0.2 ? "Perhaps" : "Hardly";
  var lacks = ({ status, unmet }) => unmet !== null && (status === "weakly-evidenced" || status === "unevidenced") ? [element("p", { class: "lacks" }, `Nothing near it speaks of “${unmet}”.`)] : [];

  // src/files.ts
  var endings = [".docx", ".md", ".txt", ".pdf"];
  function chooser(label, isMany, chosen, attributes = {}) {
    const input = element("input", { type: "file", accept: endings.join(","), multiple: isMany, hidden: true, tabindex: "-1", "aria-hidden": "true", change: () => {
      const files = named(input.files);
      input.value = "";
      if (files.length > 0) chosen(files);
    } });
    return [element("button", { type: "button", ...attributes, click: () => input.click() }, label), input];
  }
  var named = (files) => [...files ?? []].map((file2) => ({ name: file2.name, bytes: file2 }));

  // src/fixes.ts
  function changes(finding, fix) {
    const made = [];
    for (const edit2 of fix.edits) {
      const quoted = [finding, ...finding.related].find((part) => !("path" in part && part.path) && part.start.offset <= edit2.start.offset && edit2.end.offset <= part.end.offset);
      if (quoted === void 0) return null;
      made.push(change2(quoted, edit2));
    }
    return made;
  }
  function change2(quoted, edit2) {
    const from = edit2.start.offset - quoted.start.offset;
    const to = edit2.end.offset - quoted.start.offset;
    return to > from ? { spot: spotOf(edit2, quoted.quote.slice(from, to)), text: edit2.text } : { spot: spotOf(quoted, quoted.quote), text: quoted.quote.slice(0, from) + edit2.text + quoted.quote.slice(from) };
  }

  // src/kinds.ts
  function kinds(known, chosen, choose) {
    const check3 = button("Check", () => choose(form2.querySelector(":checked").value), { disabled: chosen === null });
    const form2 = element(
      "fieldset",
      { change: () => {
        check3.disabled = false;
      } },
      element("legend", {}, "Check it as"),
      ...known.map((each) => element("label", { class: "kind" }, element("input", { type: "radio", name: "kind", value: each.id, checked: each.id === chosen }), each.name))
    );
    return [form2, check3];
  }

  // src/card.ts
  function quotation(what, { before, words: words3, after }, show2) {
    return element(
      "button",
      { type: "button", class: "quote", title: "Show in the letter", click: show2 },
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
      const { finding, rule, host: host2 } = this.input;
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
      else parts.push(element("div", { class: "actions" }, button("Withdraw the waiver", () => host2.withdraw(finding()))));
      return parts;
    }
    quote(what, part, now) {
      return quotation(what, this.input.context(part), () => void this.input.host.show(now()));
    }
    choices(now, row) {
      const { host: host2, finding } = this.input;
      const left = [];
      now.fixes.forEach((fix, at) => {
        if (host2.canChange(now, fix)) row.append(button(fix.title, () => host2.change(finding(), finding().fixes[at] ?? fix), { title: "Written as a tracked change", class: "fix" }));
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
      row.append(toggle);
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

  // src/context.ts
  var around = 60;
  var longest2 = 240;
  var Contexts = class {
    constructor(blocks) {
      this.texts = blocks.flatMap(inside).filter((block) => block.text !== void 0).map((block) => ({ start: block.start, text: block.text })).sort((one2, other) => one2.start - other.start);
    }
    of(part) {
      const words3 = oneLine(part.quote);
      const shown = words3.length > longest2 ? `${words3.slice(0, longest2 / 2).trimEnd()} … ${words3.slice(-longest2 / 2).trimStart()}` : words3;
      const block = this.at(part.start.offset);
      if (block === null || words3.length > longest2 / 2) return { before: "", words: shown, after: "" };
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
    update(findings, rules3) {
      this.findings = findings;
      this.families = new Map([...rules3.values()].map((rule) => [rule.id, rule.family]));
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
      const kinds2 = [...severities, "waived"];
      const focused = document.activeElement?.dataset?.kind;
      this.chips.replaceChildren(...kinds2.flatMap((kind) => {
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
  function fill(select2, all, values) {
    const chosen = select2.value;
    const counts = /* @__PURE__ */ new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    select2.replaceChildren(element("option", { value: "" }, all), ...[...counts].map(([value, count]) => element("option", { value }, `${value} (${count})`)));
    select2.value = counts.has(chosen) ? chosen : "";
    select2.hidden = counts.size < 2 && select2.value === "";
  }

  // src/list.ts
  var FindingsList = class {
    constructor(host2) {
      this.host = host2;
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
    show(findings, blocks, rules3) {
      const before = new Map([...this.findings, ...this.gone]);
      this.findings = keyed(findings);
      this.rules = rules3;
      this.contexts = new Contexts(blocks);
      this.part(before);
      this.filters.update(findings, rules3);
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
      for (const { list: list2, head: head2 } of this.groups.values()) {
        list2.hidden = false;
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
      const known = this.groups.get(name);
      if (known !== void 0) return known;
      const list2 = element("div", { class: "group" });
      const head2 = element("button", { type: "button", class: "stop", "aria-expanded": "true", tabindex: "-1", click: () => {
        list2.hidden = !list2.hidden;
        head2.setAttribute("aria-expanded", String(!list2.hidden));
        this.changed();
      } }, name, " ", element("span", { class: "count" }));
      const made = { section: element("section", { class: "of-section" }, element("h3", {}, head2), list2), head: head2, list: list2 };
      this.groups.set(name, made);
      return made;
    }
    cardOf(key, finding) {
      const says = JSON.stringify([finding.severity, finding.message, finding.quote, finding.related.map((other) => [other.message, other.quote]), finding.fixes.map((fix) => fix.title), finding.waived, this.contexts.of(finding), this.rules.has(finding.rule)]);
      const known = this.made.get(key);
      if (known !== void 0 && (known.says === says || this.gone.has(key) || isWritten(known.card) && finding.waived === null)) return known.card;
      const card = new Card({ key, finding: () => this.findings.get(key) ?? finding, rule: this.rules.get(finding.rule), context: (part) => this.contexts.of(part), host: this.host, toggled: () => this.toggled(key), cancelled: () => this.cancelled(key) });
      if (known?.card.isOpen) card.open(true);
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
  var pageAddress = () => `./#${token}`;
  async function ask(path, init = {}) {
    let answer2 = await send(path, init);
    if (answer2.status === 401 && tokenIn(document) !== "") {
      const page = await send("pane.html");
      token = tokenIn(new DOMParser().parseFromString(await page.text(), "text/html"));
      answer2 = await send(path, init);
    }
    if (answer2.ok) return answer2;
    if (answer2.status === 401) throw new Refused("This page is from an earlier launch of LetterLint. Close it and open LetterLint again.");
    const problem = await answer2.json().catch(() => null);
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
    const made = new FormData();
    made.append("letter", sent.letter.bytes, sent.letter.name);
    if (sent.previous !== null) made.append("previous", sent.previous.bytes, sent.previous.name);
    if (sent.framework !== null) made.append("framework", sent.framework);
    if (sent.waivers !== void 0) made.append("waivers", JSON.stringify(sent.waivers));
    if (sent.grade !== void 0) made.append("grade", JSON.stringify(sent.grade));
    return made;
  }
  var check = async (sent, signal) => await (await ask("v1/letter", { method: "POST", body: form(sent), signal })).json();
  var rules = async () => new Map((await (await ask("v1/rules")).json()).map((rule) => [rule.id, rule]));
  var frameworks = async () => await (await ask("v1/frameworks")).json();

  // src/squiggles.ts
  var works = null;
  var drawn = [];
  async function draw(findings) {
    if (works === false || !Office.context.requirements.isSetSupported("WordApi", "1.7")) return;
    try {
      await Word.run(async (context) => {
        for (const id of drawn) context.document.getAnnotationById(id).delete();
        drawn = [];
        const paragraphs = context.document.body.paragraphs;
        paragraphs.load("items/text");
        await context.sync();
        const texts = paragraphs.items.map((paragraph) => paragraph.text);
        for (const finding of findings) {
          if (finding.waived !== null || finding.paragraph === null || finding.quote === "") continue;
          const anchor = find(texts, texts, finding.quote, finding.paragraph, finding.start.column);
          if (anchor === null || anchor.words === "") continue;
          const colour = finding.severity === "error" ? Word.CritiqueColorScheme.red : finding.severity === "warning" ? Word.CritiqueColorScheme.berry : Word.CritiqueColorScheme.blue;
          const ids = paragraphs.items[anchor.paragraph].insertAnnotations({ critiques: [{ colorScheme: colour, start: anchor.start, length: anchor.words.length }] });
          await context.sync();
          if (works === null) works = ids.value.length > 0;
          if (!works) return;
          drawn.push(...ids.value);
        }
      });
    } catch {
      works = false;
    }
  }

  // src/tabs.ts
  function tabs(of, label, within) {
    const before = within?.querySelector("[role=tab][aria-selected=true]")?.dataset.tab;
    const panels = of.map(({ id, content }) => element("div", { role: "tabpanel", id, "aria-labelledby": `tab-${id}`, class: "panel", hidden: true, tabindex: "0" }, ...content));
    const all = of.map(({ id, label: name }, at) => element("button", { type: "button", role: "tab", id: `tab-${id}`, "data-tab": id, "aria-controls": id, click: () => choose(at), keydown: (event) => {
      const key = event.key;
      if (key !== "ArrowRight" && key !== "ArrowLeft") return;
      choose((at + (key === "ArrowRight" ? 1 : all.length - 1)) % all.length);
      all.find((tab) => tab.tabIndex === 0).focus();
    } }, name));
    const choose = (chosen) => all.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      panels[at].hidden = at !== chosen;
    });
    choose(Math.max(0, of.findIndex(({ id }) => id === before)));
    return [element("div", { role: "tablist", "aria-label": label }, ...all), ...panels];
  }

  // src/theme.ts
  function followTheme() {
    const background = Office.context.officeTheme?.bodyBackgroundColor;
    if (background === void 0 || !/^#[0-9a-f]{6}$/i.test(background)) return;
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16));
    document.documentElement.dataset.theme = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  }

  // src/waivers.ts
  var namespace2 = "urn:letterlint:waivers";
  var waive = (finding, because) => change3((waivers) => {
    const waiver = waivers.ownerDocument.createElementNS(namespace2, "waiver");
    waiver.setAttribute("rule", finding.rule);
    waiver.setAttribute("finding", finding.identity);
    waiver.setAttribute("because", because);
    waiver.setAttribute("at", (/* @__PURE__ */ new Date()).toISOString());
    waivers.append(waiver);
  });
  var withdraw = (finding) => change3((waivers) => {
    for (const waiver of [...waivers.getElementsByTagNameNS(namespace2, "waiver")]) {
      if (waiver.getAttribute("finding") === finding.identity) waiver.remove();
    }
  });
  var change3 = (edit2) => inTurn(async () => {
    const part = await partOf(namespace2, "waivers");
    edit2(part.root);
    await writePart(part);
  });

  // src/pane.ts
  var pause = 1500;
  var rules2 = /* @__PURE__ */ new Map();
  var frameworks2 = [];
  var answer = null;
  var isChecking = false;
  var isStale = false;
  var timer;
  var comments = 0;
  var asking = null;
  var say = (text) => {
    byId("verdict").textContent = text;
  };
  var note = (text) => {
    byId("notice").textContent = text;
  };
  var done = (...parts) => byId("done").replaceChildren(...parts);
  var host = {
    show: (part) => act(() => select(spotOf(part, part.quote))).then(() => {
    }),
    opened: (finding) => host.show(finding),
    canChange: (finding, fix) => has("1.4") && changes(finding, fix) !== null,
    change: (finding, fix) => edit(() => make([{ finding, fix }])),
    waive: (finding, because) => edit(() => waive(finding, because)),
    withdraw: (finding) => edit(() => withdraw(finding))
  };
  var list = new FindingsList(host);
  var readAs = element("div", { class: "read-as" });
  var examined = element("div");
  var evidence = element("div");
  var nothing = element("p", { hidden: true }, "Nothing in this letter contradicts itself or its framework, as far as LetterLint can see. What it looked at stands in the line above.");
  async function check2() {
    if (isChecking) {
      isStale = true;
      return;
    }
    isChecking = true;
    isStale = false;
    if (answer === null) say("Checking …");
    byId("progress").hidden = false;
    document.body.setAttribute("aria-busy", "true");
    try {
      const file2 = await file();
      await remember();
      const checked = await check({ letter: { name: "letter.docx", bytes: new Blob([file2]) }, framework: null, previous: null });
      if (rules2.size === 0) [rules2, frameworks2] = await Promise.all([rules(), frameworks()]);
      comments = await ownComments();
      note("");
      show(checked);
      if (checked.report.letters[0].framework === null) chooseKind("unknown");
      else await draw(checked.report.letters[0].diagnostics);
    } catch (problem) {
      fail(problem);
    } finally {
      isChecking = false;
      byId("progress").hidden = true;
      document.body.removeAttribute("aria-busy");
      if (isStale) void check2();
    }
  }
  function show(checked) {
    answer = checked;
    const letter = checked.report.letters[0];
    if (asking === "unknown" && letter.framework !== null) asking = null;
    if (asking === null) showResults();
    list.show(letter.diagnostics, checked.blocks, rules2);
    nothing.hidden = letter.diagnostics.length > 0;
    renew(examined, checkedLine(letter.checked, rules2));
    renewChoices(...kindOf2(letter.framework), ...previousOf(checked));
    renew(evidence, ...evidenceMap(letter.developments, (part) => void host.show(part)));
    if (asking === "another" && letter.framework !== null) chooseKind("another");
    actions();
  }
  function showResults() {
    const isThere = byId("state").contains(document.activeElement);
    byId("state").replaceChildren();
    byId("results").hidden = false;
    say(verdict(answer?.report.letters[0].diagnostics ?? []));
    if (isThere) readAs.querySelector("button")?.focus();
  }
  function renew(place, ...children) {
    if (!place.contains(document.activeElement)) place.replaceChildren(...children);
  }
  function renewChoices(...children) {
    const isThere = readAs.contains(document.activeElement);
    readAs.replaceChildren(...children);
    if (isThere) readAs.querySelector("button")?.focus();
  }
  function actions() {
    const findings = answer?.report.letters[0].diagnostics.filter((finding) => finding.waived === null) ?? [];
    const certain = certainOf(findings);
    byId("comments").hidden = asking !== null || !has("1.4") || findings.length === 0;
    byId("uncomment").hidden = comments === 0;
    byId("fix-all").hidden = asking !== null || certain.length === 0;
    byId("fix-all").textContent = certain.length === 1 ? "Make the certain fix" : `Make ${certain.length} certain fixes`;
  }
  var certainOf = (findings) => findings.flatMap((finding) => {
    const fix = finding.fixes.find((each) => each.certain && host.canChange(finding, each));
    return fix === void 0 ? [] : [{ finding, fix }];
  });
  function kindOf2(framework) {
    return [element("span", {}, `Read as: ${frameworks2.find((each) => each.id === framework)?.name ?? framework}. `), button("Another kind …", () => {
      chooseKind("another");
      document.querySelector("#state input:checked")?.focus();
    })];
  }
  function previousOf(checked) {
    const keep = (letter) => edit(() => keepPrevious(letter));
    const problem = checked.previousProblem === null ? [] : [element("span", { class: "problem" }, checked.previousProblem)];
    return checked.previousName === null ? chooser("Compare with last year’s letter …", false, (files) => void keep(files[0])) : [element("span", {}, `Compared with ${checked.previousName}, which is kept in this document.`), ...problem, button("Take it out", () => keep(null))];
  }
  function chooseKind(why) {
    const isAsked = asking !== null;
    if (asking !== "another") asking = why;
    say("What kind of letter is this?");
    byId("results").hidden = !list.isWritten;
    actions();
    if (!isAsked) {
      byId("state").replaceChildren(
        element("p", { id: "why" }),
        ...kinds(frameworks2, answer?.report.letters[0].framework ?? null, (id) => void edit(async () => {
          await keepFramework(id);
          asking = null;
        })),
        button("Leave it as it is", () => {
          asking = null;
          showResults();
          actions();
        }, { id: "as-it-is" })
      );
    }
    byId("why").textContent = why === "unknown" ? "No inspection framework recognises this letter, so it cannot be checked yet." : "";
    byId("as-it-is").hidden = why === "unknown";
  }
  function fail(problem) {
    asking = null;
    byId("results").hidden = true;
    for (const id of ["comments", "uncomment", "fix-all"]) byId(id).hidden = true;
    if (problem instanceof NotRunning) {
      say("LetterLint is not running");
      byId("state").replaceChildren(
        element("p", {}, "Your letter is read by a program on this machine, and that is not running at the moment."),
        element("p", {}, "Start LetterLint as you were shown: usually it is in the start menu or on the desktop. Then choose “Check again”."),
        element("p", {}, "If you do not know how, ask whoever has set up LetterLint for you.")
      );
    } else {
      say("The letter could not be checked");
      byId("state").replaceChildren(element("p", {}, problem instanceof Refused ? problem.message : "Word did not hand over the letter. Save it, then choose “Check again”."));
    }
  }
  async function act(run) {
    note("");
    done();
    try {
      await run();
      return true;
    } catch (problem) {
      note(problem instanceof Moved ? "These words are no longer in the letter. Choose “Check again”." : "Word did not do this. The letter may be locked, or this Word too old.");
      return false;
    }
  }
  async function edit(run) {
    if (await act(run)) await check2();
  }
  async function make(fixes) {
    for (const { finding, fix } of fixes) {
      for (const { spot, text } of changes(finding, fix) ?? []) await replace(spot, text);
    }
  }
  async function fixAll() {
    const certain = certainOf(answer?.report.letters[0].diagnostics.filter((finding) => finding.waived === null) ?? []);
    const before = await trackedChanges();
    await edit(() => make(certain));
    const after = await trackedChanges();
    const said = `${plural(certain.length, "fix", "fixes")} made as tracked changes. `;
    if (before === null || after === null) return done(said);
    const known = [...before];
    const made = after.filter((change4) => {
      const at = known.indexOf(change4);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
    done(said, button("Undo", async () => {
      let rejected = 0;
      await edit(async () => {
        rejected = await reject(made);
      });
      done(rejected > 0 ? "The fixes are undone." : "The changes have been accepted or rejected already.");
    }));
  }
  async function leave() {
    const remarks = answer?.remarks ?? [];
    const isDone = await act(async () => {
      const left = await leaveComments(remarks, (at) => say(`Leaving comment ${at + 1} of ${remarks.length} …`));
      if (left === remarks.length) done(`${plural(left, "comment")} left in the margin.`);
      else note(`${left} of ${remarks.length} comments left; the words of the others have changed.`);
    });
    say(verdict(answer?.report.letters[0].diagnostics ?? []));
    comments = await ownComments();
    actions();
    if (!isDone) done();
  }
  var takeComments = () => act(async () => {
    await clearComments();
    done("LetterLint’s comments are taken out; those that somebody has answered stay.");
  }).then(async () => {
    comments = await ownComments();
    actions();
  });
  var later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check2(), pause);
  };
  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select") !== null || byId("results").hidden) return;
    if (event.key === "j" || event.key === "J") list.step(1);
    else if (event.key === "k" || event.key === "K") list.step(-1);
  }
  void Office.onReady(async ({ host: program }) => {
    if (String(program) !== "Word") {
      say("This is the pane for Word");
      byId("state").replaceChildren(
        element("p", {}, "It shows findings beside a letter that is open in Word: Review → Check this letter."),
        element("p", {}, "Without Word, ", element("a", { href: pageAddress() }, "drop a draft on the page"), ".")
      );
      return;
    }
    followTheme();
    byId("actions").append(
      button("Check again", check2, { id: "again" }),
      button("", fixAll, { id: "fix-all", hidden: true, title: "What cannot be wrong, as tracked changes" }),
      button("Leave as comments", leave, { id: "comments", hidden: true }),
      button("Take the comments out", takeComments, { id: "uncomment", hidden: true })
    );
    byId("results").append(readAs, examined, ...tabs([
      { id: "findings", label: "Findings", content: [unseen("Findings"), nothing, list.filters.element, list.cards] },
      { id: "evidence", label: "Evidence map", content: [unseen("Evidence map"), evidence] }
    ], "What to see"));
    document.addEventListener("keydown", keys);
    if (!has("1.3")) {
      say("This Word is too old for LetterLint");
      byId("actions").hidden = true;
      byId("state").replaceChildren(element("p", {}, "It needs Word 2019 or later, Microsoft 365, or Word on the web. Without Word, ", element("a", { href: pageAddress() }, "drop the draft on the page"), "."));
      return;
    }
    await check2();
    await onEdited(later);
  });
})();
