'use strict';
for (const map of document.querySelectorAll('.map')) {
  const panes = map.querySelector('.panes');
  if (!panes) continue;
  const items = [...map.querySelectorAll('.item')];
  const lines = map.querySelector('.lines');
  const [left, right] = [map.querySelector('.items'), map.querySelector('.letter')];
  const links = items.flatMap(item => [...item.querySelectorAll('.links a')].map(link => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const score = Number(link.dataset.score);
    line.setAttribute('stroke-width', 1 + 4 * score);
    line.classList.toggle('away', item.classList.contains('elsewhere'));
    lines.append(line);
    return { item, link, line, mark: document.getElementById(link.hash.slice(1)) };
  }));
  const within = (y, pane) => Math.min(Math.max(y, pane.top + 4), pane.bottom - 4);

  function draw() {
    const frame = panes.getBoundingClientRect();
    const [from, to] = [left.getBoundingClientRect(), right.getBoundingClientRect()];
    for (const { item, line, mark } of links) {
      if (!mark) continue;
      const [a, b] = [item.getBoundingClientRect(), mark.getClientRects()[0]];
      const visible = item.classList.contains('chosen') || (b.bottom > to.top && b.top < to.bottom && a.bottom > from.top && a.top < from.bottom);
      const [x1, x2] = [a.right - frame.left, to.left - frame.left + 14];
      const y1 = within(a.top + Math.min(a.height / 2, 30), from) - frame.top;
      const y2 = within(b.top + b.height / 2, to) - frame.top;
      const bend = (x2 - x1) / 2;
      line.setAttribute('d', visible ? `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` : '');
      line.classList.toggle('chosen', item.classList.contains('chosen'));
    }
  }

  function choose(item) {
    for (const other of items) {
      other.classList.toggle('chosen', other === item);
      other.querySelector('button').setAttribute('aria-pressed', other === item);
    }
    const marks = links.filter(link => link.item === item && link.mark).map(link => link.mark);
    for (const mark of map.querySelectorAll('mark')) mark.classList.toggle('chosen', marks.includes(mark));
    marks[0]?.scrollIntoView({ block: 'center' });
    item?.scrollIntoView({ block: 'nearest' });
    draw();
  }

  for (const item of items) item.querySelector('button').addEventListener('click', () => choose(item.classList.contains('chosen') ? null : item));
  for (const { link, mark } of links) {
    link.addEventListener('click', event => {
      if (!mark) return;
      event.preventDefault();
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
      draw();
    });
  }
  map.addEventListener('keydown', event => {
    const chosen = items.findIndex(item => item.classList.contains('chosen'));
    const at = items.findIndex(item => item.contains(document.activeElement));
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (at >= 0 || !right.contains(document.activeElement))) {
      const next = items[Math.min(Math.max((at >= 0 ? at : chosen) + (event.key === 'ArrowDown' ? 1 : -1), 0), items.length - 1)];
      next.querySelector('button').focus({ preventScroll: true });
      choose(next);
      event.preventDefault();
    } else if (event.key === 'Escape' && chosen >= 0) {
      items[chosen].querySelector('button').focus();
      if (at >= 0) choose(null);
    }
  });
  for (const pane of [left, right]) pane.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(draw).observe(panes);
  draw();
}
