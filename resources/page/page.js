"use strict";
(() => {
  const story = JSON.parse(document.getElementById("story").textContent);
  const DAY = 86400, YEAR = 365.2425 * DAY;
  const CARD = { width: 190, height: 50, gap: 6 };
  const AXIS = 34, MOST_CARDS = 400, LANE_TITLE = 16;
  const $ = (id) => document.getElementById(id);
  const view = $("view"), canvas = $("marks"), cards = $("cards"), list = $("list");
  const dated = story.events.filter((event) => event.from !== null);
  const bySalience = [...dated].sort((a, b) => b.salience - a.salience);
  let found = new Set(story.events), current = null, start = 0, scale = 1; // scale: px a second

  const make = (tag, text, className) => {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text; // text is data, never markup
    if (className) node.className = className;
    return node;
  };

  // ------------------------------------------------------------------------ time

  const date = (seconds) => new Date(seconds * 1000);
  const moment = (year, month = 0, day = 1) => {
    const at = new Date(0);
    at.setUTCFullYear(year, month, day);
    return at.getTime() / 1000;
  };
  const yearName = (year) => (year <= 0 ? `${1 - year} BC` : String(year));
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const twoDigits = (number) => String(number).padStart(2, "0");

  // The ticks of the axis, at least 70 px apart: [moment, label].
  function* ticks(from, to) {
    const least = 70 / scale;
    const hours = [1, 3, 6, 12].find((count) => count * 3600 >= least);
    if (hours) {
      const step = hours * 3600;
      for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
        const day = date(at), clock = twoDigits(day.getUTCHours()) + ":00";
        yield [at, day.getUTCHours() ? clock : `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`];
      }
      return;
    }
    const days = [1, 2, 7].find((count) => count * DAY >= least);
    if (days) {
      const step = days * DAY;
      for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
        const day = date(at);
        yield [at, `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${yearName(day.getUTCFullYear())}`];
      }
      return;
    }
    const months = [1, 3, 6].find((count) => count * 30 * DAY >= least);
    const first = date(from);
    if (months) {
      let month = Math.floor(first.getUTCMonth() / months) * months;
      for (; ; month += months) {
        const at = moment(first.getUTCFullYear(), month);
        if (at > to) return;
        const day = date(at);
        yield [at, `${MONTHS[day.getUTCMonth()]} ${yearName(day.getUTCFullYear())}`];
      }
    }
    let years = 1;
    for (const factor of (function* () { for (;;) { yield 2; yield 2.5; yield 2; } })()) {
      if (years * YEAR >= least) break;
      years *= factor;
    }
    for (let year = Math.ceil(first.getUTCFullYear() / years) * years; moment(year) <= to; year += years) {
      yield [moment(year), yearName(year)];
    }
  }

  // ------------------------------------------------------------------------ layout

  const x = (at) => (at - start) * scale;
  const width = () => view.clientWidth;
  const laneOf = (event) => {
    const by = $("lanes").value;
    return by ? event[by] || "Other" : "";
  };

  const lanes = () => {
    const names = [...new Set(dated.filter((event) => found.has(event)).map(laneOf))];
    return names.length ? names : [""];
  };

  // The most salient events get cards; those for which there is no room stay marks on the axis.
  const place = () => {
    const names = lanes(), titled = names.length > 1 || names[0] !== "";
    const laneHeight = (view.clientHeight - AXIS) / names.length;
    const rows = Math.max(1, Math.floor((laneHeight - (titled ? LANE_TITLE : 4)) / (CARD.height + CARD.gap)));
    const taken = names.map(() => Array.from({ length: rows }, () => []));
    const placed = [], wide = width();
    for (const event of bySalience) {
      if (placed.length >= MOST_CARDS) break;
      const left = x(event.from);
      if (left > wide || left < -CARD.width || !found.has(event)) continue;
      const lane = names.indexOf(laneOf(event));
      const row = taken[lane].findIndex((used) =>
        used.every((other) => Math.abs(other - left) >= CARD.width + CARD.gap));
      if (row < 0 && event !== current) continue;
      const used = Math.max(row, 0);
      taken[lane][used].push(left);
      const top = lane * laneHeight + (titled ? LANE_TITLE : 4) + used * (CARD.height + CARD.gap);
      placed.push({ event, left, top });
    }
    return { names: titled ? names : [], laneHeight, placed };
  };

  const draw = () => {
    const { names, laneHeight, placed } = place();
    placed.sort((a, b) => a.event.from - b.event.from); // the order of the keyboard and of readers
    cards.replaceChildren(
      ...names.map((name, index) => {
        const label = make("div", name, "lane");
        label.style.top = `${index * laneHeight + 1}px`;
        return label;
      }),
      ...placed.map(({ event, left, top }) => {
        const card = make("button", undefined, event.certainty === "inferred" ? "card inferred" : "card");
        card.type = "button";
        card.tabIndex = -1;
        card.title = `${event.date}: ${event.title}`;
        card.style.left = `${left}px`;
        card.style.top = `${top}px`;
        card.append(make("span", event.title), make("time", event.date));
        if (event === current) card.setAttribute("aria-current", "true");
        card.addEventListener("click", () => choose(event));
        return card;
      }));
    paint(new Set(placed.map((each) => each.event)));
  };

  const paint = (shown) => {
    const ratio = window.devicePixelRatio || 1, height = view.clientHeight, wide = width();
    canvas.width = wide * ratio;
    canvas.height = height * ratio;
    const pen = canvas.getContext("2d"), style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    pen.scale(ratio, ratio);
    pen.font = "11px system-ui, sans-serif";
    pen.fillStyle = colour("--soft");
    pen.strokeStyle = colour("--rule");
    for (const [at, label] of ticks(start, start + wide / scale)) {
      const left = Math.round(x(at)) + 0.5;
      pen.beginPath();
      pen.moveTo(left, 0);
      pen.lineTo(left, height - AXIS);
      pen.stroke();
      pen.fillText(label, left + 3, height - 6);
    }
    let outside = 0;
    // In two passes, since changing the colour for each of many events takes longer than drawing it.
    for (const isCard of [false, true]) {
      pen.fillStyle = colour(isCard ? "--accent" : "--soft");
      for (const event of dated) {
        const left = x(event.from), right = event.to === null ? left : x(event.to);
        if (right < 0 || left > wide || !found.has(event) || shown.has(event) !== isCard) continue;
        // An event longer than half the view, such as a year, is thin so that it does not hide the others.
        const isLong = right - left > wide / 2;
        pen.globalAlpha = isLong ? 0.08 : isCard ? 0.9 : 0.5;
        pen.fillRect(Math.max(left, -1), height - AXIS + (isLong ? 11 : 4),
          Math.max(2, Math.min(right, wide + 1) - Math.max(left, -1)), isLong ? 2 : 5);
        if (!isCard && left >= 0) outside += 1;
      }
    }
    pen.globalAlpha = 1;
    const all = found.size === story.events.length ? "" : " found";
    $("summary").textContent = `${found.size} of ${story.events.length} events${all}`
      + (outside ? ` · ${outside} of those in sight have no room: zoom in` : "");
  };

  let waiting = 0;
  const redraw = () => {
    if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; draw(); });
  };

  // ------------------------------------------------------------------------ moving

  const show = (from, to) => {
    const span = Math.max(to - from, 3600);
    scale = width() / (span * 1.08 + CARD.width * span / width());
    start = from - span * 0.04;
    redraw();
  };

  const fit = () => {
    const shown = dated.filter((event) => found.has(event));
    if (shown.length) show(Math.min(...ends(shown, 0)), Math.max(...ends(shown, 1)));
  };
  const ends = (events, last) => events.map((event) => (last && event.to !== null ? event.to : event.from));

  // Shows the time of 96 % of the salience: a few distant events would leave no room for the others.
  const fitCentre = () => {
    const total = dated.reduce((sum, event) => sum + event.salience, 0);
    if (!total) return fit();
    const at = (share) => {
      let sum = 0;
      return dated.find((event) => (sum += event.salience) >= total * share).from;
    };
    show(at(0.02), Math.max(at(0.98), at(0.02) + 7 * DAY));
  };

  const zoom = (factor, at = width() / 2) => {
    const kept = start + at / scale;
    scale = Math.min(Math.max(scale * factor, 1e-9), 0.5);
    start = kept - at / scale;
    redraw();
  };

  const reveal = (event) => {
    if (event.from === null) return;
    const left = x(event.from);
    if (left < 0 || left > width() - CARD.width) start = event.from - (width() - CARD.width) / 2 / scale;
  };

  const step = (by) => {
    const shown = dated.filter((event) => found.has(event));
    const at = shown.indexOf(current);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (next) choose(next);
  };

  // ------------------------------------------------------------------------ details

  const sentence = (source) => {
    const text = make("span");
    const at = source.expression ? source.sentence.indexOf(source.expression) : -1;
    if (at < 0) text.append(source.sentence);
    else text.append(source.sentence.slice(0, at), make("mark", source.expression),
      source.sentence.slice(at + source.expression.length));
    return text;
  };

  const choose = (event) => {
    current = event;
    for (const button of list.querySelectorAll("[aria-current]")) button.removeAttribute("aria-current");
    event.button.setAttribute("aria-current", "true");
    const details = $("details");
    details.replaceChildren(make("h2", event.title), make("p", event.date, "soft"));
    if (event.disagrees) details.append(make("p", "Its sources state different days.", "differs"));
    if (event.note) details.append(make("p", event.note));
    const sources = make("ol");
    for (const number of event.sources) {
      const source = story.sources[number - 1], item = make("li");
      item.append(make("strong", source.article), source.published ? ` (${source.published}): ` : ": ",
        sentence(source));
      if (source.date) item.append(make("p", `Why this date: ${why(source)}`, "why"));
      sources.append(item);
    }
    details.append(event.sources.length ? sources : make("p", "No source: added by hand.", "soft"));
    reveal(event);
    redraw();
  };
  const why = (source) => source.expression
    ? `“${source.expression}” is ${source.date}${source.reckoning && `, ${source.reckoning}`}.`
    : `${source.date}, ${source.reckoning}.`;

  // ------------------------------------------------------------------------ list and search

  for (const event of story.events) {
    const item = make("li");
    event.button = make("button");
    event.button.type = "button";
    event.button.append(make("time", event.date), make("span", event.title));
    event.button.addEventListener("click", () => {
      choose(event);
      view.scrollIntoView({ block: "nearest" });
    });
    event.item = item;
    event.words = [event.title, event.date, event.note, event.category, ...event.sources.flatMap((number) => {
      const source = story.sources[number - 1];
      return [source.article, source.sentence];
    })].join("\n").toLowerCase();
    item.append(event.button);
    list.append(item);
  }

  $("search").addEventListener("input", () => {
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    found = new Set(story.events.filter((event) => words.every((word) => event.words.includes(word))));
    for (const event of story.events) event.item.hidden = !found.has(event);
    redraw();
  });
  $("tools").addEventListener("submit", (event) => event.preventDefault());
  $("lanes").addEventListener("change", redraw);
  $("in").addEventListener("click", () => zoom(1.5));
  $("out").addEventListener("click", () => zoom(1 / 1.5));
  $("fit").addEventListener("click", fit);

  view.addEventListener("keydown", (event) => {
    const keys = {
      ArrowRight: () => step(1), ArrowLeft: () => step(-1), "+": () => zoom(1.5), "=": () => zoom(1.5),
      "-": () => zoom(1 / 1.5), 0: fit, Enter: () => current && $("details").scrollIntoView({ block: "nearest" }),
    };
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  view.addEventListener("wheel", (event) => {
    if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 200), event.clientX - view.getBoundingClientRect().left);
    else if (event.deltaX) { start += event.deltaX / scale; redraw(); }
    else return;
    event.preventDefault();
  }, { passive: false });
  let dragged = null;
  view.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".card")) dragged = { at: event.clientX, start };
  });
  window.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    view.classList.add("dragging");
    start = dragged.start - (event.clientX - dragged.at) / scale;
    redraw();
  });
  window.addEventListener("pointerup", () => { dragged = null; view.classList.remove("dragging"); });
  window.addEventListener("resize", redraw);
  window.addEventListener("beforeprint", () => {
    if ($("sources").firstChild) return;
    for (const source of story.sources) {
      const item = make("li");
      item.append(`${source.article}${source.published ? ` (${source.published})` : ""}: `, sentence(source),
        source.date ? ` — ${why(source)}` : "");
      $("sources").append(item);
    }
    for (const event of story.events) {
      if (event.sources.length) event.button.append(make("small", `Sources ${event.sources.join(", ")}`));
    }
  });
  fitCentre();
})();
