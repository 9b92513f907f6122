"""Reads an HTML page and holds it to HTML5: balanced tags, unique ids, links that lead."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr"}
OUTSIDE = {"src", "srcset", "data", "action", "formaction", "poster", "background", "cite",
           "manifest", "ping", "style"}
"""Attributes that would fetch something or carry code."""


class Page(HTMLParser):
    """A page as it was read; `problems` is empty for one that is in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.lang: str | None = None
        self.texts: dict[str, str] = {}
        """By id: what the element says, its children's texts included."""
        self.style = ""
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()
        self.problems += [f"<{tag}> is never closed" for tag, _ in self._open]
        self.problems += [f"id {id} twice" for id, n in Counter(self.ids).items() if n > 1]
        self.problems += [f"{link} leads nowhere" for link in self.links
                          if link[:1] != "#" or link[1:] not in self.ids]
        if not html.startswith("<!DOCTYPE html>\n"):
            self.problems.append("no doctype of HTML5")
        if control := re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", html):
            self.problems.append(f"a control character: {control[0]!r}")

    @property
    def text(self) -> str:
        """All that the page says."""
        return self.texts[""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        given = dict(attrs)
        if len(given) != len(attrs):
            self.problems.append(f"<{tag}> has an attribute twice")
        for name, value in attrs:
            if name in OUTSIDE or name.startswith("on"):
                self.problems.append(f"<{tag} {name}=…>")
            if name == "id":
                self.ids.append(value or "")
                if not value or re.search(r"\s", value):
                    self.problems.append(f"id {value!r}")
            if name == "href":
                self.links.append(value or "")
        if tag == "html":
            self.lang = given.get("lang")
        if tag not in VOID:
            self._open.append((tag, given.get("id")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.problems.append(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self.problems.append(f"</{tag}> closes {self._open[-1:]}")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if any(tag == "style" for tag, _ in self._open):
            self.style += data
            return
        for id in {"", *(id for _, id in self._open if id)}:
            self.texts[id] = self.texts.get(id, "") + data

    def handle_comment(self, data: str) -> None:
        self.problems.append("a comment")

    def unknown_decl(self, data: str) -> None:
        self.problems.append(f"<![{data}")


def folded(text: str) -> str:
    """A text without white space: lines of a terminal are broken where they are full."""
    return re.sub(r"\s+", "", text)
