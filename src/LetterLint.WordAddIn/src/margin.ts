import type { FindingsList } from './list';
import type { Finding } from './report';
import type { LetterView } from './letter';

const gap = 8;

/** Places the cards in the margin at the lines of their words; the one that is open stands exactly at its own. */
export class Margin {
  private pending = 0;
  private readonly watched = new ResizeObserver(() => this.soon());

  constructor(private readonly list: FindingsList, private readonly letter: LetterView, private readonly paper: HTMLElement, private readonly joins: SVGSVGElement) {
    this.watched.observe(paper);
  }

  isWide = true;

  soon(): void {
    if (this.pending !== 0) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.place();
    });
  }

  close(): void {
    this.watched.disconnect();
    cancelAnimationFrame(this.pending);
  }

  place(): void {
    const cards = this.list.cards;
    const top = this.paper.getBoundingClientRect().top;
    this.join(top);
    if (!this.isWide) {
      cards.style.minHeight = '';
      for (const { card } of this.list.shown) card.element.style.top = '';
      return;
    }

    const places = this.list.shown
      .map(({ key, finding, card }, order) => ({ card, order, wanted: this.topOf(finding, key) - top, height: card.element.offsetHeight, top: 0 }))
      .sort((one, other) => one.wanted - other.wanted || one.order - other.order);
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
      // Where there is no room above, all move down together.
      let least = 0;
      for (let at = 0; at < places.length; at++) {
        places[at].top = at <= active ? Math.max(places[at].top, least) : Math.max(places[at].wanted, least);
        least = places[at].top + places[at].height + gap;
      }
    }

    for (const { card, top: at } of places) card.element.style.top = `${Math.round(at)}px`;
    const last = places[places.length - 1];
    cards.style.minHeight = last === undefined ? '' : `${Math.ceil(last.top + last.height + 40)}px`;
  }

  private topOf(finding: Finding, key: string): number {
    const place = this.letter.piecesOf(key, 'keys')[0] ?? this.letter.nearest(finding.start.offset);
    return place?.getBoundingClientRect().top ?? 0;
  }

  /** A line beside the letter from one half of the open contradiction to each other half. */
  private join(top: number): void {
    this.joins.replaceChildren();
    const from = this.letter.element.querySelector('.active');
    if (from === null) return;
    // In the empty edge of the paper.
    const edge = parseFloat(getComputedStyle(this.letter.element).paddingLeft);
    const middle = (piece: Element): number => {
      const box = piece.getClientRects()[0] ?? piece.getBoundingClientRect();
      return box.top + box.height / 2 - top;
    };
    const start = middle(from);
    const ends = new Set([...this.letter.element.querySelectorAll('.other')].map(middle));
    for (const end of ends) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      const [x, bow] = [edge - 8, Math.min(edge - 14, 34)];
      path.setAttribute('d', `M ${x} ${start} C ${x - bow} ${start}, ${x - bow} ${end}, ${x} ${end}`);
      this.joins.append(path);
    }
  }
}
