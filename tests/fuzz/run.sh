#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs one fuzzer for so many seconds, starting from its seeds; build/asan keeps what it finds:
#
#     sh tests/fuzz/run.sh SECONDS build/asan/bin/fuzz_jwk
#
# What it says comes at its end in one piece, so that two can run side by side.
set -eu
seconds=$1
fuzzer=$2
name=${fuzzer##*/}
here=$(cd "$(dirname "$0")" && pwd)
seeds=$here/corpus/${name#fuzz_}
build=${fuzzer%/bin/*}
mkdir -p "$build/corpus/$name"
code=0
"$fuzzer" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -print_final_stats=1 \
    -dict="$here/${name#fuzz_}.dict" -artifact_prefix="$build/" "$build/corpus/$name" "$seeds" >"$build/$name.log" 2>&1 || code=$?
cat "$build/$name.log"
exit "$code"
