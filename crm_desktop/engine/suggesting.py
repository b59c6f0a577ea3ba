"""Which articles help with a ticket: by its words, and by what solved tickets like it.

The words are weighed as BM25 does it: rare ones count more, repeated ones ever less. A word that is
part of a longer one, or that was mistyped, counts in part. Solved tickets near this one vote for
the articles that solved them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import NamedTuple

from crm_desktop.engine import shelf as shelves
from crm_desktop.engine.shelf import Shelf
from crm_desktop.engine.synonyms import same_as
from crm_desktop.engine.ticket_words import stem, words, written_words
from crm_desktop.engine.vocabulary import Vocabulary, longer, mistyped, parts, vocabulary

_TITLE, _CATEGORY, _SUBJECT = 3.0, 1.5, 2.0  # what a word counts there, beside 1 in the body
_SATURATION, _BY_LENGTH = 1.2, 0.6  # the two numbers of BM25
_PART = 0.5  # what a part of a word counts
_SAME = 0.8  # what another word for the same thing counts
_SLIP = 0.3  # what a mistyped word counts
_MOST_WORDS = 40  # of a ticket, the rarest
_NEAR, _ALIKE = 10, 0.12  # so many solved tickets vote, that have so much in common at least
_CANDIDATES = 30
_MOST_LOOKED_AT = 20_000  # places of words in solved tickets
_MOST_ARTICLES = 10_000  # places of words in articles
_VOTES = 1.0  # what all votes together count, beside 1 for the best words
_LEAST = 0.25  # of the best one's score, for being shown beside it
_SHOWN = 5


class Article(NamedTuple):
    """An article as plain text."""

    id: int
    title: str
    body: str
    category: str = ""


class Solved(NamedTuple):
    """A solved ticket and the articles that were used for it."""

    ticket: int
    subject: str
    body: str
    articles: tuple[int, ...]


class Suggestion(NamedTuple):
    """An article that may help; `matched` are words of the ticket, the most telling first.

    It solved `solved_like_it` of the `of_like_it` solved tickets that are most like this one.
    """

    article: int
    score: float
    matched: tuple[str, ...]
    solved_like_it: int
    of_like_it: int


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of articles and solved tickets; made once and kept."""

    articles: Shelf
    known: Vocabulary
    solved: Shelf
    solved_with: Mapping[int, tuple[int, ...]]


class _Asked(NamedTuple):
    """A word of a ticket: what it counts there, and how it was written."""

    weight: float
    written: str


def build(articles: Iterable[Article], solved: Iterable[Solved] = ()) -> Index:
    """The index of all articles and of the tickets solved with them."""
    kept = [each for each in solved if each.articles]
    placed = shelves.filled((each.id, _of_article(each)) for each in articles)
    return Index(
        placed,
        vocabulary(placed.postings),
        shelves.filled((each.ticket, _of_ticket(each.subject, each.body)) for each in kept),
        {each.ticket: each.articles for each in kept},
    )


def with_article(index: Index, article: Article) -> Index:
    """The index with an article, new or as it reads now."""
    placed = shelves.with_text(index.articles, article.id, _of_article(article))
    return replace(index, articles=placed, known=vocabulary(placed.postings))


def without_article(index: Index, article: int) -> Index:
    """The index without an article."""
    placed = shelves.without(index.articles, article)
    return replace(index, articles=placed, known=vocabulary(placed.postings))


def with_solved(index: Index, solved: Solved) -> Index:
    """The index with a solved ticket, new or as it was solved now."""
    placed = shelves.with_text(index.solved, solved.ticket, _of_ticket(solved.subject, solved.body))
    return replace(
        index, solved=placed, solved_with={**index.solved_with, solved.ticket: solved.articles}
    )


def without_solved(index: Index, ticket: int) -> Index:
    """The index without a ticket, which is open again, or gone."""
    if ticket not in index.solved_with:
        return index
    others = {key: used for key, used in index.solved_with.items() if key != ticket}
    return replace(index, solved=shelves.without(index.solved, ticket), solved_with=others)


def suggest(
    index: Index, subject: str, body: str, *, limit: int = 3, ticket: int | None = None
) -> tuple[Suggestion, ...]:
    """The articles most likely to help, the best first; the `ticket` itself has no vote."""
    asked = _asked(subject, body)
    by_words, matched = _by_words(index, asked)
    near = _near(index.solved, asked, ticket)
    votes, counts = _votes(index, near)
    best = max(by_words.values(), default=1.0)
    scores = {
        article: by_words.get(article, 0.0) / best + _VOTES * votes.get(article, 0.0)
        for article in {*by_words, *votes}
    }
    least = _LEAST * max(scores.values(), default=0.0)
    ranked = sorted(scores, key=lambda article: (-scores[article], article))[:limit]
    return tuple(
        Suggestion(article, scores[article], _shown(matched[article]), counts[article], len(near))
        for article in ranked
        if scores[article] >= least
    )


def _of_article(article: Article) -> Mapping[str, float]:
    return _weights((article.title, _TITLE), (article.category, _CATEGORY), (article.body, 1.0))


def _of_ticket(subject: str, body: str) -> Mapping[str, float]:
    return _weights((subject, _SUBJECT), (body, 1.0))


def _weights(*texts: tuple[str, float]) -> Mapping[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for text, each in texts:
        for word, times in Counter(words(text)).items():
            weights[word] += each * times
    return weights


def _asked(subject: str, body: str) -> dict[str, _Asked]:
    """The words of a ticket; one said often counts little more than one said once."""
    written: dict[str, str] = {}
    for as_written in (*written_words(subject), *written_words(body)):
        written.setdefault(stem(as_written), as_written)
    return {
        word: _Asked(weight / (1 + 0.3 * weight), written[word])
        for word, weight in _of_ticket(subject, body).items()
    }


def _by_words(
    index: Index, asked: Mapping[str, _Asked]
) -> tuple[dict[int, float], defaultdict[int, dict[str, float]]]:
    """What each article has of the words, in all and by each word as it was written."""
    scores: defaultdict[int, float] = defaultdict(float)
    matched: defaultdict[int, dict[str, float]] = defaultdict(dict)
    shelf = index.articles
    looked_at = 0
    # Words that no article has come last: they may be mistyped, but most are names.
    rarest = sorted(asked, key=lambda word: (word not in shelf.postings, -shelf.rarity(word)))
    for word in rarest[:_MOST_WORDS]:
        gains = _gains(shelf, _meant(index.known, word))
        looked_at += len(gains)
        if looked_at > _MOST_ARTICLES:
            break
        for place, gain in gains.items():
            article = shelf.ids[place]
            if article is not None:
                scores[article] += asked[word].weight * gain
                matched[article][asked[word].written] = asked[word].weight * gain
    return dict(scores), matched


def _gains(shelf: Shelf, meant: Mapping[str, float]) -> dict[int, float]:
    """What each place of the shelf has of words that may be meant, the best of them counting."""
    gains: dict[int, float] = {}
    short = _SATURATION * (1 - _BY_LENGTH)
    by_length = _SATURATION * _BY_LENGTH / shelf.mean_length
    for word, share in meant.items():
        worth = share * shelf.rarity(word) * (1 + _SATURATION)
        for place, weight in zip(*shelf.postings[word], strict=True):
            gain = worth * weight / (weight + short + by_length * shelf.lengths[place])
            if gain > gains.get(place, 0.0):
                gains[place] = gain
    return gains


def _meant(known: Vocabulary, word: str) -> dict[str, float]:
    """The words of articles that a word may stand for, and what each counts."""
    meant = dict.fromkeys((*longer(known, word), *parts(known, word)), _PART)
    meant |= dict.fromkeys((each for each in same_as(word) if each in known.known), _SAME)
    if word in known.known:
        meant[word] = 1.0
    return meant or dict.fromkeys(mistyped(known, word), _SLIP)


def _near(solved: Shelf, asked: Mapping[str, _Asked], own_number: int | None) -> dict[int, float]:
    """The solved tickets most like this one, and how much they have in common, 0 to 1."""
    shared: defaultdict[int, float] = defaultdict(float)
    known = sorted((word for word in asked if word in solved.postings), key=solved.rarity)
    looked_at = 0
    for word in reversed(known):
        places = solved.postings[word].places
        looked_at += len(places)
        if looked_at > _MOST_LOOKED_AT:
            break
        rarity = solved.rarity(word)
        for place in places:
            shared[place] += rarity
    most = nlargest(_CANDIDATES, shared, key=shared.__getitem__)
    own = sum(map(solved.rarity, known))
    alike: dict[int, float] = {}
    for place in most:
        theirs = sum(map(solved.rarity, solved.words_of[place]))
        likeness = shared[place] / (own + theirs - shared[place])
        number = solved.ids[place]
        if likeness >= _ALIKE and number is not None and number != own_number:
            alike[number] = likeness
    return {number: alike[number] for number in nlargest(_NEAR, alike, key=alike.__getitem__)}


def _votes(index: Index, near: Mapping[int, float]) -> tuple[dict[int, float], Counter[int]]:
    """What the nearest tickets say for each article, less than 1 in all, and how many say so."""
    votes: defaultdict[int, float] = defaultdict(float)
    counts: Counter[int] = Counter()
    whole = sum(near.values()) + 0.3
    for ticket, likeness in near.items():
        for article in index.solved_with[ticket]:
            if article in index.articles.place_of:
                votes[article] += likeness / whole
                counts[article] += 1
    return dict(votes), counts


def _shown(matched: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(matched, key=lambda written: -matched[written])[:_SHOWN])
