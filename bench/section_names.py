"""Names of sections, as bench/relevance/README.md defines them."""
import re


def slug(heading):
    """"What needs to improve?" -> "what-needs-to-improve"."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['\u2019]", "", heading.lower())).strip("-")


def name(section):
    """What a section is called first."""
    if section["outcome"]:
        return section["outcome"]
    if section["kind"] == "improve":
        return "improve"
    return slug(section["heading"]) or "opening"


def further_names(section):
    """What else it may be called by a judgement made when letters were cut differently."""
    names = {slug(section["heading"]) or "opening"}
    if section["kind"] == "improve":
        names.add("improve")
    return names


class SectionNames:
    """Which sections of an index the judged names mean.

    `qrels`: query -> "letter#name" -> grade; `letter`: gives the letter of an id as `lettergrade
    show` prints it, or None."""

    def __init__(self, qrels, letter):
        self.missing = []
        self._letter = letter
        self._sections = {}
        self._judged = {}  # (letter, number of the section) -> judged names
        for judged in sorted({key for grades in qrels.values() for key in grades}):
            identity, wanted = judged.split("#")
            sections = self._of(identity)
            numbers = [i for i, s in enumerate(sections) if name(s) == wanted]
            numbers = numbers or [i for i, s in enumerate(sections) if wanted in further_names(s)]
            if not numbers:
                self.missing.append(judged)
            for number in numbers:
                self._judged.setdefault((identity, number), set()).add(judged)
        self._qrels = qrels

    def _of(self, identity):
        if identity not in self._sections:
            letter = self._letter(identity)
            self._sections[identity] = letter["sections"] if letter else []
        return self._sections[identity]

    def ranked(self, run):
        """A run by "letter#number" as one by judged names: the best of each name counts."""
        result = {}
        for query, scores in run.items():
            grades = self._qrels.get(query, {})
            best = {}
            for key, score in scores.items():
                identity, number = key.split("#")
                judged = self._judged.get((identity, int(number)), set())
                of_query = [k for k in judged if k in grades]
                fallback = identity + "#" + name(self._of(identity)[int(number)])
                called = max(of_query, key=lambda k: (grades[k], k)) if of_query else fallback
                best[called] = max(best.get(called, score), score)
            result[query] = best
        return result
