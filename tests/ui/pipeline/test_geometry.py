from crm_desktop.ui.board.geometry import MARGIN, Geometry, Part, Spot

BOARD = Geometry(1244, 690, 5, 44, 84, 28)
COUNTS, TOPS = [3, 0, 40, 1, 1], [0, 0, 100, 0, 0]


def spot(x: int, y: int, board: Geometry = BOARD, scrolled: int = 0) -> Spot:
    return board.spot(x, y, scrolled, COUNTS, TOPS)


def test_lanes_share_the_width_and_end_where_it_ends() -> None:
    assert BOARD.lane(0, 0).left() == MARGIN
    assert BOARD.lane(4, 0).right() == 1244 - MARGIN - 1
    narrow = BOARD._replace(width=800)
    assert narrow.whole_width > 800
    assert narrow.lane(1, 50).left() == narrow.lane(1, 0).left() - 50


def test_every_point_is_of_one_part() -> None:
    lane = BOARD.lane(2, 0)
    x = lane.left() + 20
    assert spot(x, 10) == Spot(Part.HEAD, 2)
    assert spot(x, BOARD.top(3, 100) + 5) == Spot(Part.CARD, 2, 3)
    assert spot(x, BOARD.top(3, 100) - 2) == Spot(Part.LANE, 2, 2)  # between two cards
    assert spot(lane.right() + 4, 200).part is Part.BAR
    first = BOARD.lane(0, 0).left() + 5
    assert spot(first, BOARD.top(3, 0) + 4) == Spot(Part.ADD, 0, 3)
    assert spot(first, 600).part is Part.LANE
    assert spot(3, 200).part is Part.NOTHING


def test_only_what_is_seen_is_named() -> None:
    assert BOARD.seen(5_000, 0) == range(8)
    assert BOARD.seen(5_000, 92) == range(1, 9)
    assert BOARD.seen(2, 0) == range(2)
    assert BOARD.seen(0, 0) == range(0)


def test_a_card_is_brought_into_sight_by_the_shortest_way() -> None:
    assert BOARD.offset_showing(0, 500) == 0
    assert BOARD.offset_showing(3, 0) == 0
    below = BOARD.offset_showing(20, 0)
    assert BOARD.top(20, below) + BOARD.card <= BOARD.height
    assert BOARD.offset_showing(20, below) == below


def test_a_card_is_dropped_before_the_one_whose_upper_half_is_pointed_at() -> None:
    assert BOARD.drop_row(BOARD.top(2, 0) + 10, 3, 0) == 2
    assert BOARD.drop_row(BOARD.top(2, 0) + 60, 3, 0) == 3
    assert BOARD.drop_row(-500, 3, 0) == 0
    assert BOARD.drop_row(5_000, 3, 0) == 3
