"""Inter is whole, and figures stand under each other."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from crm_desktop.ui import fonts


def test_inter_is_loaded_in_four_weights(qapp: QApplication) -> None:
    assert qapp is not None
    family = fonts.load_inter()
    assert set(QFontDatabase.styles(family)) >= {"Regular", "Medium", "SemiBold", "Bold"}
    assert QFontInfo(QFont(family)).family() == family


def test_tabular_figures_are_of_one_width(qapp: QApplication) -> None:
    assert qapp is not None
    font = QFont(fonts.load_inter())
    plain, tabular = QFontMetricsF(font), QFontMetricsF(fonts.tabular(font))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("8888")
    assert tabular.horizontalAdvance("1111") == tabular.horizontalAdvance("8888")


def test_a_screen_without_a_font_of_its_own_gets_inter(qapp: QApplication) -> None:
    before = qapp.font()
    qapp.setFont(QFont("DejaVu Sans"))
    fonts.prepare(qapp)
    family = qapp.font().family()
    qapp.setFont(before)
    assert family == fonts.load_inter()


def test_sizes_are_shares_of_the_given_font(qapp: QApplication) -> None:
    assert qapp is not None
    base = QFont()
    base.setPointSizeF(10)
    assert fonts.sized(1.4, base=base).pointSizeF() == 14
    base.setPixelSize(10)
    assert fonts.sized(0.9, base=base).pixelSize() == 9
