"""Applies a theme of resources/themes to Qt: palette, style sheet, typeface, icons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from gui.paths import RESOURCES
from gui.widgets.icons import icon
from timeline.layout.style import Theme, load_theme

FONT_FAMILY = "Inter"
_POINT_SIZE = 10

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "band",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "soft",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Dark: "faint",
    QPalette.ColorRole.Shadow: "faint",
}

_SHEET = """
QMainWindow, QDialog {{ background: {window}; }}
QToolTip {{ background: {panel}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {panel}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {accent_soft}; }}
QMenu {{ background: {panel}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 10px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::icon:checked {{ background: {accent_soft}; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {ink}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
#header, #side, #inspector {{ background: {panel}; }}
#header {{ border-bottom: 1px solid {line}; }}
#tray {{ background: {window}; border-top: 1px solid {line}; }}
#tray QListView {{ background: {window}; }}
#summary {{ background: {accent_soft}; border-bottom: 1px solid {line}; }}
#filter {{ background: {window}; border-bottom: 1px solid {line}; }}
QSplitter::handle {{ background: {line}; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {line}; color: {soft}; }}
QStatusBar::item {{ border: none; }}
QLabel[role="title"] {{ font-size: 13pt; font-weight: 600; }}
QLabel[role="section"] {{ color: {soft}; font-size: 8.5pt; font-weight: 600; }}
QLabel[role="soft"] {{ color: {soft}; }}
QLabel[role="good"] {{ color: {success}; }}
QLabel[role="bad"] {{ color: {danger}; }}
QLabel[role="warning"] {{ color: {warning}; }}
QFrame[role="rule"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="bar"] {{ background: {line}; border: none; max-width: 1px; min-width: 1px; }}
QFrame[role="card"] {{ background: {window}; border: 1px solid {line}; border-radius: 7px; }}
QLineEdit, QPlainTextEdit {{
    background: {window}; border: 1px solid {line}; border-radius: 5px; padding: 5px 8px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QLineEdit[invalid="true"] {{ border: 1px solid {danger}; }}
QPushButton {{
    background: {panel}; border: 1px solid {line}; border-radius: 5px; padding: 5px 12px;
}}
QPlainTextEdit[role="event-title"] {{ font-size: 12.5pt; font-weight: 600; padding: 3px 5px; }}
QToolButton[flat="true"] {{ border: 1px solid transparent; padding: 5px; background: transparent; }}
QToolButton[flat="true"]:checked {{ background: {accent_soft}; border: 1px solid {accent_soft}; }}
QToolButton[flat="true"]:hover, QPushButton:hover {{ background: {accent_soft}; }}
QToolButton[flat="true"]:focus, QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled, QPushButton QLabel:disabled {{ color: {faint}; }}
QPushButton QLabel {{ background: transparent; }}
QPushButton QLabel[role="count"] {{ color: {accent}; font-weight: 600; }}
QPushButton QLabel[role="key"] {{ color: {soft}; }}
QPushButton[role="primary"] QLabel {{ color: {on_accent}; font-weight: 600; }}
QPushButton[role="primary"] QLabel[role="key"] {{ color: {on_accent}; font-weight: 400; }}
QPushButton[role="primary"] {{
    background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600;
}}
QPushButton[role="primary"]:disabled {{
    background: {line}; color: {soft}; border: 1px solid {line};
}}
QPushButton[role="primary"]:focus {{ border: 2px solid {ink}; }}
QPushButton[role="link"] {{
    background: transparent; border: none; color: {accent}; padding: 1px 2px; text-align: left;
}}
QPushButton[role="link"][warn="true"] {{ color: {warning}; }}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus {{ text-decoration: underline; }}
QPushButton[role="heading"] {{
    background: transparent; border: 1px solid transparent; color: {soft}; font-weight: 600;
    padding: 2px 4px; text-align: left;
}}
QPushButton[role="heading"]:hover {{ color: {ink}; }}
QPushButton[role="heading"]:focus {{ border: 1px solid {accent}; }}
QPushButton[role="chip"] {{ border-radius: 11px; padding: 2px 9px; }}
QPushButton[role="chip"][current="true"] {{
    background: {accent_soft}; border: 1px solid {accent};
}}
QListWidget::indicator {{ width: 12px; height: 12px; border: 1px solid {faint};
    border-radius: 3px; }}
QListWidget::indicator:checked {{ background: {accent}; border: 1px solid {accent}; }}
QFrame[role="popup"] {{ background: {panel}; border: 1px solid {line}; border-radius: 5px; }}
QFrame[role="tag"] {{ background: {accent_soft}; border-radius: 5px; }}
QPushButton[role="tag-name"] {{
    background: transparent; border: 1px solid transparent; padding: 2px 2px 2px 7px;
}}
QPushButton[role="tag-name"]:hover {{ background: transparent; text-decoration: underline; }}
QPushButton[role="tag-name"]:focus {{ border: 1px solid {accent}; }}
QToolButton[role="tag-remove"] {{
    background: transparent; border: none; color: {soft}; padding: 2px 6px 2px 3px; font-size: 7pt;
}}
QToolButton[role="tag-remove"]:hover {{ color: {danger}; }}
QPushButton[role="source"] {{
    background: {window}; border: 1px solid {line}; border-radius: 7px; padding: 0;
}}
QPushButton[role="source"][differs="true"] {{ border: 1px solid {warning}; }}
QPushButton[role="source"]:hover {{ border: 1px solid {faint}; }}
QPushButton[role="source"]:focus {{ border: 2px solid {accent}; }}
QPushButton[role="toggle"]:checked {{ background: {accent_soft}; border: 1px solid {accent}; }}
QPushButton[role="choice"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[role="count-link"] {{
    background: transparent; border: none; color: {soft}; padding: 2px 5px; border-radius: 4px;
}}
QPushButton[role="count-link"]:hover {{ background: {accent_soft}; color: {ink}; }}
QPushButton[role="count-link"][warn="true"] {{ color: {warning}; }}
QPushButton[role="count-link"][part="true"] {{ color: {accent}; }}
QFrame[role="box"] {{ background: {panel}; border: 1px solid {line}; border-radius: 5px; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{
    border: none; background: transparent; padding: 0;
}}
QSlider::groove:horizontal {{ height: 4px; background: {line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {accent}; border: 1px solid {accent}; width: 12px;
    margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:hover {{ background: {accent_soft}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {ink}; }}
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {{
    background: {faint}; border-color: {faint}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {window}; }}
QCalendarWidget QToolButton {{ background: transparent; border: none; padding: 4px 8px;
    color: {ink}; font-weight: 600; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: none; qproperty-text: "‹"; }}
QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: none; qproperty-text: "›"; }}
QCalendarWidget QAbstractItemView {{ background: {panel}; color: {ink}; outline: none;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {faint}; }}
QTableView, QTreeView {{ background: {panel}; selection-background-color: {accent_soft};
    selection-color: {ink}; outline: none; }}
QTableView::item {{ padding: 0 5px; }}
QTreeView {{ border: 1px solid {line}; border-radius: 5px; }}
QTreeView:focus {{ border: 1px solid {accent}; }}
QTreeView::item {{ padding: 3px 5px; }}
QTableView::item:selected, QTreeView::item:selected {{ background: {accent_soft}; color: {ink}; }}
QTableView::corner {{ background: {panel}; }}
QTableView QLineEdit {{ border-radius: 0; padding: 0 4px; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; color: {soft}; border: none;
    border-bottom: 1px solid {line}; padding: 6px 8px; }}
QListView, QTextBrowser, QTextEdit {{ background: {panel}; border: none; }}
QScrollArea {{ background: {panel}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {faint}; border-radius: 4px; margin: 1px; min-height: 24px;
    min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def load_fonts() -> None:
    """Loads the bundled typeface and makes it the application's font."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    QApplication.setFont(QFont(FONT_FAMILY, _POINT_SIZE))


def system_theme() -> Theme:
    """The theme that matches the desktop's colour scheme."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return load_theme("dark" if dark else "light")


def apply(theme: Theme) -> None:
    """Applies a theme to the whole application."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(_palette(theme))
    colours = {name: getattr(theme, name) for name in theme.__dataclass_fields__}
    application.setStyleSheet(_SHEET.format(**colours))


def themed_icon(name: str, theme: Theme, *, on_accent: bool = False) -> QIcon:
    """A Lucide icon in the theme's ink, or in the colour of text on the accent."""
    return icon(name, theme.on_accent if on_accent else theme.ink, theme.faint)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(theme, name)))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return palette
