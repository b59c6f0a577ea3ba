"""How warm the score of a line is, by the limits that the rules of the score set."""

_LIMIT = "ifnull((SELECT min(points) FROM score_rule WHERE part = 'cap' AND field = '{}'), {})"
HEAT = (
    f"CASE WHEN score IS NULL THEN '' WHEN score >= {_LIMIT.format('hot', 80)} THEN 'hot'"
    f" WHEN score >= {_LIMIT.format('warm', 50)} THEN 'warm' ELSE 'cold' END"
)
