"""Runs work on other threads; every answer arrives on the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.workspace import Command, Done, Workspace
from crm_desktop.storage.reading import Reading

T = TypeVar("T")
