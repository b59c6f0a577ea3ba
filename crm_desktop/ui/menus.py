"""The menu bar, made of the table of actions."""

from PySide6.QtWidgets import QMainWindow, QMenu

from crm_desktop.ui.actions import ACTIONS, MENUS, Actions, menu_words


def fill_menus(window: QMainWindow, actions: Actions) -> None:
    """Put every action into its menu; its key works in the whole window."""
    menus: dict[str, QMenu] = {menu: window.menuBar().addMenu(menu_words(menu)) for menu in MENUS}
    for spec in ACTIONS:
        if spec.separator:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(actions[spec.id])
        window.addAction(actions[spec.id])
