// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program can be: what the program's start is measured against.

#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QMainWindow window;
    // As large as HookKeys' own: the pixels count for the memory.
    window.resize(window.fontMetrics().averageCharWidth() * 200,
                  window.fontMetrics().height() * 42);
    window.show();
    return QApplication::exec();
}
