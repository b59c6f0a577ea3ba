"""Deals as a list: where it finds them, its columns and words."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services import board, deals
from crm_desktop.services.board_edits import EditDealCell
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column, Followers, Source
from crm_desktop.ui.pipeline.amounts import amount_words
from crm_desktop.ui.pipeline.days import day_words, percent_words
from crm_desktop.ui.records.cells import day_cell, due_cell, split_tags, tags_cell, touch_cell
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import counted, tr
