"""The language of the program: the one chosen, or the system's where it has been translated."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_SOURCES = "en"  # the language that the sources themselves are written in


def speak(application: QApplication, chosen: str, folder: Path) -> None:
    """Put words and days into a language before the first window is made.

    `chosen` is a code such as `de`, empty for the system's languages in their order; `folder`
    holds the translations, `crm_desktop_de.qm`. Without one for it the words stay English.
    """
    system = QLocale.system()
    if chosen:
        QLocale.setDefault(QLocale(QLocale(chosen).language(), system.territory()))
    for name in [chosen] if chosen else system.uiLanguages():
        whole = name.replace("-", "_")
        short = whole.partition("_")[0]
        if short == _SOURCES:
            return
        for code in dict.fromkeys((whole, short)):
            if _install(application, folder / f"crm_desktop_{code}.qm"):
                qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
                _install(application, qt / f"qtbase_{short}.qm")
                return


def _install(application: QApplication, path: Path) -> bool:
    translator = QTranslator(application)
    return (
        path.exists() and translator.load(str(path)) and application.installTranslator(translator)
    )


def list_words() -> dict[str, str]:
    """The names, in the language spoken, of the lists that a business begins with."""
    from crm_desktop.ui.default_words import default_words

    return default_words()
