// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QIODevice>

namespace HookKeys {

/// The body of a write. It can be read once and not be rewound, so QNetworkAccessManager, which
/// sends a request again by itself when a connection breaks before the answer, cannot do it here:
/// it gives up with ContentReSendError. An empty body does the same for DELETE. It may hold a
/// credential, and is wiped.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);

    /// Bytes were taken out of it: they may be on the wire.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_body.bytes().size(); }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_body.bytes().size() - m_position;
    }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Secret m_body;
    qint64 m_position = 0;
};

} // namespace HookKeys
