"""A filter as an outline of rows, and the moves of a row within it; every move gives a new filter.

A path leads to a part: the places from the outermost group inwards; `()` is the whole filter.
"""

from collections.abc import Iterator

from crm_desktop.domain.filter import Condition, Group, Match

Path = tuple[int, ...]
Part = Condition | Group
DEEPEST = 6


def outline(group: Group, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """Every part from top to bottom, each group before its own."""
    yield path, group
    for place, part in enumerate(group.parts):
        if isinstance(part, Group):
            yield from outline(part, (*path, place))
        else:
            yield (*path, place), part


def part_at(group: Group, path: Path) -> Part:
    """The part at a path. Raises `IndexError` where there is none."""
    part: Part = group
    for place in path:
        if not isinstance(part, Group):
            raise IndexError(path)
        part = part.parts[place]
    return part


def with_part(group: Group, path: Path, part: Part) -> Group:
    """The filter with another part at a path."""
    if not path:
        return part if isinstance(part, Group) else Group(parts=(part,))
    return _spliced(group, path, (part,), taken=1)


def inserted(group: Group, path: Path, part: Part) -> Group:
    """The filter with a part before what stood at the path; the place may be one past the last."""
    return _spliced(group, path, (part,), taken=0)


def removed(group: Group, path: Path) -> Group:
    """The filter without a part; groups that become empty by it go, too."""
    group = _spliced(group, path, (), taken=1)
    while len(path) > 1:
        path = path[:-1]
        above = part_at(group, path)
        if not isinstance(above, Group) or above.parts:
            break
        group = _spliced(group, path, (), taken=1)
    return group


def indented(group: Group, path: Path) -> tuple[Group, Path]:
    """A part moved one group deeper, and where it stands then.

    It joins the group before it; a condition before it makes a new group with it, that joins the
    other way than the one around it; without either it gets such a group of its own.
    """
    part = part_at(group, path)
    if not path or len(path) + _depth(part) >= DEEPEST:
        return group, path
    place = path[-1]
    above = part_at(group, path[:-1])
    match = _other(above.match) if isinstance(above, Group) else Match.ANY
    if not place:
        return with_part(group, path, Group(match, (part,))), (*path, 0)
    before_path = (*path[:-1], place - 1)
    before = part_at(group, before_path)
    if isinstance(before, Group):
        into, within = before._replace(parts=(*before.parts, part)), len(before.parts)
    else:
        into, within = Group(match, (before, part)), 1
    group = _spliced(group, path, (), taken=1)
    return with_part(group, before_path, into), (*before_path, within)


def outdented(group: Group, path: Path) -> tuple[Group, Path]:
    """A part moved out of its group to right behind it, and where it stands then."""
    if len(path) < 2:
        return group, path
    part, above_path = part_at(group, path), path[:-1]
    above = part_at(group, above_path)
    stays = isinstance(above, Group) and len(above.parts) > 1
    after = (*above_path[:-1], above_path[-1] + stays)
    group = _spliced(group, path, (), taken=1)
    if not stays:
        group = _spliced(group, above_path, (), taken=1)
    return inserted(group, after, part), after


def moved(group: Group, path: Path, by: int) -> tuple[Group, Path]:
    """A part moved up (-1) or down (1) among those of its group, and where it stands then."""
    above = part_at(group, path[:-1]) if path else None
    if not isinstance(above, Group) or not 0 <= path[-1] + by < len(above.parts):
        return group, path
    part = part_at(group, path)
    there = (*path[:-1], path[-1] + by)
    return inserted(_spliced(group, path, (), taken=1), there, part), there


def tidied(group: Group) -> Group:
    """The same filter without empty groups and groups of one."""
    parts: list[Part] = []
    for part in group.parts:
        if isinstance(part, Condition):
            parts.append(part)
            continue
        inner = tidied(part)
        is_plain = len(inner.parts) == 1 or inner.match is group.match
        parts.extend(inner.parts if is_plain else (inner,))
    whole = group._replace(parts=tuple(parts))
    only = whole.parts[0] if len(whole.parts) == 1 else None
    return only if isinstance(only, Group) else whole


def _spliced(group: Group, path: Path, parts: tuple[Part, ...], *, taken: int) -> Group:
    place, rest = path[0], path[1:]
    if not rest:
        return group._replace(parts=(*group.parts[:place], *parts, *group.parts[place + taken :]))
    inner = group.parts[place]
    if not isinstance(inner, Group):
        raise IndexError(path)
    changed = _spliced(inner, rest, parts, taken=taken)
    return group._replace(parts=(*group.parts[:place], changed, *group.parts[place + 1 :]))


def _depth(part: Part) -> int:
    if isinstance(part, Condition):
        return 0
    return 1 + max((_depth(each) for each in part.parts), default=0)


def _other(match: Match) -> Match:
    return Match.ANY if match is Match.ALL else Match.ALL
